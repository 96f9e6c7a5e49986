import { agencies, daysAndMonths } from './spelling.ts'
import type { Token } from './tokens.ts'

const reach = 45

/**
 * Finds where a title, a byline or a date was glued to the text that follows it, in the opening of a report.
 *
 * Only the plain cases: a whole date that opens the text, and a news agency (with its date) between a title in capitals
 * and a sentence that begins with one, as in "... Monitor AFP Friday 5 Sep 2014 Children were ...".
 *
 * @param found  the tokens of one paragraph
 * @returns positions of tokens that begin a sentence, in no order
 * @example seams(tokens('Mon Mar 2 2015 Ferry sinks off Ford')) // [4]
 */
export function seams(found: readonly Token[]): number[] {
  const cuts: number[] = []
  const opening = dateLength(found, 0)
  if (opening > 0 && isCapital(found[opening])) cuts.push(opening)
  const line = datelineLength(found)
  if (line > 0) return [line]
  for (let at = 1; at < Math.min(found.length - 2, reach); at++) {
    const word = found[at]
    if (word === undefined || !agencies.has(word.text)) continue
    cuts.push(...aroundAgency(found, at))
    break
  }
  return cuts
}

function aroundAgency(found: readonly Token[], at: number): number[] {
  const before = found[at - 1]
  const after = at + 1 + dateLength(found, at + 1)
  const dated = after > at + 1
  if (!isCapital(found[after]) || !(isCapital(before) || isFigure(before))) return []
  const opens = isLower(found[after + 1]) || isFigure(found[after + 1])
  if (!dated && !opens) return []
  return [at, after]
}

/**
 * How many tokens an opening dateline takes: "Orla (Maron News) The", "ORLA, April 4 (Outlet) - Shells", "ORLA — Shells".
 *
 * Capitalised words, commas and a date, then an agency in brackets or a dash after a place in capitals, then a capital.
 */
function datelineLength(found: readonly Token[]): number {
  let at = 0
  const place = found[0]?.text ?? ''
  while (at < 8 && (isCapital(found[at]) || isFigure(found[at]) || found[at]?.text === ',')) at++
  if (at === 0 || at > 7 || !isCapital(found[0])) return 0
  const bracket = found[at]?.text === '('
  if (bracket) {
    const close = found.findIndex((token, i) => i > at && i < at + 6 && token.text === ')')
    if (close < 0 || !found.slice(at + 1, close).every((token) => isCapital(token) || token.text === '/')) return 0
    at = close + 1
  }
  const dash = /^(?:-+|–|—)$/u.test(found[at]?.text ?? '') && (found[at]?.start ?? 0) > (found[at - 1]?.end ?? 0)
  if (dash) at++
  const shouted = place.length > 2 && place === place.toUpperCase()
  const opens = isCapital(found[at]) || /^["“]$/u.test(found[at]?.text ?? '')
  const plain = bracket
    ? dash || isLower(found[at + 1]) || isFigure(found[at + 1]) || isCapital(found[at + 1])
    : dash && shouted
  return plain && opens && found.length > at + 2 ? at : 0
}

/** How many tokens a whole date takes: "Thu Sep 5 2013", "5 Sep 2013", "September 9 2013", "23-04-2016"; 0 where there is none. */
function dateLength(found: readonly Token[], at: number): number {
  const text = (i: number) => found[i]?.text ?? ''
  const hyphens = text(at + 1) === '-' && text(at + 3) === '-'
  if (hyphens && /^\d{1,2}$/u.test(text(at)) && /^\d{1,2}$/u.test(text(at + 2)) && isYear(text(at + 4))) return 5
  let stop = at
  let named = 0
  let year = false
  while (stop < at + 7 && !year) {
    const word = text(stop)
    if (daysAndMonths.has(word.toLowerCase().replace(/\.$/u, '')) && isCapital(found[stop])) named++
    else if (isYear(word)) year = true
    else if (!/^\d{1,2}$|^,$/u.test(word)) break
    stop++
  }
  return year && named > 0 ? stop - at : 0
}

const isYear = (text: string) => /^(?:19|20)\d\d$/u.test(text)
const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
const isLower = (token: Token | undefined) => token !== undefined && /^\p{Ll}/u.test(token.text)
const isFigure = (token: Token | undefined) => token !== undefined && /^\d/u.test(token.text)
