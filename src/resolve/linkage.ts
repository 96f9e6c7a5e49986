import type { IncidentId, MentionId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Telling } from '../model/telling.ts'
import type { Named } from './named.ts'

/**
 * A telling that is already linked: what a new telling is compared with.
 *
 * `since` is the sequence number of the report in which the incident's founding event stands, so that of two incidents the older can be told.
 */
export interface Linked {
  readonly telling: Telling
  readonly incidentId: IncidentId
  readonly since: number
}

/** What linking decided: the incidents as they now are, those that went up in others, and the judgements of pairs with their reasons. */
export interface Linkage extends Named {
  readonly links: readonly Judgement<MentionId>[]
}
