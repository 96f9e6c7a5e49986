import type { HarmWord, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'

/** How a harm word stands in its sentence: who is hurt is told after it, before it, or right beside it. */
export type Form = 'active' | 'passive' | 'past' | 'noun' | 'total'

const BE = /^(?:was|were|been|being|be|are|is)$/
const GET = /^(?:got|get|left)$/
const AFTER_BE = /^(?:both|all|each|reported|reportedly|believed|feared|said|to|have|also|either|then)$/
const PARTICIPLE = /(?:ed|en|ain|ead|urt|hot)$/

/**
 * How the people stand to a harm word, from its entry in the lexicon and the words around.
 *
 * @returns 'passive' for "were killed", 'active' for "killing", 'past' for "12 killed" and "killed 12", which can be either
 * @example formOf({ words: [], actors: [] }, { from: 0, to: 1, value: { harm: 'killed', voice: 'total' } }) // 'total'
 */
export function formOf(passage: Passage, word: Found<HarmWord>): Form {
  const { voice } = word.value
  if (voice === 'adjective') return 'noun'
  if (voice !== 'verb') return voice === 'object' ? 'active' : voice
  if (!PARTICIPLE.test(passage.words[verbOf(passage, word)]?.norm ?? '')) return 'active'
  if (hasBe(passage, word.from)) return 'passive'
  return isNoun(passage, word) ? 'noun' : 'past'
}

/** "the wounded", "those killed": a noun for people. */
export const isNoun = (passage: Passage, word: Found<HarmWord>): boolean =>
  /^(?:the|those|of)$/.test(passage.words[word.from - 1]?.norm ?? '')

const FARTHEST_BE = 5

/** A form of "be" before a participle, with adverbs between at most; not the initials of a force ("IS killed 12"). */
function hasBe(passage: Passage, from: number): boolean {
  if (GET.test(passage.words[from - 1]?.norm ?? '')) return true
  for (let i = from - 1; i >= from - FARTHEST_BE; i--) {
    const word = passage.words[i]
    if (word === undefined) return false
    if (BE.test(word.norm)) return !passage.actors.some((a) => a.from <= i && i < a.to)
    if (word.tag !== 'ADV' && word.tag !== 'AUX' && !AFTER_BE.test(word.norm)) return false
  }
  return false
}

const SUBJECT = /^(?:nsubj|csubj)/

/**
 * The heads of the phrases that a harm word does its harm to, by the tree of the sentence: subject of a passive, object of an active, the noun that a participle
 * or relative clause is about.
 *
 * @returns indices of words, none where the tree has no such phrase
 */
export function sufferersOf(passage: Passage, word: Found<HarmWord>, form: Form): number[] {
  const verb = verbOf(passage, word)
  const { relation, head } = passage.words[verb] as Passage['words'][number]
  const below = passage.words.flatMap((w, i) => (w.head === verb ? [i] : []))
  const passive = below.filter((i) => passage.words[i]?.relation === 'nsubj:pass')
  const subjects = below.filter((i) => SUBJECT.test(passage.words[i]?.relation ?? ''))
  const objects = below.filter((i) => passage.words[i]?.relation === 'obj')
  const own =
    form === 'active'
      ? objects
      : form === 'passive'
        ? passive.length > 0
          ? passive
          : subjects
        : [...passive, ...objects]
  const about = own.length === 0 || own.some((i) => /^(?:who|that|which)$/.test(passage.words[i]?.norm ?? ''))
  return about && relation.startsWith('acl') && form !== 'active' ? [head] : own
}

function verbOf(passage: Passage, word: Found<HarmWord>): number {
  for (let i = word.from; i < word.to; i++) if (passage.words[i]?.tag === 'VERB') return i
  return word.from
}
