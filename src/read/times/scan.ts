import { type Sentence, tokens } from '../../language/index.ts'
import type { PartialDate } from '../../model/period.ts'
import type { TimeWord, TimeWordClass } from './lexicon.ts'
import type { Scan, TimeContext, Word } from './mention.ts'

/** The lexicon by the first word of each entry, the longest first. */
type TimeIndex = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly word: TimeWord }[]>

/** Indexes the time words by their first token. */
export function timeIndex(words: readonly TimeWord[]): TimeIndex {
  const index = new Map<string, { rest: string[]; word: TimeWord }[]>()
  for (const word of words) {
    const [first, ...rest] = tokens(word.words).map((token) => token.text)
    if (first === undefined) continue
    const list = index.get(first) ?? []
    list.push({ rest, word })
    index.set(first, list)
  }
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return index
}

const nothing: Word['is'] = new Map()

/** Prepares a sentence: each word with the classes of the longest phrase of each class that begins there. */
export function scan(index: TimeIndex, sentence: Sentence, published: PartialDate | null, context: TimeContext): Scan {
  const list = sentence.tokens.flatMap(apart)
  const lows = list.map((token) => token.text.toLowerCase().replace(/(?<=^\p{L}{3,})\.$/u, ''))
  const words = list.map((token, at): Word => {
    const low = lows[at] ?? ''
    return { text: token.text, low, start: token.start, end: token.end, is: classesAt(index, lows, at) }
  })
  const today = published !== null && published.length >= 10 ? published.slice(0, 10) : null
  return { words, published, today, tense: context.tense ?? 'past', previous: context.previous ?? null }
}

/** "mid-July" is two words to the rules. */
function apart(token: Sentence['tokens'][number]): Sentence['tokens'][number][] {
  if (!/^mid-./iu.test(token.text)) return [token]
  const cut = token.start + 3
  return [
    { text: token.text.slice(0, 3), start: token.start, end: cut },
    { text: token.text.slice(4), start: cut + 1, end: token.end },
  ]
}

function classesAt(index: TimeIndex, lows: readonly string[], at: number): Word['is'] {
  const entries = index.get(lows[at] ?? '')
  if (entries === undefined) return nothing
  const is = new Map<string, { value: string; length: number }>()
  for (const { rest, word } of entries)
    if (!is.has(word.class) && rest.every((part, n) => lows[at + 1 + n] === part))
      is.set(word.class, { value: word.value, length: rest.length + 1 })
  return is
}

/** The value of a word in a class, null where it has none. */
export const meaning = (scan: Scan, at: number, kind: TimeWordClass): string | null =>
  scan.words[at]?.is.get(kind)?.value ?? null

/** How many tokens the phrase of a class that begins at a word takes; 0 where none does. */
export const lengthOf = (scan: Scan, at: number, kind: TimeWordClass): number =>
  scan.words[at]?.is.get(kind)?.length ?? 0

/** A word lower-cased, empty beyond the sentence. */
export const low = (scan: Scan, at: number): string => scan.words[at]?.low ?? ''

/** A number in figures or words at a place ("24", "twenty-four", "three"), with the tokens it takes. */
export function numberAt(scan: Scan, at: number): { readonly value: number; readonly to: number } | null {
  const text = low(scan, at)
  if (/^\d{1,4}$/u.test(text)) return { value: Number(text), to: at + 1 }
  const length = lengthOf(scan, at, 'number')
  if (length === 0) return null
  const value = Number(meaning(scan, at, 'number'))
  const dash = low(scan, at + 1) === '-'
  const unit = Number(meaning(scan, at + (dash ? 2 : 1), 'number') ?? Number.NaN)
  const joined = value >= 20 && value < 100 && unit > 0 && unit < 10 && !/^an?$/u.test(low(scan, at + (dash ? 2 : 1)))
  return joined ? { value: value + unit, to: at + (dash ? 3 : 2) } : { value, to: at + length }
}
