import { type Report, report } from '../src/model/report.ts'
import { jsonLines, shared } from './corpora.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly gold?: string | null
}

/** A report of FA-KES and the part of the gold set that it belongs to, null where it was not annotated. */
export interface FakesReport {
  readonly report: Report
  readonly gold: string | null
}

/**
 * All reports of FA-KES in their order, as `parallax read` would take them in; some ids stand twice.
 *
 * @returns null where the corpora are not beside the project
 */
export function fakes(): FakesReport[] | null {
  const file = shared('corpora/fakes/reports.jsonl')
  if (file === null) return null
  return jsonLines<Line>(file).map(({ id, text, title = null, outlet = null, published = null, gold = null }) => ({
    report: report(id, text, { title, outlet, published, lang: 'en' }),
    gold,
  }))
}
