import type { MentionId, ReportId } from './id.ts'
import type { Span } from './span.ts'

/** What a mention names: something that happened, who, where, when, how many, or who says so. */
type MentionKind = 'event' | 'actor' | 'place' | 'date' | 'quantity' | 'source'

/**
 * A span of a report that names an event, an actor, a place, a date, a quantity or a source.
 *
 * Identity is the address: one report, one span, one kind. `head` is the word that carries it, lower-cased.
 */
export interface Mention extends Span {
  readonly id: MentionId
  readonly reportId: ReportId
  readonly kind: MentionKind
  readonly head: string
}

/**
 * Mints the id of a mention from where it stands, so that reading twice gives the same ids.
 *
 * @example mentionId('r1', { start: 4, end: 9 }, 'event') // 'r1/4-9/event'
 */
export const mentionId = (reportId: ReportId | string, span: Span, kind: MentionKind): MentionId =>
  `${reportId}/${span.start}-${span.end}/${kind}` as MentionId

/**
 * The report that a mention's or claim's id points into.
 *
 * @returns the part before the address; report ids may themselves contain slashes
 * @example reportOf('a/b/4-9/event') // 'a/b'
 */
export function reportOf(id: string): ReportId {
  const at = id.search(/\/\d+-\d+\//)
  return (at < 0 ? id : id.slice(0, at)) as ReportId
}
