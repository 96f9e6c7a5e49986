import type { Origin } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { SourceId } from '../model/id.ts'
import { type Lineage, originOf, type Sources } from './origins.ts'

/**
 * Tells which origins of an incident have one standpoint, so that two organs of one party, or an outlet and the agency that it prints, are no two witnesses.
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
  return new Map(
    [...origins.values()].map((origin) => [
      origin.key,
      standpointOf(printed(origin, origins, lineage.sources) ?? origin),
    ]),
  )
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

function standpointOf(origin: Origin): string {
  const [interest] = [...origin.interests].sort()
  return interest === undefined ? origin.key : `actor:${interest}`
}
