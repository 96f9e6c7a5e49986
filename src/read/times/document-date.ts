import { sentences } from '../../language/index.ts'
import type { PartialDate } from '../../model/period.ts'
import type { Zone } from '../../model/reading.ts'
import type { TimeFinder } from './finder.ts'
import type { TimeMention } from './mention.ts'

/** The day that a report gives itself, whether a dateline or another line of its head says so, and the very words. */
export interface DocumentDate {
  readonly published: PartialDate
  readonly basis: 'dateline' | 'text'
  readonly words: string
}

const head = 600

/**
 * Builds the reader of a report's own date: a whole date, with its year, in a dateline or standing by itself at the head.
 *
 * A date inside a sentence ("since 4 March 2015") is none; nor is one without a year. Zones, where given, are looked at first if they are datelines.
 *
 * @param find  the finder of times
 */
export function documentDate(find: TimeFinder): (text: string, zones?: readonly Zone[]) => DocumentDate | null {
  const dates = (text: string, from: number, to: number): TimeMention[] =>
    sentences(text, from, to).flatMap((sentence) => find(text, sentence, null).filter(isWhole))
  return (text, zones = []) => {
    for (const zone of zones)
      if (zone.kind === 'dateline' || zone.kind === 'byline') {
        const date = dates(text, zone.start, zone.end)[0]
        if (date !== undefined) return dated(text, date, 'dateline')
      }
    const mention = dates(text, 0, Math.min(text.length, head)).find((one) => standsAlone(text, one))
    return mention === undefined ? null : dated(text, mention, isDateline(text, mention) ? 'dateline' : 'text')
  }
}

const isWhole = (one: TimeMention): boolean =>
  one.kind === 'point' &&
  one.period !== null &&
  one.period.earliest === one.period.latest &&
  one.period.earliest.length === 10

const dated = (text: string, one: TimeMention, basis: 'dateline' | 'text'): DocumentDate => ({
  published: one.period?.earliest ?? '',
  basis,
  words: text.slice(one.start, one.end),
})

/** No word of the sentence leads to it: it opens the line, or a name, a comma, a bracket or a capital precedes. */
function standsAlone(text: string, one: TimeMention): boolean {
  const before = text.slice(Math.max(0, one.start - 40), one.start)
  if (/(?:^|\n)\s*$/u.test(before)) return true
  if (/(?:publi(?:cation|shed)|updated|posted|issued|date)(?: (?:on|at))?:?\s*$/iu.test(before)) return true
  const word = /(\S+)\s*$/u.exec(before)?.[1] ?? ''
  const led = /^(?:on|in|since|until|from|by|to|of|the|between|and|before|after|for|at|dated)$/iu.test(word)
  const bracket = /^\s*[)\]]/u.test(text.slice(one.end, one.end + 3)) && /[([]\s*$/u.test(before)
  if (led || bracket) return false
  if (opensWithDay(text.slice(one.start, one.end)) && word !== 'said') return true
  return /[\p{Lu},:|•–—-][^\s]*$|^[\p{Lu}].*$/u.test(word)
}

/** "Tuesday 19 July 2016": a date that no sentence would spell out so. */
const opensWithDay = (words: string): boolean => /^\p{Lu}\p{L}{0,6}day,? \d/u.test(words)

/** "BEIRUT, 4 April 2015 (Reuters) -", "… AFP Friday 5 Sep 2014": an agency, a bracket or a dash goes with it. */
const isDateline = (text: string, one: TimeMention): boolean =>
  /^\s*(?:[([]|--|[-–—]\s)/u.test(text.slice(one.end, one.end + 4)) ||
  /(?:\p{Lu}{2,}|[\p{Lu}][\p{L}]+),?\s*$/u.test(text.slice(Math.max(0, one.start - 30), one.start))
