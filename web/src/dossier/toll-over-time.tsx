import { dateWords, estimateWords } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { incidentAddress } from '../router.ts'
import type { Given, TollHistory } from './toll-history.ts'

/** The figures for one harm as reports gave them, the earliest first, each from low to high; none replaces or adds to another unless its words say so. */
export const TollOverTime = ({ id, history }: { readonly id: string; readonly history: TollHistory }) => (
  <section className="history" aria-label={`How the figures of ${history.harm} came in`}>
    <h2>How the figures of {history.harm} came in</h2>
    <ol>
      {history.given.map((given, at) => (
        <li key={given.claim.id} className={given.notes.length > 0 ? 'beside-it' : undefined}>
          <span className="when">
            {sameDay(history, at) ? '' : given.day === null ? 'undated' : dateWords(given.day)}
          </span>
          <Link
            className="number"
            to={incidentAddress(id, {
              report: given.claim.reportId,
              at: { start: given.claim.start, end: given.claim.end },
            })}
          >
            {estimateWords(given.people)}
          </Link>
          <Rail given={given} />
          <span className="by">
            {given.by.length === 0 ? given.outlet : `${given.by.join(', by way of ')}, in ${given.outlet}`}
            {given.notes.map((note) => (
              <em className="tag" key={note}>
                {note}
              </em>
            ))}
          </span>
        </li>
      ))}
    </ol>
  </section>
)

const sameDay = ({ given }: TollHistory, at: number): boolean => at > 0 && given[at]?.day === given[at - 1]?.day

function Rail({ given: { from, to, people } }: { readonly given: Given }) {
  const open = people.high === null
  const end = open ? 1 : to
  const start = people.low === null ? 0 : from
  return (
    <span className="rail" aria-hidden="true">
      <i
        className={open ? 'reach open-above' : people.low === null ? 'reach open-below' : 'reach'}
        style={{ left: `${start * 100}%`, width: `${Math.max(0, end - start) * 100}%` }}
      />
      <i className="point" style={{ left: `${(people.low === null ? to : from) * 100}%` }} />
      {!open && people.low !== null && to > from && <i className="point" style={{ left: `${to * 100}%` }} />}
    </span>
  )
}
