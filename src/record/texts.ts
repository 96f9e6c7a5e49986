import { createHash } from 'node:crypto'
import { ParallaxError } from '../model/error.ts'

const LONGEST_REPORT_ID = 1_000
const LONGEST_KEY = 2_000

/**
 * A name without case, marks and punctuation, for comparing and searching; unlike a slug it keeps letters of every script.
 *
 * @returns letters and digits joined by single hyphens; empty when there are none
 * @example fold('Al-Ḥajar  al Aswad!') // 'al-hajar-al-aswad'
 */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-')
}

/**
 * Names as one searchable column, in which whole words are found by a plain "contains".
 *
 * @returns each folded name between hyphens, joined by bars
 * @example wordsColumn(['Free Ford Army', 'Hill Guard']) // '-free-ford-army-|-hill-guard-'
 */
export const wordsColumn = (names: readonly string[]): string =>
  [...new Set(names.map(fold))]
    .filter((name) => name !== '')
    .map((name) => `-${name}-`)
    .join('|')

/**
 * The pattern that finds a name's words, one after another and whole, in such a column.
 *
 * @returns null when nothing of the name is left to look for
 * @example wordsPattern('Ford Army') // '%-ford-army-%'
 */
export function wordsPattern(name: string): string | null {
  const folded = fold(name)
  return folded === '' ? null : `%-${folded}-%`
}

/**
 * A value as JSON with sorted keys, so that equal values are equal bytes; NUL and lone surrogates become escapes, which both engines can hold.
 *
 * @example canonical({ b: 1, a: null }) // '{"a":null,"b":1}'
 */
export const canonical = (value: unknown): string => JSON.stringify(value, sortedKeys)

/**
 * Reads back what `canonical` wrote, trusting the record that it has the shape that was stored.
 *
 * @example restored('[1,2]') // [1, 2]
 */
export const restored = <T>(body: string): T => JSON.parse(body) as T

/**
 * The SHA-256 of a text's UTF-8 bytes in hexadecimal, as `sha256sum` prints it for the same file.
 *
 * @example sha256('').slice(0, 8) // 'e3b0c442'
 */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Lets an id through that both engines can keep and index, and refuses any other before something is written.
 *
 * @param noun  what it is the id of, for the message
 * @throws ParallaxError record/unstorable-id when empty, too long, or with NUL or half a surrogate pair
 */
export function key(id: string, noun: string): string {
  const longest = noun === 'report' ? LONGEST_REPORT_ID : LONGEST_KEY
  const why =
    id === ''
      ? 'is empty'
      : Buffer.byteLength(id) > longest
        ? `is longer than ${longest} bytes`
        : id.includes('\0') || /\p{Cs}/u.test(id)
          ? 'has a NUL or half of a surrogate pair in it'
          : null
  if (why === null) return id
  throw new ParallaxError('record/unstorable-id', `The id of this ${noun} ${why}; give it another.`, shown(id))
}

const shown = (id: string): string => JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id)

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
