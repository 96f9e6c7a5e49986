import type { MentionId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Telling } from '../model/telling.ts'
import { compare, isExcluded } from './compare/compare.ts'
import { evidenceOf, type LinkWeights, likelihood } from './weights.ts'

/** From even odds on two tellings are of one incident; below `UNSURE` they are not; between, it is left open and not linked. */
const SAME = 0.5
const UNSURE = 0.3

/** A judgement of the machine with the score it rests on, from 0 to 1. */
export interface Scored extends Judgement<MentionId> {
  readonly score: number
}

/**
 * Judges whether two tellings of two reports are of one incident, aspect by aspect, each with its reason.
 *
 * The weights of the comparisons add up to the odds. Places or days that cannot meet decide alone. Symmetric: judge(a, b) and judge(b, a) give the same verdict.
 */
export function judge(a: Telling, b: Telling, weights: LinkWeights): Scored {
  const [left, right] = a.event <= b.event ? [a, b] : [b, a]
  const comparisons = compare(left, right, weights.wholes)
  const logOdds = comparisons.reduce((sum, c) => sum + (weights.of[c.rule][c.level] ?? 0), weights.prior)
  const score = isExcluded(comparisons) ? 0 : likelihood(logOdds)
  const verdict = score >= SAME ? 'same' : score >= UNSURE ? 'unsure' : 'different'
  const evidence = comparisons.map((c) => evidenceOf(c, weights))
  return { left: left.event, right: right.event, verdict, by: 'judge@3', at: null, evidence, score }
}
