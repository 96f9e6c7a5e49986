import { togetherSigns } from '../signs/together.ts'
import { sumOf, type Weights } from '../signs/weights.ts'
import { alone, type Fleshed, grown, type Told } from './told.ts'

/** Against how many of an event's passages a draft is held: the first and the latest; and how many events back it may belong to. So that a book takes no longer than its pages. */
const HELD_AGAINST = 6
const EVENTS_BACK = 40

/**
 * So much must speak for joining: a little less than even odds.
 *
 * @source chosen on the annotated reports among 0.3, 0, -0.2, -0.3 and -0.4; the average over passages found more than the best of them or half of both
 */
const LEAST_AGREEMENT = -0.25

/**
 * Joins the drafts of a report that tell of one event: the headline and the lead, the follow-up, the second toll.
 *
 * Each draft goes to the event with which its signs agree best, if they speak for it at all, else it begins one. What is denied, feared or planned stays alone.
 * @param drafts  in reading order
 * @param weights  what each sign of togetherSigns weighs
 * @returns in the order of their first words
 */
export function join(drafts: readonly Fleshed[], weights: Weights): Told[] {
  const told: Told[] = []
  for (const draft of drafts) {
    const at = isActual(draft) ? best(told, draft, weights) : -1
    if (at < 0) told.push(alone(draft))
    else told[at] = grown(told[at] as Told, draft)
  }
  return told
}

const isActual = (draft: Fleshed): boolean => draft.stance.mood === 'actual'

function best(told: readonly Told[], draft: Fleshed, weights: Weights): number {
  let [most, at] = [LEAST_AGREEMENT, -1]
  for (let i = Math.max(0, told.length - EVENTS_BACK); i < told.length; i++) {
    const { parts } = told[i] as Told
    if (!isActual(parts[0] as Fleshed)) continue
    const agreement = agreementWith(parts, draft, weights)
    if (agreement > most) [most, at] = [agreement, i]
  }
  return at
}

/** The average over the event's passages: one good match is not enough where the rest speak against it. */
function agreementWith(parts: readonly Fleshed[], draft: Fleshed, weights: Weights): number {
  const held = parts.length <= HELD_AGAINST ? parts : [parts[0] as Fleshed, ...parts.slice(1 - HELD_AGAINST)]
  const sums = held.map((part) => sumOf(weights, togetherSigns(part, draft)))
  return sums.reduce((a, b) => a + b, 0) / sums.length
}
