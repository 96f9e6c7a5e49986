import type { IncidentId, MentionId } from './model/id.ts'
import type { Incident } from './model/incident.ts'
import type { Judgement } from './model/judgement.ts'
import type { RecordReader, RecordWriter } from './record/index.ts'
import { mint, settle, type Tie } from './resolve/index.ts'
import { type Sources, weigh } from './weigh/index.ts'

type Open = RecordWriter & RecordReader

/** Where an event belongs at present, and the number of the report that founded its incident. */
interface Home {
  readonly incidentId: IncidentId
  readonly since: number
}

/**
 * Parts the incidents around some events anew by what ties them and what people said, and weighs those that it touched, in the transaction that is open.
 *
 * @returns the ids of the incidents that the events' neighbourhood now consists of
 */
export async function settleAround(open: Open, sources: Sources, events: readonly MentionId[]): Promise<IncidentId[]> {
  const { homes, ties, said } = await neighbourhood(open, events)
  const founders = foundersIn(homes)
  const incidents = named(settle([...homes.keys()], ties, said), founders)
  const now = new Map(incidents.flatMap(({ id, events }) => events.map((event) => [event, id] as const)))
  const kept = new Set(incidents.map((i) => i.id))
  const retired = [...founders]
    .filter(([, { incidentId }]) => !kept.has(incidentId))
    .map(([event, { incidentId }]) => ({ id: incidentId, into: now.get(event) as IncidentId }))
  await open.applyLinkage({ incidents, retired, links: [] })
  await weighAll(open, sources, incidents)
  return incidents.map((i) => i.id)
}

/** All events that hang together with some by ties or by people's words, over the incidents that they are in now. */
async function neighbourhood(open: Open, events: readonly MentionId[]) {
  const homes = new Map<MentionId, Home>()
  const [ties, said]: [Tie[], Judgement[]] = [[], []]
  const seen = new Set<string>()
  for (let waiting = [...events]; waiting.length > 0; ) {
    const found = (await open.homesOf(waiting)).filter((h) => !seen.has(h.incidentId))
    waiting = []
    for (const { incidentId, since } of found) {
      if (seen.has(incidentId)) continue
      seen.add(incidentId)
      const own = (await open.incident(incidentId))?.events ?? []
      for (const event of own) homes.set(event, { incidentId, since })
      const [links, words] = [await open.links(incidentId), await open.judgementsOn(own)]
      ties.push(...links)
      said.push(...words)
      const ends = [...links, ...words].flatMap((j) => [j.left, j.right] as MentionId[])
      waiting.push(...ends.filter((event) => !homes.has(event)))
    }
  }
  return { homes, ties, said }
}

/** The first event of each incident, with that incident: who holds it has the incident's id. */
function foundersIn(homes: ReadonlyMap<MentionId, Home>): ReadonlyMap<MentionId, Home> {
  const first = new Map<IncidentId, readonly [MentionId, Home]>()
  for (const [event, home] of homes) if (!first.has(home.incidentId)) first.set(home.incidentId, [event, home])
  return new Map(first.values())
}

/** The oldest incident of which a group holds the first event gives its id; a group that none founded mints its own. */
function named(groups: readonly MentionId[][], founders: ReadonlyMap<MentionId, Home>): Incident[] {
  return groups.map((events) => {
    const founded = events.flatMap((event) => founders.get(event) ?? [])
    const [oldest] = founded.sort((a, b) => a.since - b.since || (a.incidentId < b.incidentId ? -1 : 1))
    return { id: oldest?.incidentId ?? mint(events[0] as MentionId), formerly: [], events }
  })
}

/**
 * Weighs incidents from what the record holds of them, and writes down how they stand.
 */
export async function weighAll(open: Open, sources: Sources, incidents: readonly Incident[]): Promise<void> {
  const members = await open.members(incidents.map((i) => i.id))
  for (const [i, { id }] of incidents.entries()) {
    const [incident, member] = [await open.incident(id), members[i]]
    if (incident === null || member === undefined) continue
    const { summary, assessments } = weigh({ incident, ...member }, sources)
    await open.storeAssessment(summary, assessments)
  }
}
