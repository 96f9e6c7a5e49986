import { placeLabel } from '../../../src/model/place.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { behind, counted, estimateWords, periodWords } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { Standing } from '../parts/standing.tsx'
import { incidentAddress } from '../router.ts'

interface RowProps {
  readonly at: number
  /** Undefined while it is on its way. */
  readonly incident: Summary | undefined
  readonly top: number
  readonly measure: (row: Element | null) => void
}

/** One incident in the list: when, what, where, between whom, how many, and how it stands. */
export const IncidentRow = ({ at, incident, top, measure }: RowProps) => (
  <li className="incident" data-index={at} ref={measure} style={{ transform: `translateY(${top}px)` }}>
    {incident === undefined ? <p className="coming">…</p> : <Told incident={incident} />}
  </li>
)

/** What the list tells of an incident, as a way to its dossier. */
export const Told = ({ incident }: { readonly incident: Summary }) => (
  <Link to={incidentAddress(incident.id)}>
    <span className="when">{periodWords(incident.period)}</span>
    <span className="what">
      <span className="where">{incident.place === null ? 'Place not said' : placeLabel(incident.place)}</span>
      <span className="kind">
        {incident.subtype}
        {incident.factuality !== 'asserted' && <em className="told-as"> · told as {incident.factuality}</em>}
      </span>
      <Sides agents={incident.agents} patients={incident.patients} />
    </span>
    <span className="toll">
      {incident.killed !== null && (
        <>
          <b>{estimateWords(incident.killed)}</b> killed
        </>
      )}
      {incident.injured !== null && (
        <small>
          <b>{estimateWords(incident.injured)}</b> injured
        </small>
      )}
    </span>
    <span className="stands">
      <Standing of={incident.standing} />
      <small>
        {counted(incident.reports, 'report')}, {behind(incident.origins, incident.unknown)}
      </small>
    </span>
  </Link>
)

function Sides({ agents, patients }: { readonly agents: readonly string[]; readonly patients: readonly string[] }) {
  if (agents.length === 0 && patients.length === 0) return null
  return (
    <span className="sides-named">
      {agents.length === 0 ? 'by nobody named' : agents.join(', ')}
      {patients.length > 0 && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="hidden"> against </span>
          {patients.join(', ')}
        </>
      )}
    </span>
  )
}
