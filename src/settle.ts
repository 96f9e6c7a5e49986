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
  const said = await open.judgements()
  const { homes, ties } = await neighbourhood(open, events, said)
  const incidents = named(settle([...homes.keys()], ties, said), homes)
  const kept = new Set(incidents.map((i) => i.id))
  const gone = [...new Set([...homes.values()].map((h) => h.incidentId))].filter((id) => !kept.has(id))
  const into = (id: IncidentId): IncidentId => {
    const [event] = [...homes].find(([, h]) => h.incidentId === id) ?? []
    return incidents.find((i) => i.events.includes(event as MentionId))?.id as IncidentId
  }
  await open.applyLinkage({ incidents, retired: gone.map((id) => ({ id, into: into(id) })), links: [] })
  await weighAll(open, sources, incidents)
  return incidents.map((i) => i.id)
}

/** All events that hang together with some by ties or by people's words, over the incidents that they are in now. */
async function neighbourhood(open: Open, events: readonly MentionId[], said: readonly Judgement[]) {
  const homes = new Map<MentionId, Home>()
  const ties: Tie[] = []
  const seen = new Set<string>()
  for (let waiting = [...events]; waiting.length > 0; ) {
    const found = (await open.homesOf(waiting)).filter((h) => !seen.has(h.incidentId))
    waiting = []
    for (const { incidentId, since } of found) {
      if (seen.has(incidentId)) continue
      seen.add(incidentId)
      const own = (await open.incident(incidentId))?.events ?? []
      for (const event of own) homes.set(event, { incidentId, since })
      const links = await open.links(incidentId)
      ties.push(...links)
      const pairs = [
        ...links,
        ...said.filter((j) => own.includes(j.left as MentionId) || own.includes(j.right as MentionId)),
      ]
      waiting.push(...pairs.flatMap((j) => [j.left, j.right] as MentionId[]).filter((event) => !homes.has(event)))
    }
  }
  return { homes, ties }
}

/** The oldest incident of which a group holds the first event gives its id; a group that none founded mints its own. */
function named(groups: readonly MentionId[][], homes: ReadonlyMap<MentionId, Home>): Incident[] {
  const firsts = new Map<IncidentId, MentionId>()
  for (const [event, { incidentId }] of homes) if (!firsts.has(incidentId)) firsts.set(incidentId, event)
  return groups.map((events) => {
    const founded = [...firsts]
      .filter(([, first]) => events.includes(first))
      .map(([id, first]) => ({ id, since: homes.get(first)?.since ?? 0 }))
    const [oldest] = founded.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
    return { id: oldest?.id ?? mint(events[0] as MentionId), formerly: [], events }
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
