import type { Attribution } from './attribution.ts'
import type { Factuality } from './factuality.ts'
import type { Aspect, Finding } from './finding.ts'
import type { ClaimId, MentionId, ReportId } from './id.ts'
import type { Span } from './span.ts'

/**
 * One aspect of one event, asserted or otherwise told by one report on one voice's word: the atom of the record.
 *
 * `event` is the mention it is about (null for control and figures, which are about a place). The span holds the words that show the finding;
 * `attribution` is null when the report speaks in its own voice; `rule` is `<name>@<version>` of the rule that made it.
 */
export interface Claim extends Span {
  readonly id: ClaimId
  readonly reportId: ReportId
  readonly event: MentionId | null
  readonly finding: Finding
  readonly attribution: Attribution | null
  readonly factuality: Factuality
  readonly rule: string
}

/**
 * Mints a claim's id: its address and rule, so that a better rule makes a new claim instead of silently changing an old one.
 *
 * @param ordinal  0 for the first claim of that aspect and rule on that span, and so on
 * @example claimId('r1', { start: 4, end: 9 }, 'toll', 'killed-passive@1') // 'r1/4-9/toll/killed-passive@1'
 */
export function claimId(reportId: ReportId | string, span: Span, aspect: Aspect, rule: string, ordinal = 0): ClaimId {
  const address = `${reportId}/${span.start}-${span.end}/${aspect}/${rule}`
  return (ordinal === 0 ? address : `${address}/${ordinal}`) as ClaimId
}
