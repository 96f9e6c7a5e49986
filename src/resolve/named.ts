import type { IncidentId, MentionId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import { mint } from './mint.ts'

/** Where an event belongs at present, and the number of the report that founded its incident. */
export interface Home {
  readonly incidentId: IncidentId
  readonly since: number
}

/** The incidents of a neighbourhood as they are now, and the ids that went up in others. */
export interface Named {
  readonly incidents: readonly Incident[]
  readonly retired: readonly { readonly id: IncidentId; readonly into: IncidentId }[]
}

/**
 * Gives groups of events the ids of the incidents that they were, so that an incident keeps its id as long as there is one with its founding event.
 *
 * The first event of an incident founded it and minted its id. Of several founders in a group the oldest gives its id; a group without one is founded by its first
 * event. An incident without its founder goes up in the one that holds it.
 * @param groups  as `settle` returns them
 * @param homes  of those events that were in an incident, the founder of each incident before its others
 */
export function named(groups: readonly (readonly MentionId[])[], homes: ReadonlyMap<MentionId, Home>): Named {
  const founded = founders(homes)
  const incidents = groups.map((events): Incident => {
    const [oldest] = events.filter((event) => founded.has(event)).sort((a, b) => byAge(founded, a, b))
    const first = oldest ?? (events[0] as MentionId)
    const id = founded.get(first)?.incidentId ?? mint(first)
    return { id, formerly: [], events: [first, ...events.filter((event) => event !== first)] }
  })
  const now = new Map(incidents.flatMap(({ id, events }) => events.map((event) => [event, id] as const)))
  const kept = new Set(incidents.map((i) => i.id))
  const retired = [...founded].filter(([, { incidentId }]) => !kept.has(incidentId))
  return {
    incidents,
    retired: retired.map(([event, { incidentId }]) => ({ id: incidentId, into: now.get(event) as IncidentId })),
  }
}

function founders(homes: ReadonlyMap<MentionId, Home>): ReadonlyMap<MentionId, Home> {
  const first = new Map<IncidentId, readonly [MentionId, Home]>()
  for (const [event, home] of homes) if (!first.has(home.incidentId)) first.set(home.incidentId, [event, home])
  return new Map(first.values())
}

function byAge(founded: ReadonlyMap<MentionId, Home>, a: MentionId, b: MentionId): number {
  const [x, y] = [founded.get(a) as Home, founded.get(b) as Home]
  return x.since - y.since || (x.incidentId < y.incidentId ? -1 : 1)
}
