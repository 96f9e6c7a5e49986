import { attributes, blockOf } from '../clues.ts'

/**
 * What is known of a name by a lexicon that somebody brings along: bits of `known`, 0 for nothing.
 *
 * It is asked for one to five words joined by spaces, in whatever case they stand, and need not find all names.
 */
export type NameLexicon = (name: string) => number

/** What a lexicon may say of a name; several may hold at once. */
export const known = { organisation: 1, place: 2, smallPlace: 4, everydayPlace: 8, person: 16 } as const

const longest = 5
const neverCapital = 1

/** Notes on the words of a sentence what a lexicon says of the longest name that begins there, and where in the name they stand. */
export function noteLexicon(ground: Int32Array, words: readonly string[], lexicon: NameLexicon): void {
  let at = 0
  while (at < words.length) {
    const { length, said } = longestAt(ground, words, at, lexicon)
    for (let i = 0; i < length; i++) {
      const place = length === 1 ? 0 : i === 0 ? 1 : i === length - 1 ? 3 : 2
      ground[blockOf(at + i) + attributes.gl] = said * 4 + place
    }
    at += Math.max(1, length)
  }
}

const nothing = { length: 0, said: 0 }

function longestAt(ground: Int32Array, words: readonly string[], at: number, lexicon: NameLexicon) {
  if (!mayName(ground, words, at)) return nothing
  let most = 1
  while (most < longest && at + most < words.length && /[\p{L}\p{N}’'.-]$/u.test(words[at + most] ?? '')) most++
  for (let length = most; length > 0; length--) {
    if (!mayName(ground, words, at + length - 1)) continue
    const said = lexicon(words.slice(at, at + length).join(' '))
    if (said > 0) return { length, said }
  }
  return nothing
}

/** No name begins or ends with a word that raw text never writes with a capital, or with a mark. */
const mayName = (ground: Int32Array, words: readonly string[], at: number): boolean =>
  ground[blockOf(at) + attributes.g] !== neverCapital && /^\p{L}/u.test(words[at] ?? '')
