import type { ReportId } from './id.ts'
import type { Span } from './span.ts'

/**
 * The sixteen events of PLOVER, from verbal cooperation to material conflict.
 *
 * @source PLOVER manual, draft 0.8 (2021)
 */
const PLOVER_EVENTS = [
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
 * Somebody or something that has a part in a deed, by the words of one noun phrase without its article.
 *
 * `is` tells what the words are: a person's or thing's own name, people by a common word, an armed force, a place, a building,
 * vehicle or other thing that can be attacked, or something else.
 */
export interface Party extends Span {
  readonly is: 'name' | 'people' | 'force' | 'place' | 'thing' | 'other'
}

/**
 * What a sentence says that one party does to another, statements, talks and aid included: a deed that need not be an incident.
 *
 * `mode` is PLOVER's mode of the event, null where it has none or the words do not tell; the span holds the words that show it. `actors`, `recipients` and `means` are the noun phrases that name who
 * does it, to whom or what, and with what, as far as the sentence says.
 */
export interface Deed extends Span {
  readonly reportId: ReportId
  readonly event: PloverEvent
  readonly mode: string | null
  readonly rule: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly means: readonly Span[]
}
