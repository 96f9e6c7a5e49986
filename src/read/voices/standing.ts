import { sumOf, type Weights } from '../signs/weights.ts'
import { bearing, type Chorus, type Heard } from './bearing.ts'
import type { Candidate } from './candidates.ts'

/**
 * So much must speak for a voice: somewhat less than even odds, so that as many are missed as are too many.
 *
 * @source chosen on the annotated training reports by cross-validation
 */
const LEAST = -0.5

/**
 * Chooses the voices that stand behind an event: those in its own sentences, and those that carry on over sentences without a voice.
 *
 * @param weights  data/weights/voices.tsv
 * @returns the surest first
 */
export function standing(event: Heard, chorus: Chorus, weights: Weights): Candidate[] {
  return chorus.candidates
    .map((candidate) => ({ candidate, score: sumOf(weights, bearing(event, candidate, chorus)) }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate)
}
