import type { ReportId } from './id.ts'
import type { Span } from './span.ts'

/**
 * The sixteen events of PLOVER, from verbal cooperation to material conflict.
 *
 * @source PLOVER manual, draft 0.8 (2021)
 */
export const PLOVER_EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** One of PLOVER's sixteen events. */
export type PloverEvent = (typeof PLOVER_EVENTS)[number]

/**
 * What a sentence says that one party does to another, statements, talks and aid included: a deed that need not be an incident.
 *
 * `mode` is PLOVER's mode of the event, null where it has none or the words do not tell; the span holds the words that show it.
 */
export interface Deed extends Span {
  readonly reportId: ReportId
  readonly event: PloverEvent
  readonly mode: string | null
  readonly rule: string
}
