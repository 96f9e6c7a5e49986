import { addDays, isPartialDate, on, type PartialDate, type Period } from '../../model/period.ts'
import type { Hit, Scan, TimeRule } from './mention.ts'
import { low, meaning } from './scan.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** A year, month and day as a date, null where the calendar has none. */
export function dateOf(year: number, month: number, day: number | null = null): PartialDate | null {
  const text = day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
  return month >= 1 && month <= 12 && isPartialDate(text) ? text : null
}

/** A hit that stands for one date of whatever precision. */
export const point = (to: number, date: PartialDate | null, rule: string): Hit | null =>
  date === null ? null : { to, kind: 'point', period: on(date), value: date, rule }

/**
 * The year that a month without one means: the last such month up to publication, the next one in a clause about the future.
 *
 * @returns null where the day of publication is unknown
 */
function yearFor(scan: Scan, month: number, day: number | null = null): number | null {
  if (scan.published === null) return null
  const year = Number(scan.published.slice(0, 4))
  const reported = scan.published.length >= 7 ? scan.published.slice(5, 10) : '12-31'
  const named = `${two(month)}-${two(day ?? 1)}`
  if (scan.tense === 'future') return named.slice(0, 2) < reported.slice(0, 2) ? year + 1 : year
  if (day !== null && scan.today !== null) return nearest(scan.today, year, named)
  return named.slice(0, 2) > reported.slice(0, 2) ? year - 1 : year
}

/** A day and month without a year: the last one, or the coming one where it is less than two months away, since days of publication can be wrong. */
function nearest(today: PartialDate, year: number, named: string): number {
  const soon = addDays(today, 60)
  return [year + 1, year].find((one) => `${one}-${named}` <= soon) ?? year - 1
}

/** A two- or four-digit year at a word: "2016", "'89", "89"; null where it is none. */
function yearAt(scan: Scan, at: number): number | null {
  const text = low(scan, at)
  if (/^(?:19|20)\d\d$/u.test(text)) return Number(text)
  const short = /^['’]?(\d\d)$/u.exec(text)
  if (short === null) return null
  const value = Number(short[1])
  return value >= 70 ? 1900 + value : text.length === 3 || value <= 30 ? 2000 + value : null
}

/** "2016-07-05", "2016/07/05", "05/07/2016", "5-7-2016", "05.07.16": dates in figures. */
export const figures: TimeRule = (scan, at) => {
  const text = low(scan, at)
  const glued = /^(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})$/u.exec(text)
  if (glued !== null)
    return numeric(scan, at + 1, [Number(glued[1]), Number(glued[3]), Number(glued[4])], glued[2] === '/')
  if (!/^\d{1,4}$/u.test(text) || low(scan, at + 1) !== '-' || low(scan, at + 3) !== '-') return null
  const [middle, last] = [low(scan, at + 2), low(scan, at + 4)]
  if (!/^\d{1,2}$/u.test(middle) || !/^\d{1,4}$/u.test(last)) return null
  return numeric(scan, at + 5, [Number(text), Number(middle), Number(last)], false)
}

/** @param either  whether the month may come first: only with slashes, which American papers use */
function numeric(scan: Scan, to: number, [a, b, c]: readonly [number, number, number], either: boolean): Hit | null {
  if (a > 31) return point(to, dateOf(a, b, c), 'date-in-figures')
  const year = c > 99 ? c : c >= 70 ? 1900 + c : 2000 + c
  if (year < 1900 || year > 2100) return null
  const [dayFirst, monthFirst] = [dateOf(year, b, a), dateOf(year, a, b)]
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst || !either)
    return point(to, dayFirst ?? monthFirst, 'date-in-figures')
  return ambiguous(scan, to, [dayFirst, monthFirst])
}

