import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { compatible, estimateLabel } from '../model/estimate.ts'
import { isAssertion } from '../model/factuality.ts'
import type { Finding, Toll } from '../model/finding.ts'
import { daysBetween, firstDay, lastDay, type Period, periodLabel, periodsMeet } from '../model/period.ts'
import { type Place, placeLabel } from '../model/place.ts'
import { areOthers } from '../model/toll-history.ts'
import { type Lineage, originsOf, standpointsIn } from './lineage/origins.ts'

/** The aspects under which an incident's accounts are shown; tolls by harm, actors by part. */
export type Facet = Account['aspect']

/** The facets in the order in which they are shown. */
export const FACETS: readonly Facet[] = ['what', 'when', 'where', 'agent', 'patient', 'killed', 'injured']

/** One value of one facet as a claim states it, with what is needed to tell whether another can be true beside it. */
interface Version {
  readonly claim: Claim
  readonly label: string
  readonly agrees: (other: Finding) => boolean
}

/**
 * Sorts the claims on one facet of an incident into accounts: versions that cannot be true together stand apart.
 *
 * Only what is asserted makes an account; what is denied is weighed apart. Parts of tolls ("including five children") are no versions of the whole.
 * @returns the account with most independent origins first; of equals, the one told first
 */
export function accountsOf(facet: Facet, claims: readonly Claim[], lineage: Lineage): Account[] {
  const groups: Version[][] = []
  for (const version of claims.filter((c) => isAssertion(c.factuality)).flatMap((c) => versionOf(facet, c) ?? [])) {
    const group = groups.find((g) => g.every((v) => v.agrees(version.claim.finding)))
    if (group === undefined) groups.push([version])
    else group.push(version)
  }
  return groups
    .map((g) => accountOf(facet, g, lineage))
    .sort((a, b) => b.independent - a.independent || b.unknown - a.unknown)
}

function accountOf(facet: Facet, versions: readonly Version[], lineage: Lineage): Account {
  const claims = versions.map((v) => v.claim)
  const origins = originsOf(claims, lineage)
  const unknown = origins.filter((o) => o.lineage === 'unknown').length
  const labels = [...new Set([...versions].sort(byWidth).map((v) => v.label))]
  return {
    aspect: facet,
    value: labels.join(' · '),
    claims: claims.map((c) => c.id),
    origins,
    independent: standpointsIn(origins),
    unknown,
  }
}

/** Of versions that agree the most exact stands first; the others follow, since not everybody said as much. */
const byWidth = (a: Version, b: Version): number => width(a) - width(b) || (a.label < b.label ? -1 : 1)

function width({ claim: { finding } }: Version): number {
  if (finding.aspect === 'when') return daysBetween(firstDay(finding.period.earliest), lastDay(finding.period.latest))
  if (finding.aspect !== 'toll') return 0
  const { low, high } = finding.people
  return low === null || high === null ? Number.MAX_SAFE_INTEGER : high - low
}

function versionOf(facet: Facet, claim: Claim): Version | null {
  const { finding } = claim
  switch (finding.aspect) {
    case 'what':
      return facet === 'what'
        ? { claim, label: finding.subtype, agrees: (o) => o.aspect === 'what' && o.subtype === finding.subtype }
        : null
    case 'when':
      return facet === 'when' ? when(claim, finding.period) : null
    case 'where':
      return facet === 'where' ? where(claim, finding.place) : null
    case 'who':
      return finding.role === facet
        ? { claim, label: finding.actor.name, agrees: (o) => o.aspect === 'who' && o.actor.id === finding.actor.id }
        : null
    case 'toll':
      return finding.harm === facet && !finding.part && !finding.former ? toll(claim, finding) : null
    case 'control':
    case 'figure':
      return null
  }
}

const when = (claim: Claim, period: Period): Version => ({
  claim,
  label: periodLabel(period),
  agrees: (o) => o.aspect === 'when' && periodsMeet(o.period, period),
})

const toll = (claim: Claim, { people, of }: Toll): Version => ({
  claim,
  label: estimateLabel(people),
  agrees: (o) => o.aspect === 'toll' && (compatible(o.people, people) || areOthers(of, o.of)),
})

const where = (claim: Claim, place: Place): Version => ({
  claim,
  label: placeLabel(place),
  agrees: (o) =>
    o.aspect === 'where' &&
    (o.place.name === place.name || o.place.within.includes(place.name) || place.within.includes(o.place.name)),
})
