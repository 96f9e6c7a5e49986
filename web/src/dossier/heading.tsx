import { useState } from 'react'
import { placeLabel } from '../../../src/model/place.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { Link } from '../parts/link.tsx'
import { behind, counted, estimateWords, namesWords, periodWords } from '../parts/phrases.ts'
import { STANDINGS, StandingSign } from '../parts/standing.tsx'
import { incidentAddress, placeAddress } from '../router.ts'

/** The head of a dossier: what, where and when, how many from low to high, and how it stands. */
export const Heading = ({ summary }: { readonly summary: Summary }) => (
  <header className="heading">
    <p className="over">
      <span>{summary.type}</span>
      <Tools id={summary.id} />
    </p>
    <h1>{summary.place === null ? summary.subtype : placeLabel(summary.place)}</h1>
    <p className="sub">
      {summary.place !== null && <span>{summary.subtype}</span>}
      <span>{periodWords(summary.period)}</span>
      <Precision summary={summary} />
    </p>
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
      <dd className="names">{namesWords(agents.length > 0 ? agents : patients)}</dd>
      {agents.length > 0 && patients.length > 0 && <dd className="note">against {namesWords(patients)}</dd>}
    </div>
  )
}

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
      {place !== null && <Link to={placeAddress(place.id ?? place.name)}>Control of {place.name} over time</Link>}
    </>
  )
}

function Tools({ id }: { readonly id: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(location.origin + incidentAddress(id))
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <span className="tools">
      <button type="button" onClick={copy}>
        {copied ? 'Copied' : 'Copy link'}
      </button>
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </span>
  )
}
