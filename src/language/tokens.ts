import { doubtful, fusions, lostNegations, prefixes, shortenings, titles } from './spelling.ts'

/** A word, number or mark of a text, with the place where it stands in the original; offsets are UTF-16 units, half open. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

// Every alternative that can fail after a long scan is bounded, so that hostile text stays linear.
const patterns = [
  String.raw`(?:https?|ftp|mailto):[^\s<>"“”]+`,
  String.raw`www\.[^\s<>"“”]+`,
  String.raw`[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,5}`,
  String.raw`(?<![\p{L}\p{N}])[@#]\p{L}[\w]*`,
  String.raw`[A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{2,40}){0,3}\.(?:com|org|net|gov|edu|info|co\.uk)(?![\p{L}\p{N}])`,
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,12}(?!\p{L})`,
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){1,8}\p{L}(?![\p{L}\p{N}])`,
  String.raw`(?<![\p{L}\p{N}])\d{3}[-.]\d{3}[-.]\d{4}(?!\d)`,
  String.raw`(?<![\p{L}\p{N}])['’]\d\ds?(?![\p{L}\p{N}])`,
  String.raw`\d+(?:[.,:/]\d+){0,12}(?:(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}]))?`,
  String.raw`(?<![\p{L}\p{N}])['’${'`'}](?:s|re|ve|ll|d|m|em|S|RE|VE|LL|D|M)(?![\p{L}\p{N}])`,
  String.raw`w/(?:o(?!\p{L}))?`,
  String.raw`(?:US|AU|NZ|C|A)\$`,
  String.raw`[\p{L}\p{M}\p{N}_]+(?:['’‘${'`'}ʼ][\p{L}\p{M}]+){0,6}`,
  `[.!?]{2,}|…+`,
  String.raw`[:;=]-?[()DP](?=\s|$)`,
  `''|${'``'}|’’|‘‘`,
  String.raw`([=_*#~+<>|-])\1{1,200}`,
]
const pattern = new RegExp(patterns.map((one) => `(?:${one})`).join('|'), 'uy')
const clitic = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/iu
const isWord = /^[\p{L}\p{M}\p{N}_]/u
const isLetter = /\p{L}/u
const linkTail = new Set('.,;:!?)]\'’"')

/**
 * Cuts a text into the words, numbers and marks of the Universal Dependencies treebanks of English.
 *
 * Text that is already cut ("group 's", "pro - government") is left as it is. Linear in the length of the text; never throws.
 *
 * @param start  where to begin, in UTF-16 units of the text
 * @param end  where to stop
 * @returns tokens in order, each with `text === original.slice(start, end)`
 * @example tokens("They didn't go.").map((token) => token.text) // ['They', 'did', "n't", 'go', '.']
 */
export function tokens(text: string, start = 0, end = text.length): Token[] {
  const part = text.slice(start, end)
  const found: Token[] = []
  let at = 0
  while (at < part.length) {
    if (isSpace(part.charCodeAt(at))) at++
    else {
      const stop = tokenEnd(part, at)
      for (const cut of cuts(part.slice(at, stop))) {
        found.push({ text: part.slice(at, at + cut), start: start + at, end: start + at + cut })
        at += cut
      }
    }
  }
  return found
}

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 160 ||
  code === 0x200b ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000 ||
  code === 0x202f ||
  code === 0x85 ||
  code === 0x205f ||
  code === 0x1680

function tokenEnd(part: string, at: number): number {
  pattern.lastIndex = at
  const match = pattern.exec(part)
  if (match === null) return at + ((part.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  const text = match[0]
  const stop = at + text.length
  if (text.length > 4 && /^(?:https?:|ftp:|mailto:|www\.)/u.test(text)) return at + linkLength(text)
  if (!isWord.test(text)) return stop
  if (part[stop] === '.' && text.length < 8 && stopBelongs(part, text, stop)) return stop + 1
  return joined(part, at, stop)
}

function linkLength(text: string): number {
  let length = text.length
  while (length > 1 && linkTail.has(text[length - 1] ?? '')) length--
  return length
}

/** Whether the full stop after a word is part of it, as in "Lt." and "M." before a name. */
function stopBelongs(part: string, word: string, stop: number): boolean {
  const next = part.slice(stop + 1, stop + 4)
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /^\s?[\p{Lu}\s]/u.test(next) && !/^\s*$/u.test(next)
  const plain = word.toLowerCase()
  if (doubtful.has(plain)) return doubtfulStop(plain, word, next)
  return titles.has(plain) || (shortenings.has(plain) && !/^\p{L}/u.test(next))
}

function doubtfulStop(plain: string, word: string, next: string): boolean {
  const capital = word !== plain
  if (/^nos?$|^figs?$|^op$|^vol$/u.test(plain)) return /^ ?[\d#]/u.test(next)
  if (/^(?:sat|sun|mar)$/u.test(plain)) return capital && /^(?: \d|,)/u.test(next)
  if (/^(?:min|max|sq|est|dist|ass|al)$/u.test(plain)) return /^(?: \d|,)/u.test(next)
  if (/^(?:gen|col|maj|sen|rep|reps)$/u.test(plain)) return capital || /^ \p{L}/u.test(next)
  return capital && /^(?:,| ?[\p{Lu}\d]|$)/u.test(next)
}

/** Keeps "co-founder" and "e-mail" whole, as the treebanks do; other hyphens are tokens of their own. */
function joined(part: string, at: number, stop: number): number {
  if (part[stop] !== '-' || stop - at > 6 || !prefixes.has(part.slice(at, stop).toLowerCase())) return stop
  if (!isLetter.test(part[stop + 1] ?? '')) return stop
  pattern.lastIndex = stop + 1
  const rest = pattern.exec(part)
  return rest === null || !isWord.test(rest[0]) ? stop : stop + 1 + rest[0].length
}

/** The lengths of the tokens that a piece without spaces is made of: "don't" is two, "cannot" is two. */
function cuts(piece: string): number[] {
  const fused =
    piece.length < 10 ? (fusions.get(piece.toLowerCase()) ?? lostNegations.get(piece.toLowerCase())) : undefined
  if (fused !== undefined) return [fused, piece.length - fused]
  const unit = timeUnit(piece)
  if (unit > 0) return [piece.length - unit, unit]
  const tail = piece.length < 200 ? clitic.exec(piece) : null
  if (tail === null || tail.index === 0 || /^\d/u.test(piece)) return [piece.length]
  return [...cuts(piece.slice(0, tail.index)), tail[0].length]
}

const timeUnit = (piece: string) => (piece.length < 12 && /^\d{1,2}(?::\d\d)?[ap]m$/iu.test(piece) ? 2 : 0)
