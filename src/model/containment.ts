import type { Summary } from './summary.ts'

/**
 * What lies in what: a sum ("136 killed since 11 July in Upper Marsh") holds the incidents of its days, place and kind, and is no rival of theirs.
 *
 * `contains` is empty but for a sum, `partOf` are the sums in which an incident lies; both as rows, the newest first. Tolls of the two are never added up.
 */
export interface Containment {
  readonly contains: readonly Summary[]
  readonly partOf: readonly Summary[]
}
