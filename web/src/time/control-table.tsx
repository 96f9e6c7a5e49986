import { Fragment } from 'react'
import { chain } from '../../../src/model/attribution.ts'
import { factualityLabel } from '../../../src/model/factuality.ts'
import type { Control } from '../../../src/model/finding.ts'
import { daysBetween, firstDay, lastDay } from '../../../src/model/period.ts'
import { dateWords, namesWords, periodWords, shareWords } from '../../../src/publish/phrases.ts'
import type { Quoted } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { placeAddress } from '../router.ts'

type Held = Quoted & { readonly claim: { readonly finding: Control } }

const isHeld = (quoted: Quoted): quoted is Held => quoted.claim.finding.aspect === 'control'

/** Who is said to hold how much, the oldest first; what is no plain statement is set apart. */
export const ControlTable = ({ control, name }: { readonly control: readonly Quoted[]; readonly name: string }) => (
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
            <Gap before={all[at - 1]} after={quoted} />
            <Line quoted={quoted} name={name} />
          </Fragment>
        ))}
      </tbody>
    </table>
  </div>
)

/** So many days without a word are worth saying. */
const LONG = 180

/** That nothing is said of a place for long, where that is so. */
function Gap({ before, after }: { readonly before: Held | undefined; readonly after: Held }) {
  const [from, to] = [before?.claim.finding.asOf, after.claim.finding.asOf]
  if (from == null || to == null) return null
  const days = daysBetween(lastDay(from.latest), firstDay(to.earliest))
  if (days < LONG) return null
  return (
    <tr className="gap">
      <td colSpan={5}>
        Nothing is said between {dateWords(from.latest)} and {dateWords(to.earliest)}.
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
