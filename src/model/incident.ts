import type { IncidentId, MentionId } from './id.ts'

/**
 * What happened once, somewhere: the tellings, by one or many reports, that are judged to be of one occurrence.
 *
 * `id` is minted once from the founding event and never changes; when two incidents turn out to be one, the older id stays and the younger goes to
 * `formerly`, where it keeps resolving. `events` are in the order in which they joined.
 */
export interface Incident {
  readonly id: IncidentId
  readonly formerly: readonly IncidentId[]
  readonly events: readonly MentionId[]
}
