import { type ActorKind, type ActorKinds, isArmed } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { isAssertion } from '../model/factuality.ts'

/** What those who are said to have suffered an incident have in common. */
export interface Sufferers {
  /** Anybody is said to have suffered it, and all of these are known to bear arms. */
  readonly armed: boolean
  /** Civilians are said to be among them. */
  readonly civilians: boolean
}

/**
 * Tells who is said to have suffered an incident, by the kinds of actors; of one whose kind is not known nothing is taken for granted.
 *
 * @param claims  all those of the incident; only what is asserted counts
 */
export function sufferersOf(claims: readonly Claim[], kinds: ActorKinds): Sufferers {
  const found = claims
    .filter((c) => isAssertion(c.factuality))
    .flatMap(({ finding: f }) => (f.aspect === 'who' && f.role === 'patient' ? [kinds.get(f.actor.id) ?? null] : []))
  const bearsArms = (kind: ActorKind | null): boolean => kind !== null && isArmed(kind)
  return { armed: found.length > 0 && found.every(bearsArms), civilians: found.includes('civilians') }
}
