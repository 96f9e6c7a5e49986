import type { Passage } from '../passages/passage.ts'
import { type People, plural } from './people.ts'

const ONE = { low: 1, high: 1, approximate: false }
const PRONOUN = /^(?:he|she|him|her|himself|herself)$/
const FEWEST_NAMES = 2

/**
 * One person told of without a number: a name, "the mayor", "its pilot", "he".
 *
 * @param at  index of the word that would head the phrase
 * @returns null where the word stands for no single person that can be told from the words
 */
export function personAt(passage: Passage, at: number): People | null {
  const word = passage.words[at]
  if (word === undefined) return null
  const victim = passage.victims.find((v) => v.to - 1 === at)
  const noun = victim !== undefined && victim.value !== 'others' && word.penn !== 'NNS' && !plural(passage, at)
  if (noun) return one(victim.from, at + 1, victim.value)
  if (PRONOUN.test(word.norm)) return one(at, at + 1, null)
  return nameAt(passage, at)
}

const one = (from: number, to: number, of: string | null): People => ({
  from,
  to,
  estimate: ONE,
  class: of,
  actor: null,
  part: false,
  former: false,
  bare: false,
  alone: true,
})

/** A run of capitalised words that no force, place or time explains, or one such word right after "lawyer", "Sheikh". */
function nameAt(passage: Passage, at: number): People | null {
  if (!isFree(passage, at)) return null
  let from = at
  while (isFree(passage, from - 1)) from--
  let to = at + 1
  while (isFree(passage, to)) to++
  const long = to - from >= FEWEST_NAMES || passage.victims.some((v) => v.to === from)
  return long && passage.words[from - 1]?.tag !== 'ADP' ? one(from, to, null) : null
}

const NAME = /^(?:[A-Z]\S*|-)$/

function isFree(passage: Passage, i: number): boolean {
  const word = passage.words[i]
  if (word === undefined || (word.tag !== 'PROPN' && !(i > 0 && NAME.test(word.text)))) return false
  return ![passage.actors, passage.places, passage.times].some((all) => all.some((m) => m.from <= i && i < m.to))
}
