import { dateWords, estimateWords } from '../../../src/publish/phrases.ts'
import type { Dossier } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { incidentAddress, type Open } from '../router.ts'

/** The reports that tell of an incident, in the order in which they came out, each with the way into its text. */
export function ReportsTold({ dossier, open }: { readonly dossier: Dossier; readonly open: Open | null }) {
  const { summary, reports, tellings } = dossier
  const inOrder = [...reports].sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'))
  return (
    <section className="told" aria-label="Reports">
      <h2>The reports, as they came out</h2>
      <ol>
        {inOrder.map((report) => {
          const telling = tellings.find((each) => each.reportId === report.id)
          const at = telling?.evidence[0] ?? null
          return (
            <li key={report.id}>
              <span className="when">{report.published === null ? 'undated' : dateWords(report.published)}</span>
              <span className="what">
                <Link
                  to={incidentAddress(summary.id, { report: report.id, at })}
                  aria-current={open?.report === report.id ? 'true' : undefined}
                >
                  {report.title ?? report.id}
                </Link>
                <small>
                  {report.outlet ?? 'outlet not known'}
                  {telling?.killed != null && ` · ${estimateWords(telling.killed)} killed`}
                  {(telling?.sources.length ?? 0) > 0 &&
                    ` · citing ${telling?.sources.map((voice) => voice.name).join(', ')}`}
                </small>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
