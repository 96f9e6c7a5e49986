import type { IncidentId, MentionId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import type { Telling } from '../model/telling.ts'
import { judge, type Scored } from './judge.ts'
import type { Linkage, Linked } from './linkage.ts'
import { mint } from './mint.ts'
import type { LinkWeights } from './weights.ts'

/** What linking needs to know of an incident that is already there. */
export type Known = (id: IncidentId) => Incident | null

/** What linking goes by beside the tellings themselves. */
export interface LinkOptions {
  readonly known: Known
  readonly weights: LinkWeights
}

/**
 * Links the tellings of one new report to the incidents that are there: joins, founds, and merges where a telling belongs to two.
 *
 * Only the neighbourhood changes. Between two reports each telling links to at most one of the other's, best pairs first, so that two attacks of one day stay two.
 * Which tellings end up together depends on the pairs alone, not on the order in which reports came; ids depend on who came first.
 * @param near  for each telling, what could be of the same incident
 * People's judgements take no part here: settle.ts lays them over the ties.
 * @param options  what is there already, and what comparisons are worth
 */
export function link(tellings: readonly Telling[], near: readonly Linked[], options: LinkOptions): Linkage {
  const others = new Map(near.map((n) => [n.telling.event, n]))
  const links = byReport([...others.values()]).flatMap((group) =>
    pairs(
      tellings,
      group.map((g) => g.telling),
      options,
    ),
  )
  const clusters = clustered(tellings, links, others)
  return { ...settled(clusters, options.known), links }
}

function byReport(near: readonly Linked[]): Linked[][] {
  const groups = new Map<string, Linked[]>()
  for (const one of [...near].sort((a, b) => (a.telling.event < b.telling.event ? -1 : 1))) {
    groups.set(one.telling.reportId, [...(groups.get(one.telling.reportId) ?? []), one])
  }
  return [...groups.values()]
}

/** Best pairs first, each telling once. */
function pairs(
  tellings: readonly Telling[],
  others: readonly Telling[],
  { weights }: Pick<LinkOptions, 'weights'>,
): Scored[] {
  const scored = tellings.flatMap((a) => others.map((b) => judge(a, b, weights)))
  const ranked = scored
    .filter((s) => s.verdict === 'same')
    .sort((a, b) => b.score - a.score || (a.left + a.right < b.left + b.right ? -1 : 1))
  const taken = new Set<MentionId>()
  return ranked.filter((s) => {
    const free = !taken.has(s.left) && !taken.has(s.right)
    if (free) for (const side of [s.left, s.right]) taken.add(side)
    return free
  })
}

interface Cluster {
  readonly events: MentionId[]
  readonly incidents: { id: IncidentId; since: number }[]
}

function clustered(
  tellings: readonly Telling[],
  links: readonly Scored[],
  others: ReadonlyMap<MentionId, Linked>,
): Cluster[] {
  const own = new Set(tellings.map((t) => t.event))
  const clusters = tellings.map((t): Cluster => {
    const linked = links.flatMap((l) => (l.left === t.event ? [l.right] : l.right === t.event ? [l.left] : []))
    const incidents = linked.filter((e) => !own.has(e)).flatMap((e) => others.get(e) ?? [])
    return { events: [t.event], incidents: incidents.map((l) => ({ id: l.incidentId, since: l.since })) }
  })
  return clusters.reduce<Cluster[]>(merged, [])
}

/** Two tellings of one report that link to one incident are told in one. */
function merged(clusters: Cluster[], next: Cluster): Cluster[] {
  const meets = (c: Cluster): boolean => c.incidents.some((i) => next.incidents.some((o) => o.id === i.id))
  const touching = clusters.filter(meets)
  const events = [...touching.flatMap((c) => c.events), ...next.events]
  const incidents = [...touching.flatMap((c) => c.incidents), ...next.incidents]
  return [...clusters.filter((c) => !meets(c)), { events, incidents }]
}

function settled(clusters: readonly Cluster[], known: Known): Pick<Linkage, 'incidents' | 'retired'> {
  const retired: { id: IncidentId; into: IncidentId }[] = []
  const incidents = clusters.map((cluster): Incident => {
    const ids = [...new Map([...cluster.incidents].sort(older).map((i) => [i.id, i])).keys()]
    const [first, ...rest] = ids
    if (first === undefined) return { id: mint(cluster.events[0] as MentionId), formerly: [], events: cluster.events }
    for (const id of rest) retired.push({ id, into: first })
    const parts = ids.flatMap((id) => known(id) ?? [])
    const formerly = [...new Set([...parts.flatMap((p) => p.formerly), ...rest])]
    return { id: first, formerly, events: [...new Set([...parts.flatMap((p) => p.events), ...cluster.events])] }
  })
  return { incidents, retired }
}

const older = (a: { id: string; since: number }, b: { id: string; since: number }): number =>
  a.since - b.since || (a.id < b.id ? -1 : 1)
