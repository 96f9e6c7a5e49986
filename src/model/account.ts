import type { Aspect } from './finding.ts'
import type { ClaimId, ReportId } from './id.ts'

/**
 * One who can be counted as an origin of an account: a source, an unnamed role in one report, or an outlet that cites nobody.
 *
 * `lineage` is `known` when the origin has a name that resolves, `unknown` when it is a role or a name that could be anybody ("activists"). `party` marks one
 * that fights, or speaks for one that fights; `interests` are the actors for whom it speaks. `standpoint` is the key under which it counts: origins that speak for
 * one actor, and an outlet and the agency that it prints, have one standpoint. `reports` are those that carry it, reprints included.
 */
export interface Origin {
  readonly key: string
  readonly name: string
  readonly lineage: 'known' | 'unknown'
  readonly party: boolean
  readonly interests: readonly string[]
  readonly standpoint: string
  readonly reports: readonly ReportId[]
}

/**
 * One version of one aspect of an incident: claims that can be true together, and who stands behind them.
 *
 * `value` is the version in words, the most exact first where some said less ("44 · 31+"); `independent` counts the standpoints of known lineage, reprints never among them;
 * `unknown` counts those of unknown lineage, which may or may not be others.
 */
export interface Account {
  readonly aspect: Aspect | 'killed' | 'injured' | 'agent' | 'patient'
  readonly value: string
  readonly claims: readonly ClaimId[]
  readonly origins: readonly Origin[]
  readonly independent: number
  readonly unknown: number
}
