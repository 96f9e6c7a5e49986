import type { Account } from './account.ts'
import type { IncidentId } from './id.ts'

/**
 * How an aspect or incident stands: on one origin, on two or more independent ones that agree, with accounts that differ, or denied by somebody.
 * `unknown` where no origin has a known lineage.
 */
export type Standing = 'single-source' | 'corroborated' | 'contested' | 'contradicted' | 'unknown'

/** Every standing once, what most stands on first. */
export const STANDINGS: readonly Standing[] = ['corroborated', 'single-source', 'contested', 'contradicted', 'unknown']

/** The standing of one aspect of an incident, with its accounts and the reasons in sentences. */
export interface Assessment {
  readonly incidentId: IncidentId
  readonly aspect: Account['aspect']
  readonly standing: Standing
  readonly accounts: readonly Account[]
  readonly reasons: readonly string[]
}
