import { hashed, mixed } from './hash.ts'
import { casing, outline, plain } from './word-form.ts'

/** How many numbers the block of one word takes. */
export const stride = 32

/** What each number of a word's block is; tagger, parser and names share them, so that templates can name them. */
export const attributes = {
  w: 0, // plain form
  o: 1, // outline, with the casing of the sentence
  f: 2, // form as written, with the casing of the sentence
  z1: 3, // endings of the plain form
  z2: 4,
  z3: 5,
  z4: 6,
  p1: 7, // beginnings of the plain form
  p2: 8,
  p3: 9,
  A: 10, // word classes, coarse to fine
  B: 11,
  C: 12,
  x: 13, // fine tag
  u: 14, // coarse tag
  l: 15, // relation to the head
  vl: 16, // how many dependents on the left
  vr: 17,
  ls: 18, // their relations
  rs: 19,
  head: 20, // offsets of other blocks from here on
  l1: 21,
  l2: 22,
  r1: 23,
  r2: 24,
  below: 25,
  n: 26, // name label
  g: 27, // how often raw text writes it with a capital
  d: 28, // what the rest of the report says of it
  small: 29, // whether a word stands among small letters, while names are found
  gc: 26, // last dependent and head in the guide, while parsing
  gh: 30,
  gl: 31, // what lexicons of names say of it
  k: 29, // bits for what matters between two words: a verb, a comma, a conjunction
} as const

/** Offset of the block that stands for "nothing there". */
export const nothing = stride

/** Blocks before the first word: numbers of the moment, nothing, three before the sentence. */
export const blocksBefore = 5

/** Classes of plain word forms, coarse to fine, and how often each has a capital (1 never to 6 always); a form that is missing has noughts. */
export type WordClasses = ReadonlyMap<string, readonly [number, number, number, number]>

const unknown = [0, 0, 0, 0] as const

/** Offset of a word's block. */
export const blockOf = (index: number): number => (index + blocksBefore) * stride

/** The word whose block this is. */
export const indexOf = (block: number): number => block / stride - blocksBefore

/**
 * Lays out what can be seen of each word of a sentence as blocks of numbers, which templates combine into features.
 *
 * @returns blocks of `stride` numbers: two for the moment and for nothing, three before the sentence, the words, three after
 */
export function clues(words: readonly string[], classes: WordClasses): Int32Array {
  const ground = new Int32Array((words.length + blocksBefore + 3) * stride)
  const mode = casing(words)
  for (const before of [2, 3, 4]) ground.fill(-before, before * stride, before * stride + 15)
  for (const after of [0, 1, 2]) {
    const block = blockOf(words.length + after)
    ground.fill(-5 - after, block, block + 15)
  }
  for (let at = 1; at < ground.length / stride; at++)
    ground.fill(nothing, at * stride + attributes.head, at * stride + attributes.below + 1)
  words.forEach((word, at) => {
    describe(ground, blockOf(at), word, { mode, first: at === 0, classes })
  })
  return ground
}

interface Seen {
  readonly mode: number
  readonly first: boolean
  readonly classes: WordClasses
}

function describe(ground: Int32Array, block: number, word: string, seen: Seen): void {
  const form = plain(word)
  const length = form.length
  ground[block] = hashed(form)
  ground[block + 1] = mixed(hashed(outline(word)), seen.mode * 2 + (seen.first ? 1 : 0))
  ground[block + 2] = mixed(hashed(word), seen.mode)
  for (let size = 1; size <= 4; size++)
    ground[block + 2 + size] = mixed(hashed(form, Math.max(0, length - size)), length < size ? 0 : size)
  for (let size = 1; size <= 3; size++)
    ground[block + 6 + size] = mixed(hashed(form, 0, Math.min(size, length)), size + 7)
  const [coarse, middle, fine, capital] = seen.classes.get(form) ?? unknown
  ground[block + 10] = coarse
  ground[block + 11] = middle
  ground[block + 12] = fine
  ground[block + attributes.g] = capital
}
