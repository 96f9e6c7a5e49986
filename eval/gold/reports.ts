import type { Report } from '../../src/model/report.ts'
import { report } from '../../src/model/report.ts'
import { jsonLines, shared } from '../corpora.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly gold: string | null
}

/**
 * The reports of a part of the gold set, as `parallax read` would take them in.
 *
 * @returns null where the corpora are not beside the project
 */
export function goldReports(part: 'dev' | 'train'): Report[] | null {
  const file = shared('corpora/fakes/reports.jsonl')
  if (file === null) return null
  return jsonLines<Line>(file)
    .filter((line) => line.gold === part)
    .map((line) =>
      report(line.id, line.text, {
        title: line.title ?? null,
        outlet: line.outlet ?? null,
        published: line.published ?? null,
        lang: 'en',
      }),
    )
}
