import type { Assessment } from './assessment.ts'
import type { Claim } from './claim.ts'
import type { Report } from './report.ts'
import type { Summary } from './summary.ts'
import type { Telling } from './telling.ts'

/** All that the record holds on one incident: its summary, how each aspect stands, every report's telling, the claims and the reports they stand in. */
export interface Dossier {
  readonly summary: Summary
  readonly assessments: readonly Assessment[]
  readonly tellings: readonly Telling[]
  readonly claims: readonly Claim[]
  readonly reports: readonly Report[]
}
