import type { TollWindow } from '../../model/finding.ts'
import { addDays, lastDay, lengthOf, type PartialDate, type Period } from '../../model/period.ts'
import type { At, Passage, WindowWord } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { TimeMention } from '../times/index.ts'

/** A range of words. */
interface Range {
  readonly from: number
  readonly to: number
}

/** Words that tell over what time something is counted; `since` is null where they name no day ("since the siege began"). */
export interface Stretch extends Range {
  readonly since: Period | null
}

/** So many die in no one event that a report tells of; the words "in the war" may stand elsewhere. */
export const WAR_TOTAL = 1500

/** Up to so many days are told as one day: "in the past 24 hours", "over the weekend". */
const ONE_DAY = 2
const RANKED = 8
const REACH = 14

/**
 * Finds the words of a passage that tell over what time something is counted: "since 11 July", "over the past week", "so far this month", "in three days of
 * fighting", "since the siege began".
 *
 * "The worst attack since 11 July" counts nothing.
 * @param day  the day of the report, by which a length of time becomes a period; null where it is not known
 * @returns in order of the words, those of more than two days only
 */
export function stretchesIn(passage: Passage, day: PartialDate | null): Stretch[] {
  const timed = [...passage.times.flatMap((t) => overTime(passage, t, day)), ...unnamed(passage, day)]
  const begun = marked(passage, 'begun')
    .filter((w) => !timed.some((t) => t.from >= w.from && t.from - w.to <= 2))
    .map(({ from, to }): Stretch => ({ from, to, since: null }))
  return [...timed, ...begun].filter((s) => !isRanked(passage, s)).sort((a, b) => a.from - b.from)
}

const marked = (passage: Passage, sense: WindowWord): Found<WindowWord>[] =>
  passage.windows.filter((w) => w.value === sense)

function overTime(passage: Passage, t: At<TimeMention>, day: PartialDate | null): Stretch[] {
  const { kind, period } = t.value
  if (kind === 'duration') return lasting(passage, t, day)
  if (period === null || (kind === 'point' && !isOver(passage, t))) return []
  if (kind !== 'point' && kind !== 'since') return []
  const since = day === null || lastDay(period.latest) <= day ? period : { earliest: period.earliest, latest: day }
  return lengthOf(since) > ONE_DAY ? [{ from: t.from, to: t.to, since }] : []
}

/** "over the past week", "so far this month", "between 3 and 9 July": not "last week", "in July". */
const isOver = (passage: Passage, t: At<TimeMention>): boolean =>
  marked(passage, 'over').some((w) => w.from <= t.from && w.to > t.from - 1 && w.to <= t.to) ||
  (t.value.rule === 'range' && /^(?:between|from)$/.test(passage.words[t.from - 1]?.norm ?? ''))

const LENGTHS: Readonly<Record<string, number>> = { week: 7, month: 30 }

/** "over the week": a stretch that names no time of its own. */
function unnamed(passage: Passage, day: PartialDate | null): Stretch[] {
  return marked(passage, 'over').flatMap(({ from, to }) => {
    const days = LENGTHS[passage.words[to - 1]?.norm ?? '']
    if (days === undefined || passage.times.some((t) => meets(t, { from, to }))) return []
    return [{ from, to, since: upTo(day, days) }]
  })
}

const upTo = (day: PartialDate | null, days: number): Period | null =>
  day === null ? null : { earliest: addDays(day, 1 - days), latest: day }

/** "in three days of fighting". */
function lasting(passage: Passage, t: At<TimeMention>, day: PartialDate | null): Stretch[] {
  const led = /^(?:in|over|during|after)$/.test(passage.words[t.from - 1]?.norm ?? '')
  const days = daysIn(t.value.value)
  if (!led || days === null || days <= ONE_DAY || passage.words[t.to]?.norm !== 'of') return []
  const of = passage.triggers.find((trigger) => trigger.from > t.to && trigger.from - t.to <= 3)
  if (of === undefined) return []
  return [{ from: t.from, to: of.to, since: upTo(day, days) }]
}

const UNITS = { D: 1, W: 7, M: 30 } as const

function daysIn(value: string | null): number | null {
  const [, count, unit] = /^P(\d{1,3})([DWM])$/.exec(value ?? '') ?? []
  return count === undefined || unit === undefined ? null : Number(count) * UNITS[unit as keyof typeof UNITS]
}

const isRanked = (passage: Passage, s: Range): boolean =>
  marked(passage, 'rank').some((w) => w.to <= s.from && s.from - w.to < RANKED)

/**
 * Over what a number of people is counted: the event that its sentence tells of, or more than that.
 *
 * A stretch of time counts where it is in the number's own clause and no day is nearer. A toll that an event raises is a running sum, unless it grew by people
 * who died of wounds or were found later, or the words name the one event that it is the toll of.
 * @param range  the words of the number and of the harm
 * @param stretches  what stretchesIn found in the passage
 */
export function windowOf(passage: Passage, range: Range, stretches: readonly Stretch[]): TollWindow {
  const near = nearest(passage, range, stretches)
  if (near !== null) return { kind: 'cumulative', since: near.since }
  return isRaised(passage, range) ? { kind: 'cumulative', since: null } : { kind: 'incident' }
}

function nearest(passage: Passage, range: Range, stretches: readonly Stretch[]): Stretch | null {
  const able = stretches.filter((s) => gap(range, s) <= REACH && isOneClause(passage, range, s))
  const [best] = able.sort((a, b) => gap(range, a) - gap(range, b))
  if (best === undefined) return null
  const days = passage.times.filter((t) => t.value.kind === 'point' && t.value.period !== null && !meets(t, best))
  return days.some((t) => gap(range, t) < gap(range, best)) ? null : best
}

const meets = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to
const gap = (a: Range, b: Range): number => Math.max(0, a.from - b.to, b.from - a.to)

const CLAUSE = /^(?:which|who|whom|whose|where|when|while|after|as|that|but)$/

/** No other clause begins between the two, and no other harm is told of there. */
function isOneClause(passage: Passage, a: Range, b: Range): boolean {
  const [from, to] = [Math.min(a.to, b.to), Math.max(a.from, b.from)]
  const opens = passage.words.slice(from, to).some((w) => CLAUSE.test(w.norm))
  return !opens && !passage.harms.some((h) => h.from >= from && h.to <= to && !meets(h, a))
}

function isRaised(passage: Passage, range: Range): boolean {
  const raised = marked(passage, 'raised').some((w) => w.from < range.to && range.from - w.to <= 2)
  if (!raised || marked(passage, 'growth').length > 0) return false
  return !passage.triggers.some((t) => t.from > range.from && t.to < range.to)
}

/** Whether a passage tells of an event all over a place: "strikes across Upper Marsh". */
export const isSpread = (passage: Passage): boolean =>
  marked(passage, 'across').some((w) => passage.places.some((p) => p.from >= w.to && p.from - w.to <= 2))
