import type { ActorKinds } from '../model/actor.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Claim } from '../model/claim.ts'
import type { Inquiry } from '../model/inquiry.ts'
import type { Report } from '../model/report.ts'
import type { Telling } from '../model/telling.ts'
import { gradeOf } from './grade.ts'
import { graphOf } from './graph.ts'
import { againstInterest } from './interest.ts'
import { lineageOf } from './lineage/lineage.ts'
import type { Sources } from './lineage/origins.ts'
import { byAddress } from './order.ts'
import { responsibilityFor } from './responsibility.ts'
import { sufferersOf } from './sufferers.ts'
import { spanOf } from './summary.ts'
import { tollsOf } from './tolls.ts'
import { ownClaims } from './windows.ts'

/** All that is held of an incident that was weighed. */
export interface Inquired {
  readonly assessments: readonly Assessment[]
  readonly tellings: readonly Telling[]
  readonly claims: readonly Claim[]
  readonly reports: readonly Report[]
}

/**
 * Answers what can be asked of one incident beyond its accounts: how its tolls grew, who is said to have done it, who has it from whom, and how it reads on
 * other scales.
 *
 * The result does not depend on the order of reports or claims.
 * @param kinds  without them nobody is known to bear arms or to be a civilian
 */
export function inquire(
  { assessments, tellings, claims, reports }: Inquired,
  sources: Sources,
  kinds: ActorKinds = new Map(),
): Inquiry {
  const ordered = [...claims].sort(byAddress)
  const lineage = lineageOf(ordered, reports, sources)
  const responsibility = responsibilityFor(ordered, lineage)
  const sufferers = sufferersOf(ordered, kinds)
  const occurrence = assessments.find((a) => a.aspect === 'what')
  return {
    tolls: tollsOf(ordered, lineage, spanOf(tellings)),
    responsibility,
    lineage: graphOf(ownClaims(ordered, spanOf(tellings)), lineage),
    grade: gradeOf({ occurrence, responsibility, armed: sufferers.armed }),
    againstInterest: againstInterest(ordered, lineage, sufferers),
  }
}
