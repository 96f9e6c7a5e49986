import type { MentionId } from './model/id.ts'
import type { Judgement } from './model/judgement.ts'
import type { RecordReader, RecordWriter } from './record/index.ts'
import { binds, type Home, type Named, named, settle, type Tie } from './resolve/index.ts'
import { type Sources, weigh } from './weigh/index.ts'

type Open = RecordWriter & RecordReader

/**
 * Parts the incidents around some events anew by what ties them and what people said, and weighs those that it touched, in the transaction that is open.
 *
 * @param events  of any incident, or of none yet
 * @returns the incidents that the events' neighbourhood now consists of
 */
export async function settleAround(
  open: Open,
  sources: Sources,
  events: readonly MentionId[],
): Promise<Named['incidents']> {
  const around = await neighbourhood(open, events)
  const { incidents, retired } = named(settle(around.events, around.ties, around.said), around.homes)
  await open.applyLinkage({ incidents, retired, links: [] })
  await weighAll(open, sources, incidents)
  return incidents
}

/**
 * All events that hang together with some by ties or by people's words, over the incidents that they are in now; those of no incident yet last.
 *
 * What people said of events that are not in the record (now) is passed over.
 */
async function neighbourhood(open: Open, fresh: readonly MentionId[]) {
  const homes = new Map<MentionId, Home>()
  const asked = new Set<MentionId>(fresh)
  const [ties, said]: [Tie[], Judgement[]] = [[], []]
  let found = new Set(fresh)
  for (let waiting = [...fresh]; waiting.length > 0; found = new Set()) {
    for (const home of await open.homesOf(waiting))
      for (const event of (await open.incident(home.incidentId))?.events ?? []) {
        if (!homes.has(event)) found.add(event)
        homes.set(event, home)
      }
    const links: readonly Tie[] = await open.linksOn([...found])
    const words: readonly Judgement[] = await open.judgementsOn([...found])
    ties.push(...links)
    said.push(...words)
    for (const event of [...found, ...waiting]) asked.add(event)
    const ends = [...links.filter(binds), ...words].flatMap((j) => [j.left, j.right] as MentionId[])
    waiting = [...new Set(ends)].filter((event) => !asked.has(event))
  }
  return { homes, events: [...new Set([...homes.keys(), ...fresh])], ties, said }
}

/**
 * Weighs incidents from what the record holds of them, and writes down how they stand.
 */
async function weighAll(open: Open, sources: Sources, incidents: Named['incidents']): Promise<void> {
  const members = await open.members(incidents.map((i) => i.id))
  for (const [i, { id }] of incidents.entries()) {
    const [incident, member] = [await open.incident(id), members[i]]
    if (incident === null || member === undefined) continue
    const { summary, assessments } = weigh({ incident, ...member }, sources)
    await open.storeAssessment(summary, assessments)
  }
}
