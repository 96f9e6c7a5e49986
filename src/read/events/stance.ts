import type { Certainty, Factuality } from '../../model/factuality.ts'
import type { Passage } from '../passages/passage.ts'
import type { Draft } from './drafts.ts'

/** What is told by a word of a passage, with the words that belong to it. */
type Said = Pick<Draft, 'passage' | 'head' | 'from' | 'to'>

const REACH = 7
const NEGATION_REACH = 3
/** What is denied, feared or demanded runs on to the end of what is said. */
const CONTENT_REACH = 20
const SENTENCE_STOPS = /^(?:[.;:]|but|after|when|while)$/
const STOPS = /^(?:[.;:]|which|who|after|when|while|where|but|as|that|before)$/
const RANK: Readonly<Record<Certainty, number>> = { certain: 2, probable: 1, possible: 0 }

/**
 * Tells how firmly an event is said: whether a word before it makes it a fear, plan, condition, denial or rumour.
 *
 * A mood word reaches forwards within its clause, seven words at most, three for a negation; hearsay colours the whole stretch. "An offensive to take Ford" tells
 * of a purpose; "the last town to fall" of what was done.
 */
export function stanceOf(draft: Said): Factuality {
  const asked = draft.passage.words.at(-1)?.text === '?'
  let stance: Factuality = { polarity: 'asserted', certainty: 'certain', mood: asked ? 'question' : 'actual' }
  for (const mood of draft.passage.moods) {
    if (!governs(draft, mood)) continue
    const { value } = mood
    if (value.mood !== 'actual' && stance.mood === 'actual') stance = { ...stance, mood: value.mood }
    if (value.polarity === 'denied') stance = { ...stance, polarity: 'denied' }
    if (RANK[value.certainty] < RANK[stance.certainty]) stance = { ...stance, certainty: value.certainty }
  }
  return stance.mood === 'actual' && isPurpose(draft) ? { ...stance, mood: 'intention' } : stance
}

const DONE = /^(?:first|second|third|fourth|fifth|last|latest|only|next|most|enough)$/

/** "an offensive to take Ford", "support them to push it out": the infinitive says what for. */
function isPurpose({ passage: { words }, head }: Said): boolean {
  const verb = words[head.from]
  if (verb?.tag !== 'VERB' || !/^(?:advcl|acl)$/.test(verb.relation)) return false
  const below = (at: number) => words.filter((w) => w.head === at)
  const marked = below(head.from).some((w) => w.norm === 'to' && w.relation === 'mark')
  const noun = words[verb.head]
  return marked && noun !== undefined && !DONE.test(noun.norm) && !below(verb.head).some((w) => DONE.test(w.norm))
}

function governs(draft: Said, { value, from, to }: Passage['moods'][number]): boolean {
  if (isAside(draft, from)) return false
  if (value.scope === 'clause') return from >= draft.from && to <= draft.to
  const gap = draft.head.from - to
  const between = draft.passage.words.slice(to, draft.head.from).map((w) => w.norm)
  if (value.scope === 'content') return gap >= 0 && gap <= CONTENT_REACH && !between.some((w) => SENTENCE_STOPS.test(w))
  const reach = value.polarity === 'denied' ? NEGATION_REACH : REACH
  return gap >= 0 && gap <= reach && !between.some((w) => STOPS.test(w))
}

/** "The army, which plans to leave, shelled Ford": what stands in a clause beside the event says nothing of it. */
function isAside({ passage, head }: Said, mood: number): boolean {
  const clause = above(passage, mood, (relation) => relation === 'acl:relcl')
  return clause >= 0 && above(passage, head.from, (_, at) => at === clause) < 0
}

/** The nearest word from here up the tree for which something holds, itself included; -1 where there is none. */
function above({ words }: Passage, from: number, holds: (relation: string, at: number) => boolean): number {
  let at = from
  for (let steps = 0; steps < words.length && at >= 0; steps++) {
    if (holds(words[at]?.relation ?? '', at)) return at
    at = words[at]?.head ?? -1
  }
  return -1
}
