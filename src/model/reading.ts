import type { Claim } from './claim.ts'
import type { Deed } from './deed.ts'
import type { ReportId } from './id.ts'
import type { Issue } from './issue.ts'
import type { Mention } from './mention.ts'
import type { Limits } from './period.ts'
import type { Telling } from './telling.ts'

/** What a stretch of a report's text is, so that left-overs of a web page are shown but never read. */
export type ZoneKind = 'headline' | 'byline' | 'dateline' | 'caption' | 'leftover' | 'body'

/** A stretch of the text and what it is. Zones are in order and do not overlap. */
export interface Zone {
  readonly kind: ZoneKind
  readonly start: number
  readonly end: number
}

/**
 * All that reading one report gives: its zones, mentions and claims, each event as one telling, and what was not understood.
 *
 * `published` is the day of the report as given or inferred; an undated report has the limits that its words
 * set in `bounds`, or null.
 */
export interface Reading {
  readonly reportId: ReportId
  readonly published: string | null
  readonly bounds: Limits | null
  readonly zones: readonly Zone[]
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  readonly tellings: readonly Telling[]
  readonly deeds: readonly Deed[]
  readonly issues: readonly Issue[]
}
