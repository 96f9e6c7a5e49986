/** Whether the words say that it happened or that it did not. */
export type Polarity = 'asserted' | 'denied'

/** How sure the speaker is: `certain` is a plain statement, `probable` has "likely", "apparently"; `possible` has "reportedly", "unconfirmed", "may have". */
export type Certainty = 'certain' | 'probable' | 'possible'

/**
 * Whether the words are about something said to be real at all.
 *
 * `actual` is; the rest tell of a condition ("if they gain control"), a fear, an intention or plan, a threat, a demand or call, a question,
 * or of what happens in general. None of them is ever an assertion.
 */
export type Mood = 'actual' | 'condition' | 'fear' | 'intention' | 'threat' | 'demand' | 'question' | 'generic'

/**
 * How firmly a claim is said: the speaker's polarity and certainty, and whether it is about something real.
 *
 * @source FactBank (Saurí and Pustejovsky 2009): polarity and certainty by source
 */
export interface Factuality {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly mood: Mood
}

/** A plain statement that something is so. */
export const ASSERTED: Factuality = { polarity: 'asserted', certainty: 'certain', mood: 'actual' }

/**
 * Whether a claim says that something did happen, however unsure its speaker is.
 *
 * @example isAssertion({ polarity: 'asserted', certainty: 'certain', mood: 'condition' }) // false
 */
export const isAssertion = (f: Factuality): boolean => f.polarity === 'asserted' && f.mood === 'actual'

/**
 * One word for a claim's factuality, as outputs print it.
 *
 * @returns "asserted", "denied", "probable", "possible", or the mood of what is not actual
 * @example factualityLabel({ polarity: 'denied', certainty: 'certain', mood: 'actual' }) // 'denied'
 */
export function factualityLabel(f: Factuality): string {
  if (f.mood !== 'actual') return f.mood
  if (f.polarity === 'denied') return 'denied'
  return f.certainty === 'certain' ? 'asserted' : f.certainty
}
