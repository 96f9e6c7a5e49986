import { isPartialDate, type PartialDate } from '../model/period.ts'

const TIME = /^[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i

/**
 * The day of publication that an ISO date or time names.
 *
 * The day is the one written, in the publisher's own time zone, since a report's "today" is its publisher's.
 * @param text  a day, month or year, or a day with a time
 * @returns null when it is no ISO date or no day of the calendar
 * @example publishedDay('2015-04-05T23:30:00+03:00') // '2015-04-05'
 */
export function publishedDay(text: string): PartialDate | null {
  const trimmed = text.trim()
  if (isPartialDate(trimmed)) return trimmed
  const day = trimmed.slice(0, 10)
  return day.length === 10 && isPartialDate(day) && TIME.test(trimmed.slice(10)) ? day : null
}

/**
 * The day that a page's address carries, as news addresses often do.
 *
 * @returns a day or month, or null
 * @example dayInUrl('https://ford.example/news/2016/07/05/two-killed') // '2016-07-05'
 */
export function dayInUrl(url: string): PartialDate | null {
  const parts = /\/((?:19|20)\d{2})[/-](\d{2})(?:[/-](\d{2}))?(?=[/-]|$)/.exec(url)
  if (parts === null) return null
  const date = parts.slice(1).filter(Boolean).join('-')
  return isPartialDate(date) ? date : null
}

/**
 * The day that loosely written metadata names: an ISO date, or a mail date as feeds write it ("Tue, 05 Jul 2016 10:00:00 GMT").
 *
 * @returns the day as written, or null
 * @example looseDay('Tue, 05 Jul 2016 23:00:00 -0500') // '2016-07-05'
 */
export function looseDay(text: string): PartialDate | null {
  const strict = publishedDay(text)
  if (strict !== null) return strict
  const mail = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(text)
  if (mail === null) return publishedDay(text.slice(0, 10))
  const at = Date.parse(`${mail[1]} ${mail[2]} ${mail[3]} UTC`)
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
}
