import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Verdict } from '../../../src/model/judgement.ts'
import { words } from '../../../src/model/span.ts'
import type { Telling } from '../../../src/model/telling.ts'
import { dateWords } from '../../../src/publish/phrases.ts'
import type { Dossier } from '../api/answers.ts'
import { change } from '../api/change.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { incidentAddress } from '../router.ts'
import { JudgedSoFar } from './judged-so-far.tsx'
import { Near } from './near.tsx'

/** Pairs of incidents or tellings that are judged at once. */
export type Pairs = readonly (readonly [string, string])[]

/** Says a verdict on pairs. */
export type Say = (pairs: Pairs, verdict: Exclude<Verdict, 'unsure'> | 'undo') => void

/** Whether the tellings are of one incident: a person can part them, join another incident, and take back what was said. */
export function Judging({ dossier }: { readonly dossier: Dossier }) {
  const client = useQueryClient()
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(nameKept)
  const [after, setAfter] = useState<readonly string[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const say: Say = async (pairs, verdict) => {
    setError(null)
    keepName(by)
    try {
      const { incidents } = await change<{ incidents: string[] }>('/api/judgements', { pairs, verdict, why, by })
      setAfter(incidents)
      setWhy('')
      await client.invalidateQueries()
    } catch (refused) {
      setError(refused as Error)
    }
  }
  return (
    <section className="told judging" aria-label="Is it one incident?">
      <h2>Is it one incident?</h2>
      <p className="caution">
        What you say goes before what the machine found, is kept with your name and the time, and can be taken back.
      </p>
      <ol>
        {dossier.tellings.map((telling) => (
          <OneTelling key={telling.event} telling={telling} dossier={dossier} say={say} />
        ))}
      </ol>
      <Near dossier={dossier} say={say} />
      <div className="judging-by">
        <label className="filter">
          <span>Why (kept with it)</span>
          <input type="text" value={why} maxLength={1_000} onChange={(event) => setWhy(event.target.value)} />
        </label>
        <label className="filter">
          <span>Your name</span>
          <input
            type="text"
            value={by}
            maxLength={100}
            placeholder="the name of this account"
            onChange={(event) => setBy(event.target.value)}
          />
        </label>
      </div>
      {error !== null && <Trouble error={error} />}
      <p role="status" className="judging-after">
        {after !== null && <After incidents={after} here={dossier.summary.id} />}
      </p>
      <JudgedSoFar id={dossier.summary.id} reports={dossier.reports} say={say} />
    </section>
  )
}

interface TellingProps {
  readonly telling: Telling
  readonly dossier: Dossier
  readonly say: Say
}

function OneTelling({ telling, dossier: { summary, reports, tellings }, say }: TellingProps) {
  const report = reports.find(({ id }) => id === telling.reportId)
  const span = telling.evidence[0] ?? null
  const others = tellings.filter(({ event }) => event !== telling.event)
  const quoted = report === undefined || span === null ? telling.subtype : `“${words(report.text, span)}”`
  return (
    <li>
      <span className="when">{report?.published == null ? 'undated' : dateWords(report.published)}</span>
      <span className="what">
        <Link to={incidentAddress(summary.id, { report: telling.reportId, at: span })}>{quoted}</Link>
        <small>{report?.outlet ?? telling.reportId}</small>
        {others.length > 0 && (
          <button
            type="button"
            onClick={() =>
              say(
                others.map(({ event }) => [telling.event, event]),
                'different',
              )
            }
          >
            Not of this incident
          </button>
        )}
      </span>
    </li>
  )
}

const After = ({ incidents, here }: { readonly incidents: readonly string[]; readonly here: string }) => (
  <>
    Kept. {incidents.length === 1 ? 'It is one incident now.' : `There are ${incidents.length} incidents now: `}
    {incidents.length > 1 &&
      incidents.map((id) => (
        <Link key={id} to={incidentAddress(id)} aria-current={id === here ? 'page' : undefined}>
          {id === here ? 'this one' : id}{' '}
        </Link>
      ))}
  </>
)

const NAME = 'parallax:name'

function nameKept(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

function keepName(name: string): void {
  try {
    localStorage.setItem(NAME, name)
  } catch {
    // Where nothing can be kept, the name is asked for again.
  }
}
