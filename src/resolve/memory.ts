import type { IncidentId, MentionId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import { addDays, firstDay, lastDay } from '../model/period.ts'
import type { Telling } from '../model/telling.ts'
import { graceDaysOf } from './compare/compare.ts'
import type { Scored } from './judge.ts'
import { link } from './link.ts'
import { type Home, type Named, named } from './named.ts'
import { binds, settle } from './settle.ts'
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
 * Candidates come from blocks of four days (and the undated), so that the cost grows with the number of reports and not with its square. Only what hangs together
 * with a new report by ties is parted anew.
 * @param weights  what each comparison of two tellings is worth
 */
export function linker(weights: LinkWeights): Linker {
  const blocks = new Map<string, Telling[]>()
  const ties = new Map<MentionId, Scored[]>()
  const byId = new Map<IncidentId, Incident>()
  const homes = new Map<MentionId, Home>()
  const order = new Map<MentionId, number>()
  let count = 0
  return {
    add(tellings) {
      count++
      const near = new Set(tellings.flatMap((t) => keysOf(t).flatMap((key) => blocks.get(key) ?? [])))
      for (const t of tellings) if (!order.has(t.event)) order.set(t.event, count)
      for (const tie of link(tellings, [...near], weights)) for (const end of [tie.left, tie.right]) put(ties, end, tie)
      const around = neighbourhood(
        tellings.map((t) => t.event),
        ties,
      )
      const before = [...new Set(around.flatMap((event) => homes.get(event)?.incidentId ?? []))]
      const known = before
        .flatMap((id) => byId.get(id)?.events ?? [])
        .map((event) => [event, homes.get(event) as Home] as const)
      const events = [...new Set([...known.map(([event]) => event), ...around])]
      const links = events.flatMap((event) => ties.get(event) ?? [])
      const { incidents, retired } = named(settle(events, links, []), new Map(known))
      rename(byId, incidents, retired)
      for (const { id, events: own } of incidents) {
        const since = order.get(own[0] as MentionId) ?? count
        for (const event of own) homes.set(event, { incidentId: id, since })
      }
      for (const telling of tellings) for (const key of stored(telling)) put(blocks, key, telling)
    },
    incidentOf: (event) => homes.get(event as MentionId)?.incidentId,
    incidents: () => [...byId.values()],
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, one: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

/** All events that hang together with some by ties, these last, those of the first report first. */
function neighbourhood(events: readonly MentionId[], ties: ReadonlyMap<MentionId, readonly Scored[]>): MentionId[] {
  const found = new Set(events)
  for (const event of found) for (const tie of (ties.get(event) ?? []).filter(binds)) found.add(tie.left).add(tie.right)
  return [...found]
}

/** An id that goes up in another is one that it bore formerly, until it bears its own again. */
function rename(byId: Map<IncidentId, Incident>, incidents: Named['incidents'], retired: Named['retired']): void {
  const own = new Set(incidents.map((i) => i.id))
  const former = new Map(incidents.map(({ id }) => [id, (byId.get(id)?.formerly ?? []).filter((f) => !own.has(f))]))
  for (const { id, into } of retired) {
    former.get(into)?.push(...(byId.get(id)?.formerly ?? []).filter((f) => !own.has(f)), id)
    byId.delete(id)
  }
  for (const incident of incidents) byId.set(incident.id, { ...incident, formerly: former.get(incident.id) ?? [] })
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
