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
    plain: plainOf(token.text),
    capital: isCapital(token.text),
    glued: sentence.tokens[at - 1]?.end === token.start,
  }))
  return { cells, casing: casingOf(cells) }
}

/** Nearly every token is of plain letters, or one mark; the long way is for the rest. */
function plainOf(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase()
  return text.length === 1 && /[^\p{L}\p{N}]/u.test(text) ? '' : plainWords(text).join('')
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128 && code !== 39 && code !== 96) return code >= 65 && code <= 90
  return /^['‘’ʻʿ`]?\p{Lu}/u.test(text)
}

function casingOf(cells: readonly Cell[]): Casing {
  const words = cells.filter((cell) => cell.plain.length > 1 && !/^\d/.test(cell.plain))
  const long = words.filter((cell) => cell.text.length > 3)
  const upper = words.filter((cell) => cell.text === cell.text.toUpperCase()).length
  const capitals = words.filter((cell) => cell.capital).length
  if (words.length > 0 && capitals === 0) return 'lower'
  if (words.length > 2 && upper > 0.7 * words.length) return 'upper'
  const tall = long.filter((cell) => cell.capital).length
  return long.length > 3 && tall > 0.8 * long.length ? 'title' : 'usual'
}

/**
 * Reads the capitals of each line in the light of the whole report: where most is in capitals, every line is; and where capitals are used
 * at all, a line without any is only the end of one.
 */
export function casedAlike(lines: readonly Line[]): Line[] {
  const words = lines.flatMap((line) => line.cells.filter((cell) => cell.plain.length > 1))
  const upper = words.filter((cell) => cell.text === cell.text.toUpperCase()).length > 0.7 * words.length
  const cased = words.filter((cell) => cell.capital).length > 0.03 * words.length
  const casing = (line: Line): Casing => (upper ? 'upper' : cased && line.casing === 'lower' ? 'usual' : line.casing)
  return lines.map((line) => ({ ...line, casing: casing(line) }))
}
