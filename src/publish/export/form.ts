import type { Dossier } from '../../model/dossier.ts'
import type { Summary } from '../../model/summary.ts'

/** The names of the forms in which incidents leave. */
export type Format = 'csv' | 'geojson' | 'acled' | 'ucdp' | 'plover'

/** What an export is made of: an incident whole, or its row alone, of which less can be told. */
export type Exportable = Summary | Dossier

/**
 * One form in which incidents leave: what it is called, what it loses, and how it is written.
 *
 * `media` is the content type, `file` the end of a file's name, `loses` sentences for people. `write` yields text piece by piece.
 */
export interface Form {
  readonly format: Format
  readonly title: string
  readonly media: string
  readonly file: string
  readonly loses: readonly string[]
  write(rows: AsyncIterable<Exportable>): AsyncIterable<string>
}

/** The row of an exportable incident. */
export const summaryOf = (row: Exportable): Summary => ('summary' in row ? row.summary : row)

/** The dossier of an exportable incident, null where only its row is at hand. */
export const dossierOf = (row: Exportable): Dossier | null => ('summary' in row ? row : null)

/**
 * The sources of an incident by name, without those that are persons: exports name no private person.
 *
 * Of a bare row the kinds of its sources are not known, so that none is named.
 */
export function namedSources(row: Exportable): string[] {
  const dossier = dossierOf(row)
  if (dossier === null) return []
  const persons = new Set(
    dossier.tellings
      .flatMap((telling) => telling.sources.filter((voice) => voice.kind === 'person'))
      .map((v) => v.name),
  )
  return dossier.summary.sources.filter((name) => !persons.has(name))
}

/** A sentence on how an incident stands, for the columns that other formats keep for notes. */
export function standingNote(summary: Summary): string {
  const unknown = summary.unknown === 0 ? '' : ` and ${summary.unknown} of unknown lineage`
  const reports = summary.reports === 1 ? '1 report' : `${summary.reports} reports`
  return `Standing: ${summary.standing}; ${summary.factuality}; ${reports}, ${summary.origins} independent${unknown}.`
}

/** The incidents without the sums over several, for forms whose rows people add up. */
export async function* withoutSums(rows: AsyncIterable<Exportable>): AsyncIterable<Exportable> {
  for await (const row of rows) if (summaryOf(row).window.kind === 'incident') yield row
}
