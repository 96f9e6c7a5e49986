import type { Sentence } from '../../language/index.ts'
import type { PartialDate, Period } from '../../model/period.ts'
import { dayThenMonth, figures, monthAlone, monthThenDay, yearAlone } from './calendar.ts'
import { dayBefore, dayOfWeek, dayWord } from './days.ts'
import { feast } from './feasts.ts'
import { joined } from './join.ts'
import { clock, duration, frequency, plainDuration, vague } from './lengths.ts'
import type { TimeWord } from './lexicon.ts'
import type { Hit, Scan, TimeContext, TimeMention, TimeRule } from './mention.ts'
import { distance, stepped } from './relative.ts'
import { scan, timeIndex } from './scan.ts'
import { partOfYear, season, weekend } from './seasons.ts'

/** Finds the times that a sentence names, in reading order, none overlapping. */
export type TimeFinder = (
  text: string,
  sentence: Sentence,
  published: PartialDate | null,
  context?: TimeContext,
) => TimeMention[]

const rules: readonly TimeRule[] = [
  figures,
  dayThenMonth,
  monthThenDay,
  monthAlone,
  dayWord,
  dayOfWeek,
  dayBefore,
  distance,
  stepped,
  weekend,
  season,
  partOfYear,
  feast,
  clock,
  frequency,
  duration,
  plainDuration,
  vague,
  yearAlone,
]

/**
 * Builds the finder of times from the time words of a language.
 *
 * Dates in all usual forms, days of the week and other times relative to the day of the report, lengths and frequencies, feasts. A period is never
 * finer than the words; without a day of publication what is relative to it has none. Never throws on any text.
 */
export function timeFinder(words: readonly TimeWord[]): TimeFinder {
  const index = timeIndex(words)
  return (text, sentence, published, context = {}) => {
    const found: TimeMention[] = []
    let spoken: Period | null = context.previous ?? null
    const prepared = scan(index, sentence, published, context)
    for (let at = 0; at < prepared.words.length; ) {
      const hit = best({ ...prepared, previous: spoken }, at)
      const [first, last] = [prepared.words[at], prepared.words[(hit?.to ?? 0) - 1]]
      if (hit === null || first === undefined || last === undefined) at++
      else {
        const { to, ...said } = hit
        found.push({ ...said, start: first.start, end: last.end })
        if (hit.period !== null) spoken = hit.period
        at = to
      }
    }
    return joined(text, prepared, found)
  }
}

function best(prepared: Scan, at: number): Hit | null {
  if (!maybe(prepared, at)) return null
  let longest: Hit | null = null
  for (const rule of rules) {
    const hit = rule(prepared, at)
    if (hit !== null && (longest === null || hit.to > longest.to)) longest = hit
  }
  return longest
}

/** Most words begin no time: only those of the lexicon, numbers and a few articles are looked at. */
const maybe = (prepared: Scan, at: number): boolean => {
  const word = prepared.words[at]
  return (
    word !== undefined && (word.is.size > 0 || /^['’]?\d|^(?:the|that|same|half|once|twice|times)$/u.test(word.low))
  )
}