/** Which of day and month comes first is unknown: the order that falls on the report's days, else both stay possible. */
function ambiguous(scan: Scan, to: number, dates: readonly [PartialDate, PartialDate]): Hit | null {
  const today = scan.today
  const near = today === null ? [] : dates.filter((date) => date <= addDays(today, 2) && date >= addDays(today, -60))
  if (near.length === 1) return point(to, near[0] ?? null, 'date-in-figures')
  const [first, last] = [...dates].sort() as [PartialDate, PartialDate]
  return {
    to,
    kind: 'point',
    period: { earliest: first, latest: last },
    value: null,
    rule: 'date-in-figures-either-way',
  }
}

const dayNumber = (text: string): number | null => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(text)
  const value = match === null ? 0 : Number(match[1])
  return value >= 1 && value <= 31 ? value : null
}

const monthAt = (scan: Scan, at: number): number | null => {
  const value = meaning(scan, at, 'month')
  return value === null ? null : Number(value)
}

const comma = (scan: Scan, at: number): number => (low(scan, at) === ',' ? at + 1 : at)

/** "5 July 2016", "5th of July", "5-7 July", "3 to 5 May", "24 Nov 89". */
export const dayThenMonth: TimeRule = (scan, at) => {
  const day = dayNumber(low(scan, at)) ?? (low(scan, at + 1) === 'of' ? ordinalDay(scan, at) : null)
  if (day === null) return null
  const range = /^(?:-|–|to|and|until)$/u.test(low(scan, at + 1)) ? dayNumber(low(scan, at + 2)) : null
  // "from 24 to 5 February": the first is no day of that month.
  if (range !== null && range <= day) return null
  const next = range === null ? at + 1 : at + 3
  const where = low(scan, next) === 'of' || (low(scan, next) === '-' && range === null) ? next + 1 : next
  const month = monthAt(scan, where)
  if (month === null) return null
  return dated(scan, where + 1, { month, day, last: range })
}

const ordinalDay = (scan: Scan, at: number): number | null => {
  const value = meaning(scan, at, 'ordinal')
  return value === null ? null : Number(value)
}

/** "July 5, 2016", "July 5th", "Jul 012016" with its comma lost, "July 5-7". */
export const monthThenDay: TimeRule = (scan, at) => {
  const month = monthAt(scan, at)
  if (month === null) return null
  const glued = /^(\d{1,2})((?:19|20)\d\d)$/u.exec(low(scan, at + 1))
  if (glued !== null) return point(at + 2, dateOf(Number(glued[2]), month, Number(glued[1])), 'month-day')
  const first = low(scan, at + 1) === 'the' ? at + 2 : at + 1
  const day = dayNumber(low(scan, first)) ?? (first > at + 1 ? ordinalDay(scan, first) : null)
  if (day === null || (/^\d{2}$/u.test(low(scan, first)) && low(scan, first + 1) === ':')) return null
  const range = /^(?:-|–|to|and)$/u.test(low(scan, first + 1)) ? dayNumber(low(scan, first + 2)) : null
  const last = range !== null && range > day && monthAt(scan, first + 3) === null ? range : null
  return dated(scan, last === null ? first + 1 : first + 3, { month, day, last })
}

interface DayOfMonth {
  readonly month: number
  readonly day: number
  readonly last: number | null
}

