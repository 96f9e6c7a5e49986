import type { Account, Origin } from '../../../src/model/account.ts'
import { chain } from '../../../src/model/attribution.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { slug } from '../../../src/model/id.ts'
import { placeLabel } from '../../../src/model/place.ts'
import { estimateWords, periodWords, valueWords } from '../../../src/publish/phrases.ts'

/** What one origin says in its own words' value, with the claims that say so. */
export interface Value {
  readonly value: string
  readonly claims: readonly Claim[]
}

/**
 * What an origin itself says within an account, each value apart.
 *
 * An account holds what can be true together ("at least 56" and "85"); shown under a name is only the value that its own words have.
 * @param claims  the claims of the incident by id
 */
export function valuesOf(account: Account, origin: Origin, claims: ReadonlyMap<string, Claim>): Value[] {
  const inReports = account.claims
    .flatMap((id) => claims.get(id) ?? [])
    .filter((claim) => origin.reports.includes(claim.reportId))
  const voiced = inReports.filter((claim) => speaksIn(claim, origin))
  const own = voiced.length > 0 ? voiced : inReports
  if (own.length === 0) return [{ value: valueWords(account.aspect, account.value), claims: [] }]
  const byValue = new Map<string, Claim[]>()
  for (const claim of own) {
    const value = claimWords(claim) ?? valueWords(account.aspect, account.value)
    byValue.set(value, [...(byValue.get(value) ?? []), claim])
  }
  return [...byValue].map(([value, said]) => ({ value, claims: said }))
}

/** Whether a claim is said by the origin itself, told by the innermost voice; two origins may stand in one report. */
function speaksIn(claim: Claim, origin: Origin): boolean {
  const [innermost] = chain(claim.attribution)
  if (innermost === undefined) return false
  return innermost.sourceId === origin.key || slug(innermost.source) === slug(origin.name)
}

/** The value of a claim as a cell shows it, null where the account's own words serve better. */
function claimWords({ finding }: Claim): string | null {
  switch (finding.aspect) {
    case 'what':
      return finding.subtype
    case 'when':
      return periodWords(finding.period)
    case 'where':
      return placeLabel(finding.place)
    case 'who':
      return finding.actor.name
    case 'toll':
      return estimateWords(finding.people)
    default:
      return null
  }
}
