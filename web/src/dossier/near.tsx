import { useState } from 'react'
import { addDays, firstDay, lastDay } from '../../../src/model/period.ts'
import type { Summary } from '../../../src/model/summary.ts'
import type { Dossier } from '../api/answers.ts'
import { useFirstPage } from '../api/record.ts'
import type { Filter } from '../search/filter.ts'
import { Told } from '../search/incident-row.tsx'
import type { Say } from './judging.tsx'

const DAYS = 3
const SHOWN = 12

interface NearProps {
  readonly dossier: Dossier
  readonly say: Say
}

/** Incidents of about the same days and place, each of which may be the same one. */
export function Near({ dossier: { summary }, say }: NearProps) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>It is the same as another incident</summary>
      {open && <Others summary={summary} say={say} />}
    </details>
  )
}

function Others({ summary, say }: { readonly summary: Summary; readonly say: Say }) {
  const { data } = useFirstPage(around(summary))
  const others = (data?.incidents ?? []).filter(({ id }) => id !== summary.id).slice(0, SHOWN)
  if (data === undefined) return <p>Looking…</p>
  if (others.length === 0) return <p>The record has no other incident of about these days at this place.</p>
  return (
    <ul className="near incidents">
      {others.map((other) => (
        <li className="incident" key={other.id}>
          <Told incident={other} />
          <button type="button" onClick={() => say([[summary.id, other.id]], 'same')}>
            The same incident
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What is asked for to find them: the place, and some days on each side; all of the record where neither is told. */
function around({ place, period }: Summary): Filter {
  return {
    ...(place === null ? {} : { place: place.name }),
    ...(period === null
      ? {}
      : { from: addDays(firstDay(period.earliest), -DAYS), to: addDays(lastDay(period.latest), DAYS) }),
  }
}
