import type { Estimate } from '../../model/estimate.ts'
import { type Found, type Phrase, phraseFinder } from './phrases.ts'
import type { Word } from './words.ts'

/** What a number word is worth. `kind` tells how it combines; `high` null leaves it open above. */
export interface NumberWord {
  readonly low: number
  readonly high: number | null
  readonly kind: 'cardinal' | 'tens' | 'multiplier' | 'multiplier-of' | 'vague' | 'vague-plural' | 'none'
}

/** Which bound the words before a number make it. */
export type Bound = 'at-least' | 'at-most' | 'about'

/** A number in a passage, with its bound words inside the range; `percent` for shares; `bare` when it is a numeral or number word without vagueness. */
export interface Quantity {
  readonly estimate: Estimate
  readonly percent: boolean
  readonly bare: boolean
}

const NUMERAL = /^\d{1,3}(?:,\d{3})+$|^\d{1,9}$/
const DECIMAL = /^\d{1,3}\.\d{1,2}$/

/**
 * Builds a finder of quantities: numerals, number words, vague words, their bounds and ranges.
 *
 * Years, dates, clock times and numbers that are part of a name are not told apart here; who asks for people looks at what follows.
 * @param numbers  entries of data/lexicon/en/numbers.tsv
 * @param bounds  entries of data/lexicon/en/bounds.tsv
 * @example quantityFinder([], [])([]) // []
 */
export function quantityFinder(numbers: Iterable<Phrase<NumberWord>>, bounds: Iterable<Phrase<Bound>>) {
  const numberWords = phraseFinder(numbers)
  const boundWords = phraseFinder(bounds)
  return (words: readonly Word[]): Found<Quantity>[] => {
    const digits = numerals(words)
    const all = spelled(numberWords(words).filter((n) => !isAge(words, n)))
    const spelledOut = all.filter((n) => !isBound(n, [...digits, ...all]))
    const plain = joined(words, [...digits, ...spelledOut])
    return ranges(words, bounded(plain, boundWords(words)))
  }
}

/** `last` is the part of a spelled number that what comes next belongs to, 205 in "three thousand two hundred and five"; null in numerals. */
interface Plain {
  readonly low: number
  readonly high: number | null
  readonly last: number | null
  readonly percent: boolean
  readonly bare: boolean
}

function numerals(words: readonly Word[]): Found<Plain & { word: NumberWord | null }>[] {
  return words.flatMap((word, i) => {
    const whole = NUMERAL.test(word.text)
    if (!whole && !DECIMAL.test(word.text)) return []
    const n = Number(word.text.replaceAll(',', ''))
    return [{ from: i, to: i + 1, value: { low: n, high: n, last: null, percent: false, bare: true, word: null } }]
  })
}

/** "in his twenties", "the sixties": years of a life or a century. */
const isAge = (words: readonly Word[], { from, value }: Found<NumberWord>): boolean =>
  value.kind === 'tens' && /ies$/.test(words[from]?.norm ?? '')

const spelled = (found: readonly Found<NumberWord>[]): Found<Plain & { word: NumberWord | null }>[] =>
  found.map(({ from, to, value }) => ({
    from,
    to,
    value: { ...value, last: value.low, percent: false, bare: !value.kind.startsWith('vague'), word: value },
  }))

/** "some 40", "30 others": the word is no number of its own. */
const isBound = (n: Found<Plain & { word: NumberWord | null }>, numbers: readonly Found<unknown>[]): boolean =>
  n.value.word?.kind === 'vague-plural' && numbers.some((d) => d !== n && (d.from === n.to || d.to === n.from))

/** Joins what stands together: "twenty-two", "two hundred and five", "1.3 million", "90 %". */
function joined(words: readonly Word[], parts: Found<Plain & { word: NumberWord | null }>[]): Found<Plain>[] {
  const out: Found<Plain>[] = []
  for (const part of parts.sort((a, b) => a.from - b.from)) {
    const before = out.at(-1)
    const made = before === undefined || !touches(words, before, part) ? null : combine(before.value, part.value)
    if (before !== undefined && made !== null) out[out.length - 1] = { from: before.from, to: part.to, value: made }
    else if (part.value.word?.kind !== 'multiplier' || part.value.word.low === 12)
      out.push({ from: part.from, to: part.to, value: part.value })
  }
  return out.map((found) => withPercent(words, found))
}

const ELSE = /^(?:others?|more)$/

