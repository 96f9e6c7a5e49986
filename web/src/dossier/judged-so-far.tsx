import type { Report } from '../../../src/model/report.ts'
import type { Judged } from '../../../src/publish/judging/judging.ts'
import { counted, dateWords } from '../../../src/publish/phrases.ts'
import { useJudged } from '../api/record.ts'
import { Link } from '../parts/link.tsx'
import { reportAddress } from '../router.ts'
import type { Say } from './judging.tsx'

interface SoFarProps {
  readonly id: string
  readonly reports: readonly Report[]
  readonly say: Say
}

const SAID = { same: 'are one incident', different: 'are not one incident', unsure: 'took back what was said' } as const

/** Everything that people said of the tellings of an incident, with who, when and why; what still holds can be taken back. */
export function JudgedSoFar({ id, reports, say }: SoFarProps) {
  const { data } = useJudged(id)
  if (data === undefined || data.judgements.length === 0) return null
  return (
    <>
      <h3>What people said</h3>
      <ol>
        {data.judgements.map((each) => (
          <li key={each.at + each.by + each.verdict} className={each.holds ? undefined : 'taken-back'}>
            <span className="when">{dateWords(each.at.slice(0, 10))}</span>
            <span className="what">
              {each.by}: {SAID[each.verdict]}
              <small>
                {each.why} · at {each.at.slice(11, 16)} UTC · <Pairs of={each} reports={reports} />
                {!each.holds && each.verdict !== 'unsure' && ' · no longer holds'}
              </small>
              {each.holds && (
                <button
                  type="button"
                  onClick={() =>
                    say(
                      each.pairs.map(([left, right]) => [left.event, right.event]),
                      'undo',
                    )
                  }
                >
                  Take it back
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The reports in which the two ends stand; of many pairs, how many. */
function Pairs({ of: { pairs }, reports }: { readonly of: Judged; readonly reports: readonly Report[] }) {
  const ends = [...new Map(pairs.flat().map((end) => [end.event, end])).values()]
  const titleOf = (id: string) => reports.find((report) => report.id === id)?.title ?? id
  return (
    <>
      {counted(ends.length, 'telling')} in{' '}
      {[...new Set(ends.map(({ report }) => report))].map((report, at) => (
        <span key={report}>
          {at > 0 && ', '}
          <Link to={reportAddress(report)}>{titleOf(report)}</Link>
        </span>
      ))}
    </>
  )
}
