import { STANDINGS, type Standing } from '../../model/assessment.ts'
import { slug } from '../../model/id.ts'
import type { Summary } from '../../model/summary.ts'

/** A name or kind, and in how many incidents. */
export interface Tally {
  readonly name: string
  readonly incidents: number
}

/** What is told of an actor on one side: in how many incidents, of which kinds, how they stand, and whom else they name. */
export interface Side {
  readonly incidents: number
  readonly kinds: readonly Tally[]
  readonly standings: Readonly<Partial<Record<Standing, number>>>
  readonly others: readonly Tally[]
}

/** What an actor is said to have done and suffered, and by whom. `read` incidents of `incidents` were looked at, the newest. */
export interface ActorProfile {
  readonly name: string
  readonly incidents: number
  readonly read: number
  readonly did: Side
  readonly suffered: Side
  readonly toldBy: readonly Tally[]
}

const MOST = 12

/**
 * Counts what incidents say of an actor; tolls are not added up, since they overlap.
 *
 * @param total  how many incidents there are of which `summaries` are the newest
 */
export function actorProfile(name: string, total: number, summaries: readonly Summary[]): ActorProfile {
  const is = (names: readonly string[]) => names.some((each) => slug(each) === slug(name))
  const did = summaries.filter(({ agents }) => is(agents))
  const suffered = summaries.filter(({ patients }) => is(patients))
  return {
    name,
    incidents: total,
    read: summaries.length,
    did: sideOf(did, ({ patients }) => patients),
    suffered: sideOf(suffered, ({ agents }) => agents),
    toldBy: tallied(summaries.flatMap(({ sources }) => sources)),
  }
}

function sideOf(summaries: readonly Summary[], others: (summary: Summary) => readonly string[]): Side {
  return {
    incidents: summaries.length,
    kinds: tallied(summaries.map(({ subtype }) => subtype)),
    standings: Object.fromEntries(
      STANDINGS.map((standing) => [standing, summaries.filter((each) => each.standing === standing).length]),
    ),
    others: tallied(summaries.flatMap(others)),
  }
}

/**
 * Counts equal names, the oftenest first.
 *
 * @param most  how many of them are given
 */
export function tallied(names: readonly string[], most = MOST): Tally[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, incidents]) => ({ name, incidents }))
    .sort((a, b) => b.incidents - a.incidents || (a.name < b.name ? -1 : 1))
    .slice(0, most)
}
