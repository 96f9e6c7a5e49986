import type { ClaimId, ReportId } from './id.ts'

/** One who names a doer, takes the deed upon himself or denies it: by key and name of the origin. */
export interface Namer {
  readonly origin: string
  readonly name: string
  readonly party: boolean
  readonly reports: readonly ReportId[]
  readonly claims: readonly ClaimId[]
}

/** One who is said to have done it: by whom, whether it says so itself, and who denies it. `independent` counts the standpoints of those who name it. */
export interface Accused {
  readonly actor: string
  readonly name: string
  readonly by: readonly Namer[]
  readonly independent: number
  readonly admits: readonly Namer[]
  readonly denies: readonly Namer[]
}

/** Who is said to have done it, by whom; contested where origins name different doers or the one named denies it. */
export interface Responsibility {
  readonly accused: readonly Accused[]
  readonly contested: boolean
  readonly reasons: readonly string[]
}
