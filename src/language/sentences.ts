import { seams } from './seams.ts'
import { openers, shortenings, titles } from './spelling.ts'
import { type Token, tokens } from './tokens.ts'

/** A stretch of text that says one thing, with its tokens; offsets are UTF-16 units of the original, half open. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/**
 * Cuts a text into sentences with their tokens, so that tagger and parser see one at a time.
 *
 * A new line ends a sentence. Quotes, initials, abbreviations, missing capitals and titles glued to the text are looked at.
 * Linear in the length of the text; never throws.
 *
 * @param start  where to begin, in UTF-16 units of the text
 * @param end  where to stop
 * @returns sentences in order, without overlap, each spanning its first to its last token
 * @example sentences('Lt. Col. Dana left. He is safe.').length // 2
 */
export function sentences(text: string, start = 0, end = text.length): Sentence[] {
  const found: Sentence[] = []
  let at = start
  while (at < end) {
    const line = lineEnd(text, at, end)
    for (const sentence of paragraph(tokens(text, at, line))) found.push(sentence)
    at = line + 1
  }
  return found
}

// No writer's sentence is longer; a wall of text without stops is cut, so that what follows stays within its memory.
const longest = 300

function lineEnd(text: string, at: number, end: number): number {
  const stop = text.indexOf('\n', at)
  return stop < 0 || stop > end ? end : stop
}

function paragraph(found: readonly Token[]): Sentence[] {
  const cased = found.some((token) => /\p{Lu}/u.test(token.text))
  const begins = new Set(seams(found))
  const result: Sentence[] = []
  let from = 0
  let quotes = 0
  for (let at = 0; at < found.length; at++) {
    const token = found[at] as Token
    if (token.text === '"' || token.text === "''") quotes++
    const last = begins.has(at + 1) || at - from >= longest ? at : boundary(found, at, { cased, odd: quotes % 2 === 1 })
    if (last < 0) continue
    for (let i = at + 1; i <= last; i++) if (found[i]?.text === '"') quotes++
    at = last
    push(result, found, from, at + 1)
    from = at + 1
    if (result.length > 0 && opensFresh(found, from)) quotes = 0
  }
  push(result, found, from, found.length)
  return result
}

/** A straight quote that opens the next sentence with a space before and none after sets the count of quotes right again. */
const opensFresh = (found: readonly Token[], at: number) => {
  const [before, quote, after] = [found[at - 1], found[at], found[at + 1]]
  return (
    quote?.text === '"' &&
    before !== undefined &&
    after !== undefined &&
    quote.start > before.end &&
    after.start === quote.end
  )
}

function push(result: Sentence[], found: readonly Token[], from: number, to: number): void {
  const [first, last] = [found[from], found[to - 1]]
  if (first === undefined || last === undefined || to <= from) return
  result.push({ start: first.start, end: last.end, tokens: found.slice(from, to) })
}

interface Surroundings {
  readonly cased: boolean
  readonly odd: boolean
}

/** The last token of the sentence that ends at this token, closing quotes and brackets included; -1 where none ends. */
function boundary(found: readonly Token[], at: number, around: Surroundings): number {
  const text = (found[at] as Token).text
  if (/^(?:[.!?]+|…+)$/u.test(text)) {
    const last = closers(found, at, around.odd)
    return endsHere(found, at, last, around) ? last : -1
  }
  if (text.length > 1 && text.endsWith('.') && /^\p{L}/u.test(text)) return endsAtShortening(found, at) ? at : -1
  return -1
}

/** Quotes and brackets that close right after the stop belong to its sentence. */
function closers(found: readonly Token[], at: number, odd: boolean): number {
  let last = at
  let open = odd
  for (let i = at + 1; i < Math.min(found.length, at + 6); i++) {
    const [token, before] = [found[i] as Token, found[i - 1] as Token]
    const glued = token.start === before.end
    const next = found[i + 1]
    const loose = next === undefined || next.start > token.end
    if (/^[)\]”’.!?]$|^’’$|^''$/u.test(token.text) && (glued || loose)) last = i
    else if (/^["']$/u.test(token.text) && (token.text === '"' ? open && (glued || loose) : glued && loose)) {
      last = i
      open = false
    } else break
  }
  return last
}

function endsHere(found: readonly Token[], at: number, last: number, around: Surroundings): boolean {
  const next = found[last + 1]
  if (next === undefined) return true
  const [stop, closing] = [found[at] as Token, found[last] as Token]
  if (next.text === ',' || next.text === ';' || next.text === ':' || next.text === ')') return false
  const capital = startsSentence(next.text, found[last + 2]?.text)
  if (next.start === closing.end && last === at) return stop.text === '.' && capital && followsWord(found, at)
  if (/^(?:\.{2,}|…+)$/u.test(stop.text)) return capital && around.cased
  if (stop.text !== '.' && last > at) return capital || !around.cased
  if (/^\p{Ll}/u.test(next.text)) return !around.cased || (last === at && lowerAfterStop(found, at))
  return true
}

/** "home.He left": a stop glued on both sides ends a sentence only between a word and a capitalised one. */
const followsWord = (found: readonly Token[], at: number) => /^\p{Ll}{3,}|^["”)\]]$/u.test(found[at - 1]?.text ?? '')

/** A full stop with a space before a lower-case word still ends a sentence after a whole word, in careless writing. */
const lowerAfterStop = (found: readonly Token[], at: number) => {
  const before = found[at - 1]?.text ?? ''
  return /^(?:\p{Ll}{3,}|[)\]”"])$/u.test(before) || /^[!?]+$/u.test(found[at]?.text ?? '')
}

const startsSentence = (text: string, after: string | undefined) =>
  /^[\p{Lu}\p{Lo}]/u.test(text) || (/^["“‘'`([]|^``/u.test(text) && /^[\p{Lu}\p{Lo}\d]/u.test(after ?? ''))

/** After "U.S." or "Inc." a sentence ends where a common opener follows with a capital; after "Lt." or "M." never. */
function endsAtShortening(found: readonly Token[], at: number): boolean {
  const [token, next] = [found[at] as Token, found[at + 1]]
  if (next === undefined) return false
  const plain = token.text.slice(0, -1).toLowerCase()
  const opens = /^\p{Lu}/u.test(next.text) && openers.has(next.text.toLowerCase())
  if (/^\p{Lu}$/u.test(token.text.slice(0, -1)))
    return opens && next.text !== 'A' && /^\p{Ll}/u.test(found[at - 1]?.text ?? '')
  if (titles.has(plain)) return false
  if (shortenings.has(plain) || plain.includes('.'))
    return opens || (/^["“]/u.test(next.text) && openers.has((found[at + 2]?.text ?? '').toLowerCase()))
  return false
}
