import type { Passage, Trigger } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'

const TAKES = /^(?:captur|seiz)/
const OBJECT = /^(?:obj|nsubj:pass)$/

/**
 * Whether a word by which places are taken is said of people: "captured eight fighters", "two officers were captured".
 *
 * Where people and places are taken together the place goes before.
 * @example // false in "captured the town", true in "captured two soldiers"
 */
export function takesPeople(passage: Passage, { from, to, value }: Found<Trigger>): boolean {
  if (value.kind !== 'capture' || !TAKES.test(passage.words[from]?.norm ?? '')) return false
  const verb = passage.words.findIndex((word, at) => at >= from && at < to && word.tag === 'VERB')
  const objects = passage.words.flatMap((word, at) =>
    verb >= 0 && word.head === verb && OBJECT.test(word.relation) ? [at] : [],
  )
  return objects.length > 0 && objects.every((at) => isOfPeople(passage, at))
}

const isOfPeople = ({ victims, actors, places }: Passage, at: number): boolean =>
  [...victims, ...actors].some((m) => m.from <= at && at < m.to) && !places.some((m) => m.from <= at && at < m.to)
