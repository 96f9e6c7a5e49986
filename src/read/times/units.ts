import { addDays, lastDay, type PartialDate, type Period, weekday } from '../../model/period.ts'

/** Units of time as data/lexicon/en/times.tsv names them; TH, TM and TS are hours, minutes and seconds. */
export type Unit = 'TS' | 'TM' | 'TH' | 'D' | 'N' | 'W' | 'F' | 'WE' | 'M' | 'Q' | 'Y' | 'DE' | 'CE'

const two = (n: number): string => String(n).padStart(2, '0')

/** A month so many months from that of a date: shiftMonth('2016-01-31', -1) is '2015-12'. */
function shiftMonth(date: PartialDate, months: number): PartialDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`
}

/** The Monday to Sunday around a day, so many weeks away. */
export function weekOf(day: PartialDate, weeks: number): Period {
  const monday = addDays(day, -((weekday(day) + 6) % 7) + 7 * weeks)
  return { earliest: monday, latest: addDays(monday, 6) }
}

/**
 * The ISO week of a day, as "2016-W27".
 *
 * @source ISO 8601: week 1 is the one with the year's first Thursday
 */
function isoWeek(day: PartialDate): string {
  const thursday = addDays(day, 3 - ((weekday(day) + 6) % 7))
  const start = Date.parse(`${thursday.slice(0, 4)}-01-01`)
  return `${thursday.slice(0, 4)}-W${two(1 + Math.floor((Date.parse(thursday) - start) / (7 * 86_400_000)))}`
}

/** A stretch of the calendar with its TIMEX3 value. */
export interface Stretch {
  readonly period: Period
  readonly value: string
}

/** The calendar unit so many units away from a day: the week before, this month, next year. Null for units finer than a day. */
export function unitFrom(day: PartialDate, unit: Unit, steps: number): Stretch | null {
  switch (unit) {
    case 'D':
      return same(addDays(day, steps))
    case 'N':
      return { period: one(addDays(day, steps)), value: `${addDays(day, steps)}TNI` }
    case 'W':
    case 'F': {
      const period = weekOf(day, unit === 'F' ? 2 * steps : steps)
      return { period, value: isoWeek(period.earliest) }
    }
    case 'WE': {
      const { latest } = weekOf(day, steps)
      return { period: { earliest: addDays(latest, -1), latest }, value: `${isoWeek(latest)}-WE` }
    }
    case 'M':
      return same(shiftMonth(day, steps))
    case 'Q':
      return quarter(day, steps)
    case 'Y':
      return same(String(Number(day.slice(0, 4)) + steps))
    case 'DE': {
      const decade = Math.floor(Number(day.slice(0, 4)) / 10) + steps
      return { period: { earliest: `${decade}0`, latest: `${decade}9` }, value: String(decade) }
    }
    default:
      return null
  }
}

const one = (date: PartialDate): Period => ({ earliest: date, latest: date })
const same = (date: PartialDate): Stretch => ({ period: one(date), value: date })

function quarter(day: PartialDate, steps: number): Stretch {
  const count = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + steps
  return quarterOf(Math.floor(count / 4), (count % 4) + 1)
}

/** A quarter of a year by its number, 1 to 4. */
export const quarterOf = (year: number, n: number): Stretch => ({
  period: { earliest: `${year}-${two(3 * n - 2)}`, latest: `${year}-${two(3 * n)}` },
  value: `${year}-Q${n}`,
})

/**
 * What lies a number of units away from a day, no finer than the unit: days give a day, weeks a week around it, months a month, years a year.
 */
export function awayFrom(day: PartialDate, unit: Unit, steps: number): Stretch | null {
  if (unit === 'W' || unit === 'F') {
    const middle = addDays(day, steps * (unit === 'F' ? 14 : 7))
    return { period: { earliest: addDays(middle, -3), latest: addDays(middle, 3) }, value: isoWeek(middle) }
  }
  if (unit === 'DE') return unitFrom(day, 'Y', 10 * steps)
  if (unit === 'CE') return unitFrom(day, 'Y', 100 * steps)
  if (unit === 'TH' || unit === 'TM' || unit === 'TS') return hoursFrom(day, unit === 'TH' ? steps : 0)
  return unitFrom(day, unit, steps)
}

function hoursFrom(day: PartialDate, hours: number): Stretch {
  const whole = Math.trunc(hours / 24)
  const rest = hours % 24 !== 0
  const [near, far] = [addDays(day, whole), addDays(day, whole + (rest ? Math.sign(hours) : 0))]
  const [earliest, latest] = near < far ? [near, far] : [far, near]
  return { period: { earliest, latest }, value: near }
}

/** An ISO length of time: lengthOfTime(2, 'Y') is "P2Y", lengthOfTime(null, 'TH') is "PTXH", null standing for a vague number. */
export function lengthOfTime(count: number | null, unit: Unit): string {
  const factor: Partial<Record<Unit, readonly [number, string]>> = {
    F: [2, 'W'],
    CE: [1, 'CE'],
    WE: [1, 'WE'],
    N: [1, 'N'],
  }
  const [times, name] = factor[unit] ?? [1, unit.replace('T', '')]
  const number = count === null ? 'X' : String(count * times)
  return `${unit.startsWith('T') ? 'PT' : 'P'}${number}${name}`
}

/** The part of a period that "early", "mid", "late" or "the end of" leaves of it. */
export function edgeOf(period: Period, edge: string): Period {
  const [first, last] = [period.earliest, lastDay(period.latest)]
  if (first.length === 4) return edgeOfYear(first, edge, period)
  if (first.length !== 7) return period
  const days: Readonly<Record<string, readonly [number, number]>> = {
    early: [1, 10],
    mid: [11, 20],
    late: [21, 31],
    end: [21, 31],
    'first-half': [1, 15],
    'second-half': [16, 31],
  }
  const [from, to] = days[edge] ?? [1, 31]
  return { earliest: `${first}-${two(from)}`, latest: to === 31 ? last : `${first}-${two(to)}` }
}

function edgeOfYear(year: string, edge: string, period: Period): Period {
  const months: Readonly<Record<string, readonly [string, string]>> = {
    early: ['01', '04'],
    mid: ['05', '08'],
    late: ['09', '12'],
    end: ['10', '12'],
    'first-half': ['01', '06'],
    'second-half': ['07', '12'],
  }
  const span = months[edge]
  return span === undefined || period.latest !== year
    ? period
    : { earliest: `${year}-${span[0]}`, latest: `${year}-${span[1]}` }
}
