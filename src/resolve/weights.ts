import type { Evidence } from '../model/evidence.ts'

/** Every way in which two tellings can stand to each other, aspect by aspect. The first of each says nothing either way. */
export const LEVELS = {
  when: ['unknown', 'same-day', 'same-week', 'day-in-period', 'same-period', 'next-day', 'apart'],
  where: [
    'unknown',
    'same',
    'same-wide',
    'beside',
    'near',
    'around',
    'about',
    'in-town',
    'in-wide',
    'in-country',
    'apart',
  ],
  what: ['other', 'same-clash', 'same-taking', 'same-strike', 'same-shelling', 'same-bomb', 'same-rare', 'kin', 'type'],
  killed: [
    'unknown',
    'one-silent',
    'some-silent',
    'equal-many',
    'equal',
    'compatible',
    'close',
    'differ',
    'differ-great',
    'far',
  ],
  injured: ['unknown', 'equal', 'compatible', 'differ'],
  agents: ['unknown', 'same', 'other'],
  patients: ['unknown', 'same', 'civilians', 'other'],
  wording: ['unknown', 'copied', 'close', 'some', 'little', 'none'],
} as const

/** The aspects in which two tellings are compared. */
export type Rule = keyof typeof LEVELS

/** One comparison of two tellings: how they stand to each other in one aspect, why, and the values compared. */
export interface Comparison<R extends Rule = Rule> {
  readonly rule: R
  readonly level: (typeof LEVELS)[R][number]
  readonly detail: string
  readonly left: string
  readonly right: string
}

/** For each actor that is a part of others the ids of these, those of which they are parts included. */
export type Wholes = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What each way of standing to each other is worth: natural logarithms of odds, above 0 where it speaks for one incident, below where against.
 *
 * `prior` is worth what any pair of candidates is, before anything is compared. `wholes` has for each actor that is part of others, or fights in them, the ids of
 * these: who names a part names no other doer than who names the whole.
 */
export interface LinkWeights {
  readonly prior: number
  readonly of: Readonly<Record<Rule, Readonly<Record<string, number>>>>
  readonly wholes: Wholes
}

/**
 * The share of pairs with such odds that are one, for turning sums of weights into a score.
 *
 * @param logOdds  any number
 * @returns between 0 and 1; 0.5 for 0
 * @example likelihood(0) // 0.5
 */
export const likelihood = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** As much as a pair can speak against being one: what is kept apart altogether, or was never compared, counts as so much. */
export const LEAST_ODDS = -3
const MOST_ODDS = 6

/**
 * The odds of a score, the other way round from `likelihood`, within what one pair may say among many.
 *
 * @param score  between 0 and 1
 * @returns natural logarithm of odds, -3 to 6
 * @example logOdds(0.5) // 0
 */
export const logOdds = (score: number): number =>
  Math.max(LEAST_ODDS, Math.min(MOST_ODDS, Math.log(score / (1 - score))))

/**
 * Turns a comparison into evidence: its sentence stays, its weight becomes a score.
 *
 * @returns score 0.5 where the weight is 0 or not known
 */
export const evidenceOf = ({ rule, level, detail, left, right }: Comparison, weights: LinkWeights): Evidence => ({
  rule,
  score: likelihood(weights.of[rule][level] ?? 0),
  detail,
  left,
  right,
})
