import type { Claim } from '../../../src/model/claim.ts'
import type { TollHistory } from '../../../src/model/toll-history.ts'
import { dateWords, estimateWords, periodWords } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { incidentAddress } from '../router.ts'
import { type Given, givenIn } from './toll-history.ts'

interface HistoryProps {
  readonly id: string
  readonly history: TollHistory
  readonly claims: readonly Claim[]
}

const overWords = ({ own, window }: TollHistory): string =>
  own || window.kind === 'incident'
    ? ''
    : window.since === null
      ? ' over a time that is not said'
      : ` over ${periodWords(window.since)}`

/** The figures for one harm as reports gave them, the earliest first, each from low to high; and how low, best and high follow from them. */
export function TollOverTime({ id, history, claims }: HistoryProps) {
  const given = givenIn(history, claims)
  if (given.length < 2) return null
  const title = `How the figures of ${history.harm}${overWords(history)} came in`
  const day = (at: number) => given[at]?.figure.published?.slice(0, 10)
  return (
    <section className="history" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {given.map((each, at) => (
          <li key={each.claim.id} className={each.notes.length > 0 ? 'beside-it' : undefined}>
            <span className="when">{at > 0 && day(at) === day(at - 1) ? '' : dateOr(day(at))}</span>
            <Link
              className="number"
              to={incidentAddress(id, {
                report: each.claim.reportId,
                at: { start: each.claim.start, end: each.claim.end },
              })}
            >
              {estimateWords(each.figure.people)}
            </Link>
            <Rail given={each} />
            <span className="by">
              {each.figure.by === each.figure.outlet
                ? each.figure.by
                : `${each.figure.by}, in ${each.figure.outlet ?? each.figure.report}`}
              {each.notes.map((note) => (
                <em className="tag" key={note}>
                  {note}
                </em>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <dl className="policy">
        {(['low', 'best', 'high'] as const).map((bound) => (
          <div key={bound}>
            <dt>{bound}</dt>
            <dd>{history[bound]?.toLocaleString('en') ?? 'no words bear it'}</dd>
          </div>
        ))}
      </dl>
      {history.reasons.map((reason) => (
        <p className="reason" key={reason}>
          {reason}
        </p>
      ))}
    </section>
  )
}

const dateOr = (day: string | undefined): string => (day === undefined ? 'undated' : dateWords(day))

function Rail({ given: { from, to, figure } }: { readonly given: Given }) {
  const { low, high } = figure.people
  const end = high === null ? 1 : to
  const start = low === null ? 0 : from
  return (
    <span className="rail" aria-hidden="true">
      <i
        className={high === null ? 'reach open-above' : low === null ? 'reach open-below' : 'reach'}
        style={{ left: `${start * 100}%`, width: `${Math.max(0, end - start) * 100}%` }}
      />
      <i className="point" style={{ left: `${(low === null ? to : from) * 100}%` }} />
      {high !== null && low !== null && to > from && <i className="point" style={{ left: `${to * 100}%` }} />}
    </span>
  )
}
