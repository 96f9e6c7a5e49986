import { namesWords } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { incidentAddress } from '../router.ts'
import type { TollMark, TollScale } from './tolls.ts'

/** The tolls that are told, on one scale from low to high; nothing is added up and no middle is made. */
export const TollLine = ({ id, scale }: { readonly id: string; readonly scale: TollScale }) => (
  <section className="tolls" aria-label={`How many were ${scale.harm}, as told`}>
    <h2>How many were {scale.harm}</h2>
    <ol>
      {scale.marks.map((mark) => (
        <li key={mark.value}>
          <Value id={id} mark={mark} />
          <Bar mark={mark} />
          <span className="by">{namesWords(mark.origins.map((origin) => origin.name))}</span>
        </li>
      ))}
    </ol>
    <p className="scale" aria-hidden="true">
      <span />
      <span className="axis">
        <i>0</i>
        <i>{scale.most.toLocaleString('en')}</i>
      </span>
      <span />
    </p>
  </section>
)

function Value({ id, mark }: { readonly id: string; readonly mark: TollMark }) {
  const { reportId, start, end } = mark.claim
  return (
    <Link className="number" to={incidentAddress(id, { report: reportId, at: { start, end } })}>
      {mark.value}
    </Link>
  )
}

function Bar({ mark }: { readonly mark: TollMark }) {
  const end = mark.openAbove ? 1 : mark.to
  const start = mark.openBelow ? 0 : mark.from
  const kind = mark.openAbove ? 'reach open-above' : mark.openBelow ? 'reach open-below' : 'reach'
  return (
    <span className="rail" aria-hidden="true">
      <i className={kind} style={{ left: `${start * 100}%`, width: `${(end - start) * 100}%` }} />
      <i className="point" style={{ left: `${(mark.openBelow ? mark.to : mark.from) * 100}%` }} />
      {!mark.openAbove && !mark.openBelow && mark.to > mark.from && (
        <i className="point" style={{ left: `${mark.to * 100}%` }} />
      )}
    </span>
  )
}
