import type { Sentence } from '../../language/index.ts'
import { plainWords } from './key.ts'

/** How a sentence uses capitals: as usual, in no word, in every letter, or at the head of nearly every word as titles do. */
export type Casing = 'usual' | 'lower' | 'upper' | 'title'

/** A word or mark of a sentence as place names are sought in it. */
export interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The lower-case word without marks; empty for punctuation. */
  readonly plain: string
  readonly capital: boolean
  /** No space stands before it. */
  readonly glued: boolean
}

/** A sentence made ready for seeking names in it. */
export interface Line {
  readonly cells: readonly Cell[]
  readonly casing: Casing
}

/** Makes a sentence ready: each token with its plain form and whether it begins with a capital. */
export function lineOf(sentence: Sentence): Line {
  const cells = sentence.tokens.map((token, at) => ({
    text: token.text,
    start: token.start,
    end: token.end,
    plain: plainWords(token.text).join(''),
    capital: /^['‘’ʻʿ`]?\p{Lu}/u.test(token.text),
    glued: sentence.tokens[at - 1]?.end === token.start,
  }))
  return { cells, casing: casingOf(cells) }
}

function casingOf(cells: readonly Cell[]): Casing {
  const words = cells.filter((cell) => /^\p{L}{2}/u.test(cell.text))
  const long = words.filter((cell) => cell.text.length > 3)
  const upper = words.filter((cell) => cell.text === cell.text.toUpperCase()).length
  const capitals = words.filter((cell) => cell.capital).length
  if (words.length > 0 && capitals === 0) return 'lower'
  if (words.length > 2 && upper > 0.7 * words.length) return 'upper'
  const tall = long.filter((cell) => cell.capital).length
  return long.length > 3 && tall > 0.8 * long.length ? 'title' : 'usual'
}

/** Takes lines without capitals as usual ones where the report elsewhere uses capitals, since they are then only ends of lines. */
export function casedAlike(lines: readonly Line[]): Line[] {
  const cells = lines.flatMap((line) => line.cells)
  const cased = cells.filter((cell) => cell.capital).length > 0.03 * cells.length
  return lines.map((line) => (cased && line.casing === 'lower' ? { ...line, casing: 'usual' } : line))
}
