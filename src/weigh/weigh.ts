import type { Assessment } from '../model/assessment.ts'
import { chain } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import type { Incident } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { Summary } from '../model/summary.ts'
import type { Telling } from '../model/telling.ts'
import { accountsOf, FACETS } from './accounts.ts'
import { lineageOf } from './lineage/lineage.ts'
import type { Lineage, Sources } from './lineage/origins.ts'
import { byAddress } from './order.ts'
import { assess } from './standing.ts'
import { spanOf, summaryOf } from './summary.ts'
import { ownClaims } from './windows.ts'

/** All that is held of one incident when it is weighed. */
export interface Weighable {
  readonly incident: Incident
  readonly tellings: readonly Telling[]
  readonly claims: readonly Claim[]
  readonly reports: readonly Report[]
}

/**
 * Weighs one incident: for each aspect its accounts, who stands behind them independently of whom, and how it stands.
 *
 * The result does not depend on the order of reports or claims; a reprint never raises the number of origins; a denial never raises a standing.
 */
export function weigh(
  { incident, tellings, claims, reports }: Weighable,
  sources: Sources,
): { readonly summary: Summary; readonly assessments: readonly Assessment[] } {
  const ordered = [...claims].sort(byAddress)
  const lineage = lineageOf(ordered, reports, sources)
  const denials = denialsOf(ordered, lineage.reports)
  const own = ownClaims(ordered, spanOf(tellings))
  const assessments = FACETS.map((aspect) =>
    assess({
      incidentId: incident.id,
      aspect,
      accounts: accountsOf(aspect, own, lineage),
      denials: aspect === 'what' ? denials : [],
    }),
  )
  const heard = assessments.filter((a) => a.accounts.length > 0 || a.standing === 'contradicted')
  return {
    summary: summaryOf(incident, [...tellings].sort(byEvent), { assessments: heard, reports }),
    assessments: heard,
  }
}

const byEvent = (a: Telling, b: Telling): number => (a.event < b.event ? -1 : 1)

function denialsOf(claims: readonly Claim[], reports: Lineage['reports']): string[] {
  const denied = claims.filter(
    (c) => c.finding.aspect === 'what' && c.factuality.polarity === 'denied' && c.factuality.mood === 'actual',
  )
  return [
    ...new Set(denied.map((c) => chain(c.attribution)[0]?.source ?? reports.get(c.reportId)?.outlet ?? c.reportId)),
  ]
}
