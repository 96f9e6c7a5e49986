import type { ActorRef } from './actor.ts'
import type { Estimate } from './estimate.ts'
import type { EventSubtype, EventType } from './event-type.ts'
import type { Factuality } from './factuality.ts'
import type { TollWindow } from './finding.ts'
import type { ClaimId, MentionId, ReportId } from './id.ts'
import type { Limits, Period } from './period.ts'
import type { Place } from './place.ts'
import type { Span } from './span.ts'

/** A voice that a telling rests on: the record's name for it and whether it resolves to a known source. */
export interface Voice {
  readonly name: string
  readonly sourceId: string | null
  readonly kind: string
}

/**
 * What one report tells of one incident, all aspects together: the claims on one event, folded into a row.
 *
 * `event` is the id of the event mention that stands for it, `claims` the ids of what it is folded from; `evidence` are the spans to quote.
 * `sources` are the voices that stand behind it, the surest first, and never hold the outlet itself. Null means that the report does not say.
 * `words` are the lemmas that carry its first passages, cut to six letters, for comparing how two reports word it.
 * `window` tells whether it is of one incident or sums up several, and over what time; the period of a sum is that time.
 * `limits` bound the day of an event without a period, as far as the report's words bound the report.
 */
export interface Telling {
  readonly event: MentionId
  readonly reportId: ReportId
  readonly type: EventType
  readonly subtype: EventSubtype
  readonly place: Place | null
  readonly placeWords: string | null
  readonly period: Period | null
  readonly window: TollWindow
  readonly limits: Limits | null
  readonly agents: readonly ActorRef[]
  readonly patients: readonly ActorRef[]
  readonly killed: Estimate | null
  readonly injured: Estimate | null
  readonly sources: readonly Voice[]
  readonly factuality: Factuality
  readonly evidence: readonly Span[]
  readonly words: readonly string[]
  readonly claims: readonly ClaimId[]
}
