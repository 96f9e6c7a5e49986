import { Fragment } from 'react'
import { chain } from '../../../src/model/attribution.ts'
import type { ControlTimeline } from '../../../src/model/control-timeline.ts'
import { factualityLabel } from '../../../src/model/factuality.ts'
import type { Control } from '../../../src/model/finding.ts'
import { firstDay, lastDay } from '../../../src/model/period.ts'
import { dateWords, namesWords, periodWords, shareWords } from '../../../src/publish/phrases.ts'
import type { Quoted } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { placeAddress } from '../router.ts'

type Held = Quoted & { readonly claim: { readonly finding: Control } }

const isHeld = (quoted: Quoted): quoted is Held => quoted.claim.finding.aspect === 'control'

interface TableProps {
  readonly control: readonly Quoted[]
  readonly timeline: ControlTimeline
  readonly name: string
}

/** Who is said to hold how much, the oldest first; what is no plain statement is set apart. */
export const ControlTable = ({ control, timeline, name }: TableProps) => (
  <div className="control">
    <table>
      <caption>Each line is a claim; its words open the report. Between two lines nothing is known.</caption>
      <thead>
        <tr>
          <th scope="col">As of</th>
          <th scope="col">Held by</th>
          <th scope="col">Share</th>
          <th scope="col">In the words</th>
          <th scope="col">Said by</th>
        </tr>
      </thead>
      <tbody>
        {control.filter(isHeld).map((quoted, at, all) => (
          <Fragment key={quoted.claim.id}>
            <Gap before={all[at - 1]} after={quoted} gaps={timeline.gaps} />
            <Line quoted={quoted} name={name} />
          </Fragment>
        ))}
      </tbody>
    </table>
  </div>
)

interface GapProps {
  readonly before: Held | undefined
  readonly after: Held
  readonly gaps: ControlTimeline['gaps']
}

/** That nothing is said of a place for long, where that is so. */
function Gap({ before, after, gaps }: GapProps) {
  const [from, to] = [before?.claim.finding.asOf, after.claim.finding.asOf]
  if (from == null || to == null) return null
  const gap = gaps.find(
    ({ earliest, latest }) =>
      firstDay(earliest) >= firstDay(from.earliest) &&
      firstDay(latest) <= lastDay(to.latest) &&
      firstDay(from.earliest) < firstDay(to.earliest),
  )
  if (gap === undefined) return null
  return (
    <tr className="gap">
      <td colSpan={5}>
        Nothing is said between {dateWords(gap.earliest)} and {dateWords(gap.latest)}.
      </td>
    </tr>
  )
}

function Line({ quoted: { claim, report, quote }, name }: { readonly quoted: Held; readonly name: string }) {
  const { finding } = claim
  const told = factualityLabel(claim.factuality)
  const voices = chain(claim.attribution).map((voice) => voice.source)
  const { start, end } = claim
  return (
    <tr className={told === 'asserted' ? undefined : 'not-asserted'}>
      <td className="when">{periodWords(finding.asOf)}</td>
      <td>{finding.holder.length === 0 ? 'not said' : namesWords(finding.holder.map((actor) => actor.name))}</td>
      <td className="share">
        <ShareBar share={finding.share} />
        <span>{shareWords(finding.share)}</span>
      </td>
      <td>
        <Link className="quoted" to={placeAddress(name, { report: report.id, at: { start, end } })}>
          {quote === '' ? finding.shareText : quote}
        </Link>
        {told !== 'asserted' && <em className="tag">{told}</em>}
      </td>
      <td>
        {voices.length === 0 ? 'the report itself' : voices.join(', by way of ')}
        <small>
          {report.outlet ?? report.id}
          {report.published !== null && `, ${dateWords(report.published)}`}
        </small>
      </td>
    </tr>
  )
}

/** A share as a bar: what is surely meant is solid, what may be meant is hatched. */
function ShareBar({ share }: { readonly share: Control['share'] }) {
  const low = share?.low ?? 0
  const high = share?.high ?? (share === null ? 0 : 1)
  return (
    <span className="share-bar" aria-hidden="true">
      <i className="maybe" style={{ width: `${high * 100}%` }} />
      <i className="surely" style={{ width: `${low * 100}%` }} />
    </span>
  )
}
