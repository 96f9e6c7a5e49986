/**
 * A day, month or year as an ISO prefix, UTC: "2016-07-05", "2016-07", "2016". Its length is its precision.
 *
 * @source FollowTheMoney: a date is an ISO prefix
 */
export type PartialDate = string

/** When: from the first to the last day it may have been, both included. A single day has both ends equal. */
export interface Period {
  readonly earliest: PartialDate
  readonly latest: PartialDate
}

/** The days between which something must lie where no period is known: not before the one, not after the other; null for an end that is open. */
export interface Limits {
  readonly earliest: PartialDate | null
  readonly latest: PartialDate | null
}

/**
 * Whether something within some limits can have been in a period.
 *
 * @example withinLimits({ earliest: '2017-12', latest: null }, { earliest: '2015-04-01', latest: '2015-04-01' }) // false
 */
export const withinLimits = (limits: Limits, period: Period): boolean =>
  (limits.earliest === null || lastDay(period.latest) >= firstDay(limits.earliest)) &&
  (limits.latest === null || firstDay(period.earliest) <= lastDay(limits.latest))

/** How exactly a period is known, in the contract's words. */
export type DatePrecision = 'day' | 'range' | 'month' | 'year'

const DAY = 86_400_000
const PARTIAL = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/**
 * Whether a string is a date that the calendar has, as far as it goes.
 *
 * @example isPartialDate('2016-02-30') // false
 */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL.test(text)) return false
  const first = firstDay(text)
  return !Number.isNaN(Date.parse(first)) && dayOf(Date.parse(first)).startsWith(text)
}

const dayOf = (ms: number): PartialDate =>
  ms >= -62_167_219_200_000 && ms <= 253_402_300_799_999 ? new Date(ms).toISOString().slice(0, 10) : '0000-01-01'

/**
 * The first day of a partial date.
 *
 * @example firstDay('2016-07') // '2016-07-01'
 */
export const firstDay = (date: PartialDate): PartialDate => `${date.slice(0, 10)}-01-01`.slice(0, 10)

/**
 * The last day of a partial date.
 *
 * @example lastDay('2016-02') // '2016-02-29'
 */
export function lastDay(date: PartialDate): PartialDate {
  if (date.length >= 10) return date.slice(0, 10)
  const year = Number(date.slice(0, 4))
  return date.length === 4 ? `${date}-12-31` : dayOf(Date.UTC(year, Number(date.slice(5, 7)), 0))
}

/**
 * A day so many days later.
 *
 * @param days  whole, negative for earlier
 * @example addDays('2016-03-01', -1) // '2016-02-29'
 */
export const addDays = (date: PartialDate, days: number): PartialDate => dayOf(Date.parse(firstDay(date)) + days * DAY)

/**
 * How many days lie between the first days of two dates, negative when the second is earlier.
 *
 * @example daysBetween('2016-07-01', '2016-07-05') // 4
 */
export const daysBetween = (a: PartialDate, b: PartialDate): number =>
  Math.round((Date.parse(firstDay(b)) - Date.parse(firstDay(a))) / DAY)

/**
 * The day of the week of a date, 0 for Sunday to 6 for Saturday.
 *
 * @example weekday('2015-04-04') // 6
 */
export const weekday = (date: PartialDate): number => new Date(Date.parse(firstDay(date))).getUTCDay()

/**
 * The period of one partial date.
 *
 * @example on('2016-07').latest // '2016-07'
 */
export const on = (date: PartialDate): Period => ({ earliest: date, latest: date })

/**
 * Whether two periods share a day, within some days of grace.
 *
 * @param grace  days that may lie between them, 0 or more
 * @example periodsMeet(on('2016-07-05'), on('2016-07-06'), 1) // true
 */
export const periodsMeet = (a: Period, b: Period, grace = 0): boolean =>
  addDays(lastDay(a.latest), grace) >= firstDay(b.earliest) && addDays(lastDay(b.latest), grace) >= firstDay(a.earliest)

/**
 * How exactly a period is known.
 *
 * @example precisionOf(on('2016-07')) // 'month'
 */
export function precisionOf(period: Period): DatePrecision {
  if (period.earliest !== period.latest) return 'range'
  return period.earliest.length === 4 ? 'year' : period.earliest.length === 7 ? 'month' : 'day'
}

/**
 * A period as the contract writes it: "2016-07-05", "2016-07", or "a/b".
 *
 * @example periodLabel({ earliest: '2015-04-01', latest: '2015-04-05' }) // '2015-04-01/2015-04-05'
 */
export const periodLabel = (p: Period): string => (p.earliest === p.latest ? p.earliest : `${p.earliest}/${p.latest}`)

/**
 * How many days a period has, both ends counted.
 *
 * @example lengthOf({ earliest: '2016-07-11', latest: '2016-07-12' }) // 2
 */
export const lengthOf = (p: Period): number => daysBetween(firstDay(p.earliest), lastDay(p.latest)) + 1

/**
 * Whether a period has all days of another.
 *
 * @example holdsPeriod({ earliest: '2016', latest: '2016' }, { earliest: '2016-07', latest: '2016-08-02' }) // true
 */
export const holdsPeriod = (whole: Period, part: Period): boolean =>
  firstDay(whole.earliest) <= firstDay(part.earliest) && lastDay(whole.latest) >= lastDay(part.latest)
