import type { IncidentId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import { addDays, firstDay, lastDay } from '../model/period.ts'
import type { Telling } from '../model/telling.ts'
import { graceDaysOf } from './compare/compare.ts'
import { link } from './link.ts'
import type { Linked } from './linkage.ts'
import type { LinkWeights } from './weights.ts'

/** Links report after report without a database, for `read --link` and for tests. */
export interface Linker {
  add(tellings: readonly Telling[]): void
  /** The incident that an event belongs to at present; undefined for one that was never added. */
  incidentOf(event: string): IncidentId | undefined
  incidents(): readonly Incident[]
}

const UNDATED = 'undated'
const BLOCK_DAYS = 4
const LONGEST_BLOCKS = 30

/**
 * Builds an empty linker that keeps its incidents in memory, found again by day.
 *
 * Candidates come from blocks of four days (and the undated), so that the cost grows with the number of reports and not with its square.
 * @param weights  what each comparison of two tellings is worth
 */
export function linker(weights: LinkWeights): Linker {
  const blocks = new Map<string, Linked[]>()
  const byId = new Map<IncidentId, Incident>()
  const home = new Map<string, IncidentId>()
  const sinceOf = new Map<IncidentId, number>()
  let count = 0
  return {
    add(tellings) {
      count++
      const near = [...new Set(tellings.flatMap((t) => keysOf(t).flatMap((key) => blocks.get(key) ?? [])))]
      const fresh = near.map((n) => current(n, home, sinceOf))
      const { incidents, retired } = link(tellings, fresh, {
        known: (id) => byId.get(id) ?? null,
        weights,
      })
      for (const { id } of retired) byId.delete(id)
      for (const incident of incidents) {
        byId.set(incident.id, incident)
        if (!sinceOf.has(incident.id)) sinceOf.set(incident.id, count)
        for (const event of incident.events) home.set(event, incident.id)
      }
      for (const telling of tellings)
        for (const key of stored(telling))
          put(blocks, key, { telling, incidentId: home.get(telling.event) as IncidentId, since: count })
    },
    incidentOf: (event) => home.get(event),
    incidents: () => [...byId.values()],
  }
}

function put(blocks: Map<string, Linked[]>, key: string, linked: Linked): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [linked])
  else block.push(linked)
}

function current(
  linked: Linked,
  home: ReadonlyMap<string, IncidentId>,
  sinceOf: ReadonlyMap<IncidentId, number>,
): Linked {
  const incidentId = home.get(linked.telling.event) ?? linked.incidentId
  return { ...linked, incidentId, since: sinceOf.get(incidentId) ?? linked.since }
}

const block = (day: string): string => String(Math.floor(Date.parse(firstDay(day)) / 86_400_000 / BLOCK_DAYS))

/** The blocks a telling's period touches; one of more than four months is kept with the undated. */
function stored(t: Telling): string[] {
  return [...dayKeys(t), ...placeKeys(t)]
}

function dayKeys(t: Telling): string[] {
  if (t.period === null) return [UNDATED]
  const first = Number(block(t.period.earliest))
  const last = Number(block(lastDay(t.period.latest)))
  if (!(last - first < LONGEST_BLOCKS)) return [UNDATED]
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** Where to look: the own blocks with the days of grace, and always the undated. An undated telling is compared with all of its place's. */
function keysOf(t: Telling): string[] {
  if (t.period === null) return [UNDATED, ...placeKeys(t)]
  const grace = graceDaysOf(t)
  const wide = {
    ...t,
    period: {
      earliest: addDays(t.period.earliest, -grace),
      latest: addDays(lastDay(t.period.latest), grace),
    },
  }
  return [...new Set([...dayKeys(wide), UNDATED])]
}

const placeKeys = (t: Telling): string[] => (t.place?.id == null ? [] : [`place:${t.place.id}`])
