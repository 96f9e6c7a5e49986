import type { ReportId, SourceId } from './id.ts'
import type { PartialDate } from './period.ts'

/**
 * How the day of publication is known: `given` with the input, read in the `dateline` or elsewhere in the `text` or the `url`,
 * or null when it is not known at all.
 */
type PublishedBasis = 'given' | 'dateline' | 'text' | 'url'

/**
 * One published text, exactly as it came: the original on which every claim stands.
 *
 * Identity is `id`; two reports of one id are the same report only if their `text` is equal. `text` is never repaired or trimmed, since all
 * offsets count in it. `outlet` is the publisher's name as given or found, `sourceId` what it resolves to in data/sources/ (null: unknown).
 * `lang` is an ISO 639-1 code; `retrieved` an ISO instant, null for what was read from a file.
 */
export interface Report {
  readonly id: ReportId
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly sourceId: SourceId | null
  readonly url: string | null
  readonly lang: string | null
  readonly published: PartialDate | null
  readonly publishedBasis: PublishedBasis | null
  readonly retrieved: string | null
}

/**
 * Makes a report out of an id and a text, everything else unknown, for tests and for inputs that say nothing more.
 *
 * @param id  any non-empty string
 * @param known  what else is known
 * @example report('r1', 'Two killed.', { outlet: 'The Ford Gazette' }).published // null
 */
export function report(id: string, text: string, known: Partial<Omit<Report, 'id' | 'text'>> = {}): Report {
  const unknown = {
    title: null,
    outlet: null,
    sourceId: null,
    url: null,
    lang: null,
    published: null,
    publishedBasis: null,
    retrieved: null,
  }
  return { ...unknown, ...known, id: id as ReportId, text }
}
