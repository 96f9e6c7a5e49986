import type { ReactNode } from 'react'
import { placeLabel } from '../../../src/model/place.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { behind, counted, estimateWords, periodWords } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { STANDINGS, StandingSign } from '../parts/standing.tsx'
import { actorAddress, placeAddress } from '../router.ts'
import { Tools } from './tools.tsx'

/** The head of a dossier: what, where and when, how many from low to high, and how it stands. */
export const Heading = ({ summary, children }: { readonly summary: Summary; readonly children?: ReactNode }) => (
  <header className="heading">
    <p className="over">
      <span>{summary.type}</span>
      <Tools summary={summary} />
    </p>
    <h1>{summary.place === null ? summary.subtype : placeLabel(summary.place)}</h1>
    <p className="sub">
      {summary.place !== null && <span>{summary.subtype}</span>}
      <span>{periodWords(summary.period)}</span>
      <Precision summary={summary} />
    </p>
    {children}
    <dl className="key">
      <Sides summary={summary} />
      <Toll name="Killed" value={summary.killed === null ? null : estimateWords(summary.killed)} />
      {summary.injured !== null && <Toll name="Injured" value={estimateWords(summary.injured)} />}
      <div className={`stands standing-${summary.standing}`}>
        <dt>Standing</dt>
        <dd>
          <StandingSign of={summary.standing} />
          {STANDINGS[summary.standing].name}
        </dd>
        <dd className="note">{STANDINGS[summary.standing].means}</dd>
      </div>
      <div>
        <dt>Told by</dt>
        <dd>{counted(summary.reports, 'report')}</dd>
        <dd className="note">{behind(summary.origins, summary.unknown)}</dd>
      </div>
    </dl>
  </header>
)

function Sides({ summary }: { readonly summary: Summary }) {
  const { agents, patients } = summary
  if (agents.length === 0 && patients.length === 0) return null
  return (
    <div className="wide">
      <dt>{agents.length > 0 ? 'By' : 'Against'}</dt>
      <dd className="names">
        <Actors names={agents.length > 0 ? agents : patients} />
      </dd>
      {agents.length > 0 && patients.length > 0 && (
        <dd className="note">
          against <Actors names={patients} />
        </dd>
      )}
    </div>
  )
}

const Actors = ({ names }: { readonly names: readonly string[] }) =>
  names.map((name, at) => (
    <span key={name}>
      {at > 0 && (at === names.length - 1 ? ' and ' : ', ')}
      <Link to={actorAddress(name)}>{name}</Link>
    </span>
  ))

const Toll = ({ name, value }: { readonly name: string; readonly value: string | null }) => (
  <div>
    <dt>{name}</dt>
    <dd className={value === null ? 'unsaid' : 'figure'}>{value ?? 'not said'}</dd>
    {value?.includes('–') && <dd className="note">lowest to highest told</dd>}
  </div>
)

const finely: Readonly<Record<string, string>> = {
  near: 'near there, not exactly there',
  province: 'known to the province only',
  region: 'known to the region only',
  country: 'known to the country only',
  unlocated: 'on no map of ours',
}

function Precision({ summary: { place, factuality } }: { readonly summary: Summary }) {
  const note = place === null ? undefined : finely[place.precision]
  return (
    <>
      {note !== undefined && <em className="tag">{note}</em>}
      {factuality !== 'asserted' && <em className="tag">told as {factuality}</em>}
      {place !== null && <Link to={placeAddress(place.id ?? place.name)}>{place.name}: control and incidents</Link>}
    </>
  )
}
