import type { Account, Origin } from '../model/account.ts'
import type { Assessment, Standing } from '../model/assessment.ts'
import type { IncidentId } from '../model/id.ts'

/** Facets in which a second version is a contradiction; two doers or two sufferers can both be right. */
const EXCLUSIVE = new Set<Account['aspect']>(['when', 'where', 'killed', 'injured'])

/** What an assessment is made of. */
export interface Grounds {
  readonly incidentId: IncidentId
  readonly aspect: Account['aspect']
  readonly accounts: readonly Account[]
  readonly denials: readonly string[]
}

/**
 * Says how one facet of an incident stands, and why, in sentences.
 *
 * Denied by somebody: contradicted. Accounts that cannot be true together: contested. Two independent origins behind one account: corroborated. One: single-source.
 * No origin of known lineage: unknown. A reprint or a second outlet that carries the same origin changes nothing.
 */
export function assess({ incidentId, aspect, accounts, denials }: Grounds): Assessment {
  const standing = standingOf(aspect, accounts, denials)
  return {
    incidentId,
    aspect,
    standing,
    accounts,
    reasons: [
      ...accounts.map(reason),
      ...differences(aspect, accounts),
      ...denials.map((name) => `${name} denies it.`),
    ],
  }
}

function standingOf(aspect: Account['aspect'], accounts: readonly Account[], denials: readonly string[]): Standing {
  if (denials.length > 0 && aspect === 'what') return 'contradicted'
  if (accounts.length > 1 && EXCLUSIVE.has(aspect)) return 'contested'
  const most = Math.max(0, ...accounts.map((a) => a.independent))
  return most >= 2 ? 'corroborated' : most === 1 ? 'single-source' : 'unknown'
}

function reason(account: Account): string {
  const known = account.origins.filter((o) => o.lineage === 'known')
  const others = account.origins.filter((o) => o.lineage === 'unknown')
  const names = [...known, ...others]
    .map((o) => (o.party ? `${o.name} (a party to the fight or speaking for one)` : o.name))
    .join(', ')
  const reports = new Set(account.origins.flatMap((o) => o.reports)).size
  const count = account.independent === 1 ? '1 independent origin' : `${account.independent} independent origins`
  const unknown = others.length === 0 ? '' : `, ${others.length} of unknown lineage`
  return `${account.value}: ${count}${unknown} in ${reports} ${reports === 1 ? 'report' : 'reports'} (${names}).${together(known)}`
}

/** Which origins count as one, and so need saying. */
function together(known: readonly Origin[]): string {
  const standpoints = [...Map.groupBy(known, (o) => o.standpoint).values()].filter((group) => group.length > 1)
  return standpoints.map((group) => ` ${group.map((o) => o.name).join(' and ')} count as one.`).join('')
}

const differences = (aspect: Account['aspect'], accounts: readonly Account[]): string[] =>
  accounts.length > 1 && EXCLUSIVE.has(aspect)
    ? [`The accounts differ: ${accounts.map((a) => a.value).join(' against ')}.`]
    : []
