import { addDays, daysBetween, firstDay, lastDay, type Period } from '../../model/period.ts'

/** The first and last day of a period and how many days it spans, for columns that want days; `days` is 1 for a single day. */
export interface Days {
  readonly first: string
  readonly last: string
  readonly days: number
}

/** A period as days, null for none. */
export function daysOf(period: Period | null): Days | null {
  if (period === null) return null
  const [first, last] = [firstDay(period.earliest), lastDay(period.latest)]
  return { first, last, days: daysBetween(first, addDays(last, 1)) }
}

/** The year of a period, null where it may lie in two. */
export function yearOf(days: Days | null): number | null {
  if (days === null || days.first.slice(0, 4) !== days.last.slice(0, 4)) return null
  return Number(days.first.slice(0, 4))
}
