import type { Certainty, Factuality } from '../../model/factuality.ts'
import type { Draft } from './drafts.ts'

const REACH = 7
const NEGATION_REACH = 3
const STOPS = /^(?:[.;:]|which|who|after|when|while|where|but|as|that|before)$/
const RANK: Readonly<Record<Certainty, number>> = { certain: 2, probable: 1, possible: 0 }

/**
 * Tells how firmly an event is said: whether a word before it makes it a fear, plan, condition, denial or rumour.
 *
 * A mood word reaches forwards within its clause, seven words at most, three for a negation; hearsay colours the whole stretch.
 */
export function stanceOf(draft: Draft): Factuality {
  let stance: Factuality = { polarity: 'asserted', certainty: 'certain', mood: 'actual' }
  for (const mood of draft.passage.moods) {
    if (!governs(draft, mood)) continue
    const { value } = mood
    if (value.mood !== 'actual' && stance.mood === 'actual') stance = { ...stance, mood: value.mood }
    if (value.polarity === 'denied') stance = { ...stance, polarity: 'denied' }
    if (RANK[value.certainty] < RANK[stance.certainty]) stance = { ...stance, certainty: value.certainty }
  }
  return stance
}

function governs(draft: Draft, mood: Draft['passage']['moods'][number]): boolean {
  const { value, from, to } = mood
  if (value.scope === 'clause') return from >= draft.from && to <= draft.to
  const gap = draft.head.from - to
  const reach = value.polarity === 'denied' ? NEGATION_REACH : REACH
  if (gap < 0 || gap > reach) return false
  return !draft.passage.words.slice(to, draft.head.from).some((w) => STOPS.test(w.norm))
}
