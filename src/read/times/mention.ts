import type { PartialDate, Period } from '../../model/period.ts'
import type { Span } from '../../model/span.ts'

/**
 * What a time expression tells: a `point` or stretch of the calendar, a `duration`, a `frequency`, `since` a point until the report,
 * or something `vague` that no calendar holds ("recently").
 */
export type TimeKind = 'point' | 'duration' | 'frequency' | 'since' | 'vague'

/**
 * A span of a report that names a time.
 *
 * `period` is never finer than the words and null where the words, with what is known, do not fix it. `value` is the same in the notation of
 * TIMEX3 ("2016-W27", "P2Y", "2016-07-05TMO", "PAST_REF"), null where it cannot be written. `rule` names the rule that read it.
 */
export interface TimeMention extends Span {
  readonly period: Period | null
  readonly kind: TimeKind
  readonly value: string | null
  readonly rule: string
}

/**
 * What else a time is read by: the tense of its clause, past unless said, and the time that was spoken of last ("the day before").
 */
export interface TimeContext {
  readonly tense?: 'past' | 'future'
  readonly previous?: Period | null
}

/** A stretch of the scan that a rule read: up to word `to`, and what it says. */
export interface Hit {
  readonly to: number
  readonly kind: TimeKind
  readonly period: Period | null
  readonly value: string | null
  readonly rule: string
}

/** A rule: reads what begins at a word, or null. */
export type TimeRule = (scan: Scan, at: number) => Hit | null

/** A word of the sentence as the rules see it: `is` gives its values by class, `length` how many tokens its phrase takes. */
export interface Word extends Span {
  readonly text: string
  readonly low: string
  readonly is: ReadonlyMap<string, { readonly value: string; readonly length: number }>
}

/** A sentence to be scanned for times, with what they are relative to; `today` is null unless the day of publication is known. */
export interface Scan {
  readonly words: readonly Word[]
  readonly published: PartialDate | null
  readonly today: PartialDate | null
  readonly tense: 'past' | 'future'
  readonly previous: Period | null
}
