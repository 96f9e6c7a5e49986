import { jsonLines, shared } from '../../../eval/corpora.ts'
import { asGold, type Annotated as Elsewhere, toLearnFrom } from '../../../eval/elsewhere/annotated.ts'
import { reportsElsewhere } from '../../../eval/elsewhere/texts.ts'
import type { GoldIncident, GoldReport } from '../../../eval/gold/incident.ts'
import { goldReports } from '../../../eval/gold/reports.ts'
import type { Narration } from '../../../src/read/index.ts'
import { narrator } from '../../../src/read/index.ts'
import { readingRoom } from '../../../src/reading.ts'

/** A report as far as rules read it, with what a person found in it; `batch` is the batch it was annotated in. */
export interface Annotated extends Narration {
  readonly gold: readonly GoldIncident[]
  readonly batch: string
}

/**
 * The annotated reports of one part of the gold set, narrated.
 *
 * @returns null where the corpora are not beside the project
 */
export function annotated(part: 'dev' | 'train'): Annotated[] | null {
  const reports = goldReports(part)
  if (reports === null) return null
  const gold = new Map(
    jsonLines<GoldReport>(shared(`gold/fakes-${part}-gold.jsonl`) as string).map((l) => [l.report, l]),
  )
  const room = readingRoom()
  const narrationOf = narrator(room.knowledge)
  return reports.map((report) => {
    const line = gold.get(report.id)
    return { ...narrationOf(room.outlet(report)), gold: line?.incidents ?? [], batch: line?.batch ?? part }
  })
}

/**
 * The reports of other wars that are annotated to learn from, narrated.
 *
 * @param of  which of the annotated reports
 * @returns null where the corpora are not beside the project
 */
export function annotatedElsewhere(of: readonly Elsewhere[] = toLearnFrom()): Annotated[] | null {
  const reports = reportsElsewhere(of)
  if (reports === null) return null
  const room = readingRoom()
  const narrationOf = narrator(room.knowledge)
  return reports.map((report, at) => ({
    ...narrationOf(room.outlet(report)),
    gold: (of[at] as Elsewhere).incidents.map((incident) => asGold(incident, report.text)),
    batch: 'elsewhere',
  }))
}

/**
 * All reports that weights of the reading are learnt from: the training part of the gold set, and those of other wars.
 *
 * @returns null where the corpora are not beside the project
 */
export function toLearn(): Annotated[] | null {
  const [syria, elsewhere] = [annotated('train'), annotatedElsewhere()]
  return syria === null || elsewhere === null ? null : [...syria, ...elsewhere]
}
