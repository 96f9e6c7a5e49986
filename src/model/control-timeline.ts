import type { ClaimId, ReportId } from './id.ts'
import type { Period } from './period.ts'

/** How much of a place, from 0 to 1; null for a bound that the words do not give. */
export interface ShareBounds {
  readonly low: number | null
  readonly high: number | null
}

/**
 * That somebody is said to hold a share of a place from the day it is said of until the next thing is said of the same holder there.
 *
 * `until` is null where nothing later is said. `by` are the origins by name, `reports` and `claims` what it stands on.
 */
export interface Hold {
  readonly place: string
  readonly holder: readonly string[]
  readonly share: ShareBounds | null
  readonly words: readonly string[]
  readonly asOf: Period | null
  readonly until: string | null
  readonly by: readonly string[]
  readonly reports: readonly ReportId[]
  readonly claims: readonly ClaimId[]
}

/** Something to note between two holds, by their places in the list: that a share changed, or that two cannot both be true of one time. */
export interface Turn {
  readonly from: number
  readonly to: number
  readonly detail: string
}

/** The control of a place as a row of claims over time; `gaps` are the stretches of half a year or more of which nothing is said. */
export interface ControlTimeline {
  readonly holds: readonly Hold[]
  readonly changes: readonly Turn[]
  readonly contradictions: readonly Turn[]
  readonly gaps: readonly Period[]
}