/** Nothing or a hyphen between two numbers; "and" after hundreds, where no one else is counted ("killed two hundred and five others were hurt"). */
function touches(words: readonly Word[], a: Found<Plain>, b: Found<Plain>): boolean {
  const between = words[a.to]?.norm
  if (b.from === a.to) return true
  if (b.from !== a.to + 1) return false
  const hundreds = a.value.last !== null && a.value.last >= 100 && !ELSE.test(words[b.to]?.norm ?? '')
  return between === '-' || (between === 'and' && hundreds)
}

function combine(a: Plain, b: Plain & { word: NumberWord | null }): Plain | null {
  const kind = b.word?.kind
  if (kind === 'multiplier') return times(a, b.low)
  if (a.last === null || !a.bare || (kind !== 'cardinal' && kind !== 'tens')) return null
  const tens = a.last % 100
  const ones = tens >= 20 && tens % 10 === 0 && kind === 'cardinal' && b.low < 10
  const below = a.last >= 100 && tens === 0 && b.low < 100
  if (!ones && !below) return null
  return { ...a, low: a.low + b.low, high: a.low + b.low, last: a.last < 1000 ? a.last + b.low : b.low }
}

/** "three thousand two" by "hundred" is 3,200: what was told before the last part stays. */
function times(a: Plain, by: number): Plain {
  const rest = a.last === null ? 0 : a.low - a.last
  const high = a.high === null ? null : rest + (a.high - rest) * by
  const low = rest + (a.low - rest) * by
  return { ...a, low, high, last: a.last === null ? null : low - rest }
}

function withPercent(words: readonly Word[], found: Found<Plain>): Found<Plain> {
  const next = words[found.to]
  const two = words[found.to + 1]
  if (next?.text === '%' || next?.norm === 'percent')
    return { ...found, to: found.to + 1, value: { ...found.value, percent: true } }
  if (next?.norm === 'per' && (two?.norm === 'cent' || two?.norm === 'cents'))
    return { ...found, to: found.to + 2, value: { ...found.value, percent: true } }
  return found
}

function bounded(plain: readonly Found<Plain>[], bounds: readonly Found<Bound>[]): Found<Quantity>[] {
  return plain.map(({ from, to, value }) => {
    const before = bounds.filter((b) => b.to === from).at(-1)
    const outer = before === undefined ? undefined : bounds.filter((b) => b.to === before.from).at(-1)
    const kinds = [before?.value, outer?.value]
    const approximate = kinds.includes('about')
    const base: Estimate = { low: value.low, high: value.high, approximate }
    const estimate = kinds.includes('at-least')
      ? { ...base, high: null }
      : kinds.includes('at-most')
        ? { ...base, low: null, high: value.high ?? value.low }
        : base
    return {
      from: outer?.from ?? before?.from ?? from,
      to,
      value: { estimate, percent: value.percent, bare: value.bare },
    }
  })
}

const CHANGE =
  /^(?:rise|climb|grow|jump|increase|go|raise|revise|correct|update|lower|reduce|drop|fall|change|amend|up|down)$/

/** Whether a word says that a number becomes another: "rose from 112 to 126" is no range. */
export const isChange = (word: Word): boolean => word.forms.some((form) => CHANGE.test(form))

/** "between 10 and 15", "10 to 15", "10-15" become one quantity. */
function ranges(words: readonly Word[], found: readonly Found<Quantity>[]): Found<Quantity>[] {
  const out: Found<Quantity>[] = []
  for (const one of found) {
    const before = out.at(-1)
    if (before !== undefined && isRange(words, before, one)) {
      const estimate = {
        low: before.value.estimate.low,
        high: one.value.estimate.high,
        approximate: one.value.estimate.approximate,
      }
      const opens = words[before.from - 1]?.norm
      const from = opens === 'between' || opens === 'from' ? before.from - 1 : before.from
      out[out.length - 1] = {
        from,
        to: one.to,
        value: { ...one.value, estimate, percent: one.value.percent || before.value.percent },
      }
    } else out.push(one)
  }
  return out
}

function isRange(words: readonly Word[], a: Found<Quantity>, b: Found<Quantity>): boolean {
  if (
    b.from - a.to !== 1 ||
    !a.value.bare ||
    !b.value.bare ||
    (a.value.estimate.low ?? 0) >= (b.value.estimate.high ?? b.value.estimate.low ?? 0)
  )
    return false
  const link = words[a.to]?.norm
  const opens = words[a.from - 1]?.norm
  if (opens === 'from' && words.slice(Math.max(0, a.from - 4), a.from - 1).some(isChange)) return false
  return link === 'to' || link === '-' || link === '–' || (link === 'and' && opens === 'between')
}
