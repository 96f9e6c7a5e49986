import { useState } from 'react'
import type { Origin } from '../../../src/model/account.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Report } from '../../../src/model/report.ts'
import { counted } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { Standing } from '../parts/standing.tsx'
import { incidentAddress, type Open, sourceAddress } from '../router.ts'
import { ASPECTS, type Matrix, type Row, type Said } from './matrix.ts'

interface TableProps {
  readonly id: string
  readonly matrix: Matrix
  readonly reports: readonly Report[]
  readonly open: Open | null
}

/** The accounts side by side: one column for each who stands behind one, one row an aspect; every value opens its words. */
export function MatrixTable({ id, matrix, reports, open }: TableProps) {
  const [all, showAll] = useState(false)
  const columns = all ? matrix.columns : matrix.columns.slice(0, AT_FIRST)
  const hidden = matrix.columns.length - columns.length
  const byId = new Map(reports.map((report) => [report.id, report]))
  const words = (claim: Claim) =>
    incidentAddress(id, { report: claim.reportId, at: { start: claim.start, end: claim.end } })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="matrix" aria-label="Accounts side by side" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((origin) => (
                <OriginHead key={origin.key} origin={origin} byId={byId} />
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.aspect} className={row.differs ? 'differs' : undefined}>
                <th scope="row">
                  <span>{ASPECTS[row.aspect]}</span>
                  <Standing of={row.standing} />
                </th>
                {columns.map((origin) => (
                  <Cell key={origin.key} row={row} origin={origin} byId={byId} words={words} open={open} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && (
        <button type="button" className="more-columns" onClick={() => showAll(true)}>
          Show the other {counted(hidden, 'origin')}
        </button>
      )}
    </>
  )
}

/** So many columns can be compared at a glance; those who stand behind most come first. */
const AT_FIRST = 6

type ById = ReadonlyMap<string, Report>

const outletOf = (byId: ById, id: string) => byId.get(id)?.outlet ?? id

function OriginHead({ origin, byId }: { readonly origin: Origin; readonly byId: ById }) {
  const outlets = [...new Set(origin.reports.map((id) => outletOf(byId, id)))]
  const self = outlets.length === 1 && outlets[0] === origin.name
  return (
    <th scope="col" className={origin.lineage === 'unknown' ? 'origin unknown-lineage' : 'origin'}>
      <span className="origin-name">
        {origin.lineage === 'known' ? <Link to={sourceAddress(origin.name)}>{origin.name}</Link> : origin.name}
      </span>
      {origin.lineage === 'unknown' && <em className="tag">lineage unknown</em>}
      {origin.party && <em className="tag">party to the conflict</em>}
      <span className="through">
        {self ? 'in its own voice' : `in ${outlets.join(', ')}`}
        {origin.reports.length > 1 && ` · ${counted(origin.reports.length, 'report')}, counted once`}
      </span>
    </th>
  )
}

interface CellProps {
  readonly row: Row
  readonly origin: Origin
  readonly byId: ById
  readonly words: (claim: Claim) => string
  readonly open: Open | null
}

function Cell({ row, origin, byId, words, open }: CellProps) {
  const said = row.said.get(origin.key) ?? []
  if (said.length === 0)
    return (
      <td className="unsaid" data-origin={origin.name}>
        <span className="hidden">not said</span>
      </td>
    )
  return (
    <td data-origin={origin.name}>
      {said.map((each) => (
        <Value key={each.value + each.letter} said={each} byId={byId} words={words} open={open} />
      ))}
    </td>
  )
}

type ValueProps = Pick<CellProps, 'byId' | 'words' | 'open'> & { readonly said: Said }

/** A value with the way to its words; where several reports carry it, one way for each. */
function Value({ said, byId, words, open }: ValueProps) {
  const [first, ...more] = firstInEach(said.claims)
  const shown = (claim: Claim) => open?.report === claim.reportId && open.at?.start === claim.start
  return (
    <div className="value">
      {said.letter !== null && (
        <abbr className="letter" title={`Account ${said.letter}`}>
          {said.letter}
        </abbr>
      )}
      {first === undefined ? (
        <span>{said.value}</span>
      ) : (
        <Link to={words(first)} aria-current={shown(first) ? 'true' : undefined}>
          {said.value}
        </Link>
      )}
      {said.toldAs.map((label) => (
        <em className="tag" key={label}>
          {label}
        </em>
      ))}
      {more.length > 0 && (
        <small>
          also in{' '}
          {more.map((claim, at) => (
            <span key={claim.id}>
              {at > 0 && ', '}
              <Link to={words(claim)}>{outletOf(byId, claim.reportId)}</Link>
            </span>
          ))}
        </small>
      )}
    </div>
  )
}

function firstInEach(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>()
  for (const claim of claims) if (!seen.has(claim.reportId)) seen.set(claim.reportId, claim)
  return [...seen.values()]
}
