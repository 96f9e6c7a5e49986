import type { Origin } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { SourceId } from '../../model/id.ts'
import { type Lineage, originOf, type Sources } from './origins.ts'

/**
 * Tells which origins of an incident have one standpoint, so that two organs of one party or of the United Nations, or an outlet and the agency that it prints, are no two witnesses.
 *
 * An outlet that is known to print an agency counts with that agency where both stand behind the incident: nobody can tell whether its words are its own.
 * Of several, it counts with the first by id.
 * @returns the standpoint of each origin by its key; the same for any order of claims
 */
export function standpointsOf(
  claims: readonly Claim[],
  lineage: Omit<Lineage, 'standpoints'>,
): ReadonlyMap<string, string> {
  const found = claims.map((claim) => originOf(claim, { ...lineage, standpoints: new Map() }))
  const origins = new Map(found.map((origin) => [origin.key, origin]))
  const groups = new Map([...origins.keys()].map((key) => [key, new Set([key])]))
  const join = (a: string, b: string): void => {
    const [left, right] = [groups.get(a), groups.get(b)]
    if (left === undefined || right === undefined || left === right) return
    for (const key of right) groups.set(key, left.add(key))
  }
  const firstOf = new Map<string, string>()
  for (const { key, interests } of origins.values())
    for (const interest of interests) {
      join(firstOf.get(interest) ?? key, key)
      if (!firstOf.has(interest)) firstOf.set(interest, key)
    }
  const organs = [...origins.keys()].filter((key) => lineage.sources.get(key as SourceId)?.kind === 'un')
  for (const key of organs) join(organs[0] ?? key, key)
  for (const origin of origins.values()) join(printed(origin, origins, lineage.sources)?.key ?? origin.key, origin.key)
  return new Map([...groups].map(([key, group]) => [key, nameOf(group, origins)]))
}

/** A group that speaks for somebody is named after the first by name, another after its first origin. */
function nameOf(group: ReadonlySet<string>, origins: ReadonlyMap<string, Origin>): string {
  const interests = [...group].flatMap((key) => origins.get(key)?.interests ?? []).sort()
  return interests[0] === undefined ? ([...group].sort()[0] as string) : `actor:${interests[0]}`
}

/**
 * The agency that an outlet is known to print and that stands behind the same incident.
 *
 * @param origins  those of the incident, by key
 * @returns null where there is none
 */
export function printed(origin: Origin, origins: ReadonlyMap<string, Origin>, sources: Sources): Origin | null {
  const carries = [...(sources.get(origin.key as SourceId)?.carries ?? [])].sort()
  return carries.flatMap((id) => origins.get(id) ?? [])[0] ?? null
}