/** Reads the year that may follow a day and month, or infers it. */
function dated(scan: Scan, to: number, { month, day, last }: DayOfMonth): Hit | null {
  const dash = low(scan, to) === '-' && /^(?:\d\d){1,2}$/u.test(low(scan, to + 1)) ? to + 1 : to
  const place = /^(?:19|20)\d\d$/u.test(low(scan, comma(scan, dash))) ? comma(scan, dash) : dash
  const written = place === dash && !/^(?:19|20)\d\d$|^['’]?\d\d$/u.test(low(scan, place)) ? null : yearAt(scan, place)
  const year = written ?? yearFor(scan, month, day)
  const end = written === null ? to : place + 1
  if (year === null)
    return dateOf(2000, month, day) === null
      ? null
      : { to, kind: 'point', period: null, value: null, rule: 'day-month' }
  const [from, until] = [dateOf(year, month, day), last === null ? null : dateOf(year, month, last)]
  if (from === null || until === null) return point(end, from, 'day-month')
  const period: Period = { earliest: from, latest: until }
  return { to: end, kind: 'point', period, value: from, rule: 'days-of-month' }
}

const before =
  /^(?:in|since|of|until|by|from|during|for|between|and|through|to|till|mid|early|late|last|next|this|on|after|before)$/u

/** Words after which even an uncapitalised "may" or "march" is a month. */
const dating = /^(?:in|since|of|until|by|from|during|mid|early|late|last|next|this)$/u

/** "July 2016", "in June", "May" only where it cannot be the verb. */
export const monthAlone: TimeRule = (scan, at) => {
  const month = monthAt(scan, at)
  const word = scan.words[at]
  if (month === null || word === undefined) return null
  const next = /^(?:,|of)$/u.test(low(scan, at + 1)) ? at + 2 : at + 1
  const year = /^(?:19|20)\d\d$/u.test(low(scan, next)) ? Number(low(scan, next)) : null
  if (year !== null) return point(next + 1, dateOf(year, month), 'month-year')
  const short = word.low.length <= 3 && !word.text.endsWith('.') && word.low !== 'may'
  const doubtful = /^(?:may|march|mar|sun|sat|sep|dec|jan|jun)$/u.test(word.low)
  if (/^\p{Ll}/u.test(word.text) && doubtful && !dating.test(low(scan, at - 1))) return null
  if ((doubtful || short) && !before.test(low(scan, at - 1))) return null
  const ahead = /^(?:until|till|by|before|through|next)$/u.test(low(scan, at - 1))
  const inferred = yearFor(ahead ? { ...scan, tense: 'future' } : scan, month)
  if (inferred === null) return { to: at + 1, kind: 'point', period: null, value: null, rule: 'month' }
  return point(at + 1, dateOf(inferred, month), 'month')
}

const afterYear = /^(?:people|soldiers|[a-z]+(?:[^s]s|men))$/u
const beforeYear =
  /^(?:in|since|of|until|by|from|during|between|and|through|to|till|early|late|mid|fiscal|year|\(|for|after|before|summer|spring|autumn|fall|winter|the|,)$/u

/** "2012", "1980s", "the '90s", "fiscal 1989": a year or decade by itself. */
export const yearAlone: TimeRule = (scan, at) => {
  const text = low(scan, at)
  const decade = /^(?:(?:19|20)(\d)0|['’]?([3-9])0)['’]?s$/u.exec(text)
  if (decade !== null) return decadeHit(at + 1, Number(`${text.startsWith('20') ? 20 : 19}${decade[1] ?? decade[2]}`))
  if (!/^(?:19[4-9]|20[0-4])\d$/u.test(text) || /^[$£€#]$/u.test(low(scan, at - 1))) return null
  const told = beforeYear.test(low(scan, at - 1))
  if (
    low(scan, at + 1) === '%' ||
    (afterYear.test(low(scan, at + 1)) && !/^(?:in|since|fiscal|year)$/u.test(low(scan, at - 1)))
  )
    return null
  if (!told && text.endsWith('00')) return null
  const span = /^(?:-|–|\/)$/u.test(low(scan, at + 1)) ? yearAt(scan, at + 2) : null
  if (span !== null && span > Number(text) && span - Number(text) < 50 && low(scan, at + 3) !== '-')
    return { to: at + 3, kind: 'point', period: { earliest: text, latest: String(span) }, value: text, rule: 'years' }
  return point(at + 1, text, 'year')
}

const decadeHit = (to: number, decade: number): Hit => ({
  to,
  kind: 'point',
  period: { earliest: `${decade}0`, latest: `${decade}9` },
  value: String(decade),
  rule: 'decade',
})
