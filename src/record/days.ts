import { addDays, daysBetween, firstDay, isPartialDate, lastDay, type Period } from '../model/period.ts'

/** A period as whole ISO days, both included, which sort as text. */
export interface Days {
  readonly earliest: string
  readonly latest: string
}

/**
 * The whole days of a period, for columns that are compared as text.
 *
 * @returns null for no period, and for one whose ends are no dates, which then counts as undated; ends the wrong way round are turned
 * @example daysOf({ earliest: '2016-07', latest: '2016-07' })?.latest // '2016-07-31'
 */
export function daysOf(period: Period | null): Days | null {
  if (period === null || !isPartialDate(period.earliest) || !isPartialDate(period.latest)) return null
  const [a, b] = [period.earliest, period.latest]
  const turned = firstDay(a) > lastDay(b)
  return turned ? { earliest: firstDay(b), latest: lastDay(a) } : { earliest: firstDay(a), latest: lastDay(b) }
}

/** The rank of what has no date, behind every day. */
export const UNDATED = 2_147_483_647

/**
 * Where a day stands in a list that runs from the newest to the oldest.
 *
 * @param day  an ISO day, or null for undated
 * @returns days until the end of the year 9999; `UNDATED` for none
 * @example rankOf('9999-12-30') // 1
 */
export const rankOf = (day: string | null): number => (day === null ? UNDATED : daysBetween(day, '9999-12-31'))

/**
 * The day that stands at a rank.
 *
 * @param rank  any but `UNDATED`
 * @example dayOfRank(1) // '9999-12-30'
 */
export const dayOfRank = (rank: number): string => addDays('9999-12-31', -rank)
