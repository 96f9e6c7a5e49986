import { readTable } from '../../src/load/table.ts'

/** What number words, shares and nouns for people mean, from the lists themselves and not from the finders that read them. */
const table = (name: string) => readTable(`data/lexicon/en/${name}.tsv`)
const bounds = (row: Readonly<Record<string, string>>): number[] =>
  [row.low, row.high].filter((cell) => cell !== undefined && cell !== '').map(Number)
const words = (row: Readonly<Record<string, string>>): string => row.words ?? ''

interface Word {
  readonly bounds: readonly number[]
  readonly kind: string
}

const NUMBERS = new Map(
  table('numbers').map((row): [string, Word] => [words(row), { bounds: bounds(row), kind: row.kind ?? '' }]),
)
const SHARES = table('shares').map((row) => ({ words: words(row), bounds: bounds(row) }))
const PEOPLE = new Set(
  table('victims')
    .filter((row) => row.class !== 'others')
    .map(words),
)
const LONGEST = Math.max(...[...NUMBERS.keys()].map((each) => each.split(' ').length))

/** A number in some words: all that it can be worth ("dozens" 24), and the half-open range of words that say it. */
interface Told {
  readonly values: readonly number[]
  readonly from: number
  readonly to: number
}

const tokens = (quote: string): string[] => quote.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|[\p{L}'’]+|[%.,;:()]/gu) ?? []

function atom(all: readonly string[], from: number): (Told & { readonly kind: string }) | null {
  const digits = all[from]?.replaceAll(',', '') ?? ''
  if (/^\d/.test(digits)) return { values: [Number(digits)], from, to: from + 1, kind: 'cardinal' }
  for (let to = Math.min(from + LONGEST, all.length); to > from; to--) {
    const word = NUMBERS.get(all.slice(from, to).join(' '))
    if (word !== undefined) return { values: word.bounds, from, to, kind: word.kind }
  }
  return null
}

/**
 * The numbers in some words, each as long as it goes: neighbours are put together ("two hundred and five" is 205), what is apart never is.
 *
 * @example numbersIn('two hundred and five of 1,300').flatMap(({ values }) => values) // [205, 1300]
 */
export function numbersIn(quote: string): Told[] {
  const all = tokens(quote)
  const told: Told[] = []
  for (let at = 0; at < all.length; ) {
    const first = atom(all, at)
    if (first === null) {
      at++
      continue
    }
    const whole = extended(all, first)
    told.push(whole)
    at = whole.to
  }
  return told
}

/** Lets a number grow over its neighbours: "1.3" by "million", "twenty" by "two", "two hundred" by "and five". */
function extended(all: readonly string[], first: Told & { readonly kind: string }): Told {
  const parts = [first]
  for (;;) {
    const last = parts.at(-1) as Told & { readonly kind: string }
    const next = atom(all, all[last.to] === 'and' && last.kind === 'multiplier' ? last.to + 1 : last.to)
    if (next === null || !follows(last, next)) break
    parts.push(next)
  }
  const to = parts.at(-1)?.to ?? first.to
  return { values: first.values.map((value) => worth(value, parts.slice(1))), from: first.from, to }
}

const LEAST_OF_WORDS = 100

function follows(last: Told & { readonly kind: string }, next: Told & { readonly kind: string }): boolean {
  if (next.kind === 'multiplier') return next.from === last.to
  const [before = 0, more = 0] = [last.values[0], next.values[0]]
  if (next.kind !== 'cardinal' && next.kind !== 'tens') return false
  return last.kind === 'tens'
    ? more > 0 && more < 10
    : last.kind === 'multiplier' && before >= LEAST_OF_WORDS && more < before
}

/** As numbers are said: what stands before "hundred" is multiplied, and "thousand" closes what was said so far. */
function worth(first: number, rest: readonly (Told & { readonly kind: string })[]): number {
  let [closed, open] = [0, first]
  for (const { values, kind } of rest) {
    const value = values[0] ?? 0
    open = kind === 'multiplier' ? open * value : open + value
    if (kind === 'multiplier' && value >= 1000) [closed, open] = [closed + open, 0]
  }
  return closed + open
}

const plain = (word: string): string => word.replace(/(?:'s|’s)$/, '')
const ARTICLE = /^(?:an?|one|another)$/
const PRONOUN = /^(?:he|she|him|her|himself|herself)$/
const FURTHEST = 6

const MANY = /^(?:people|personnel|crew|team|family|police)$/

/** Whether a noun for one person ends at a word; a plural is none. */
const personAt = (all: readonly string[], at: number): boolean =>
  !MANY.test(all[at] ?? '') &&
  [1, 2, 3].some((n) =>
    PEOPLE.has(
      all
        .slice(at - n + 1, at + 1)
        .map(plain)
        .join(' '),
    ),
  )

const BREAK =
  /^(?:[.,;:()]|was|were|is|are|has|had|and|or|of|in|on|at|by|to|from|with|who|that|the|his|her|its|their|near|after|as|when)$/

/** "a farmer", "another young man": one person by an article and a noun, with nothing but what describes him between. */
export function onePerson(quote: string): boolean {
  const all = tokens(quote)
  return all.some((word, i) => {
    const rest = all.slice(i + 1, i + 1 + FURTHEST)
    const end = rest.findIndex((each) => BREAK.test(each))
    return ARTICLE.test(word) && rest.slice(0, end < 0 ? rest.length : end).some((_, k) => personAt(all, i + 1 + k))
  })
}

/** How many are told one by one: "the mayor", "Anna Smith", "she". */
export function singles(quote: string): number {
  const all = tokens(quote)
  const nouns = all.filter((word, i) => PRONOUN.test(word) || personAt(all, i)).length
  return nouns + [...quote.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu)].length
}

/** Whether some words say that there was nobody. */
export const nobody = (quote: string): boolean =>
  tokens(quote).some((word) => /^(?:no|none|nobody|without|zero)$/.test(word))

/** All sums of neighbouring numbers, with those told one by one: "30 soldiers, 39 fighters and a nurse" is 70. */
export function sumsIn(quote: string): Set<number> {
  const numbers = numbersIn(quote)
  const ones = singles(quote)
  const sums = numbers.flatMap((_, i) => runs(numbers.slice(i)))
  return new Set([0, ...sums].flatMap((sum) => [...Array(ones + 1).keys()].map((k) => sum + k)))
}

const runs = (numbers: readonly Told[]): number[] => {
  let sums = [0]
  return numbers.flatMap(({ values }) => {
    sums = sums.flatMap((sum) => values.map((value) => sum + value))
    return sums
  })
}

const PERCENT = /^(?:%|percent|per)$/

/** The shares, from 0 to 1, that some words bound: "70 to 80 percent" 0.7 and 0.8, "nearly all" 0.85 and 1. */
export function sharesIn(quote: string): number[] {
  const all = tokens(quote)
  const numbers = numbersIn(quote)
  const closed = numbers.filter(({ to }) => PERCENT.test(all[to] ?? ''))
  const opened = numbers.filter(({ to }) => closed.some(({ from }) => from === to || from === to + 1))
  const low = ` ${all.join(' ')} `
  return [
    ...[...closed, ...opened].flatMap(({ values }) => values.map((value) => value / 100)),
    ...SHARES.filter((share) => low.includes(` ${share.words.replace('-', ' ')} `)).flatMap((share) => share.bounds),
  ]
}
