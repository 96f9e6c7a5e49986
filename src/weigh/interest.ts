import type { Claim } from '../model/claim.ts'
import { isAssertion } from '../model/factuality.ts'
import { type Lineage, originOf } from './lineage/origins.ts'
import type { Sufferers } from './sufferers.ts'

/**
 * Finds claims against the interest of those who make them, which weigh more than the same words from a rival.
 *
 * Two kinds: an origin says that its own side did it where civilians suffered; an origin gives the losses of its own side.
 * @param claims  all those of the incident
 * @param sufferers  whether civilians are among those who are said to have suffered it
 * @returns a sentence each, once
 */
export function againstInterest(
  claims: readonly Claim[],
  lineage: Lineage,
  { civilians }: Pick<Sufferers, 'civilians'>,
): string[] {
  const asserted = claims.filter((c) => isAssertion(c.factuality))
  return [...new Set(asserted.flatMap((claim) => sentence(claim, { lineage, civilians })))]
}

function sentence(claim: Claim, { lineage, civilians }: { lineage: Lineage; civilians: boolean }): string[] {
  const { finding } = claim
  const { name, interests } = originOf(claim, lineage)
  if (interests.length === 0) return []
  if (finding.aspect === 'who' && finding.role === 'agent' && civilians && interests.includes(finding.actor.id))
    return [`${name} says of its own side, ${finding.actor.name}, that it did this to civilians.`]
  if (finding.aspect === 'who' && finding.role === 'patient' && interests.includes(finding.actor.id))
    return [`${name} says that its own side, ${finding.actor.name}, suffered it.`]
  return []
}
