import { addDays, type PartialDate, type Period } from '../../model/period.ts'

const DAY = 86_400_000
/** The first of Muharram of the year 1, as days since 1970-01-01. */
const epoch = Date.UTC(622, 6, 19) / DAY

/**
 * The first day of a month of the Hijri calendar by its arithmetic form; what was sighted may lie a day to either side.
 *
 * @source the tabular Islamic calendar: leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of each 30
 * @param month  1 Muharram to 12 Dhu al-Hijja
 * @example hijri(1437, 9) // '2016-06-07'
 */
export function hijri(year: number, month: number, day = 1): PartialDate {
  const days = Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + day - 1
  return new Date((epoch + days) * DAY).toISOString().slice(0, 10)
}

/**
 * The Hijri month that lies last before or around a day, with a day of grace on both sides.
 *
 * @param year  a Gregorian year to look in instead of the days before `today`
 */
export function hijriMonth(month: number, today: PartialDate, year: number | null = null): Period | null {
  const guess = Math.floor((Number(today.slice(0, 4)) - 622) * 1.0307)
  for (let h = guess + 3; h > guess - 3; h--) {
    const [first, next] = [hijri(h, month), month === 12 ? hijri(h + 1, 1) : hijri(h, month + 1)]
    if (year === null ? first <= addDays(today, 1) : first.startsWith(String(year)))
      return { earliest: addDays(first, -1), latest: next }
  }
  return null
}

/**
 * Easter Sunday of the Western churches.
 *
 * @source the anonymous Gregorian computus
 * @example easter(2016) // '2016-03-27'
 */
export function easter(year: number): PartialDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const days = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)).toISOString().slice(0, 10)
}
