import type { Party } from '../../model/deed.ts'
import type { At, Passage } from '../passages/passage.ts'
import { spanOf } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { Word } from '../passages/words.ts'

/** What telling who and what has part in a deed needs of a sentence. */
export type Sentence = Pick<Passage, 'words' | 'weapons' | 'targets' | 'victims' | 'roles' | 'actors' | 'places'>

const covers =
  (at: number) =>
  (found: Pick<Found<unknown>, 'from' | 'to'>): boolean =>
    found.from <= at && at < found.to

/** Whether a word is, or is part of, the name of a weapon. */
export const isWeapon = ({ weapons }: Pick<Sentence, 'weapons'>, at: number): boolean => weapons.some(covers(at))

/** Whether a word names somebody who bears arms: "guerrilla attack". */
export const bearsArms = ({ actors, victims }: Sentence, at: number): boolean =>
  actors.some((a) => covers(at)(a) && a.value.class !== 'civilians') ||
  victims.some((v) => covers(at)(v) && ARMED.has(v.value))

const ARMED = new Set(['fighters', 'soldiers', 'police'])

/**
 * The words of a noun phrase and what they are; of a person's name without rank and office.
 *
 * @param at  index of the noun that the phrase hangs on
 */
export function party(sentence: Sentence, at: number): Party {
  const { words } = sentence
  const [from, to] = nounPhrase(words, at)
  const is = kindOf(sentence, at)
  const start = is === 'name' ? bareName(sentence, from, to) : from
  return { ...spanOf(sentence, start, to), is }
}

function kindOf({ words, targets, victims, roles, actors, places }: Sentence, at: number): Party['is'] {
  const actor = actors.find((a) => covers(at)(a) && a.value.role !== 'modifier' && a.value.role !== 'metonym')
  if (actor !== undefined) return actor.value.class === 'civilians' ? 'people' : 'force'
  if (targets.some(covers(at))) return 'thing'
  const flat = words.some((w) => w.head === at && w.relation === 'flat')
  if (!flat && [...victims, ...roles].some(covers(at))) return 'people'
  if (places.some((p: At<unknown>) => covers(at)(p))) return 'place'
  return words[at]?.tag === 'PROPN' ? 'name' : 'other'
}

/** Where the name itself begins: behind "former minister", "General". */
function bareName({ words, victims, roles }: Sentence, from: number, to: number): number {
  for (let i = to - 2; i >= from; i--)
    if (words[i]?.tag !== 'PROPN' || TITLE.test(words[i]?.norm ?? '') || [...victims, ...roles].some(covers(i)))
      return i + 1
  return from
}

const TITLE =
  /^(?:mr|mrs|ms|dr|sir|lord|gen|col|lt|capt|maj|sgt|brig|rev|msgr|monsignor|father|bishop|archbishop|president|minister|senator|governor|mayor|deputy|judge|congressman|ambassador|professor|engineer|attorney|lawyer|councilman|candidate|director|leader|chief|secretary|sheikh|imam|prince|king|queen)$/

/** From the first describing word to the head and the rest of its name, without articles, numbers and what hangs on by a preposition. */
export function nounPhrase(words: readonly Word[], at: number): [from: number, to: number] {
  let [from, to] = [at, at + 1]
  while (from > 0 && describes(words, from - 1, at)) from--
  while (to < words.length && words[to]?.head === at && words[to]?.relation === 'flat') to++
  return [from, to]
}

/** A word before the noun that hangs on it, or on a word that does. */
function describes(words: readonly Word[], i: number, at: number): boolean {
  const { head = -1, relation = '' } = words[i] ?? {}
  return (
    /^(?:compound|amod|flat|punct)$/.test(relation) &&
    (head === at || (head < at && head > i - 4 && words[head]?.head === at))
  )
}
