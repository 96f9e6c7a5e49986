import { type PartialDate, type Period, weekday } from '../../model/period.ts'
import { unknown } from './days.ts'
import type { Hit, Scan, TimeRule } from './mention.ts'
import { low, meaning } from './scan.ts'
import { quarterOf, unitFrom } from './units.ts'

/** The day or month of the report, null where not even its month is known. */
export const monthOrDay = (scan: Scan): PartialDate | null =>
  scan.published === null ? null : scan.published.length === 4 ? null : scan.published

const seasons: Readonly<Record<string, readonly [string, string]>> = {
  SP: ['03', '05'],
  SU: ['06', '08'],
  FA: ['09', '11'],
  WI: ['12', '02'],
}

/** The months of a season of a year; winter runs into the next year. */
function seasonOf(year: number, season: string): Period {
  const [from, to] = seasons[season] ?? ['01', '12']
  return { earliest: `${year}-${from}`, latest: `${to < from ? year + 1 : year}-${to}` }
}

/** A season seen from the report: the last, this or the next one. */
export function seasonFrom(scan: Scan, to: number, step: number, season: string): Hit {
  const now = monthOrDay(scan)
  if (now === null) return unknown(to, 'season')
  const year = Number(now.slice(0, 4))
  const passed = seasonOf(year, season).latest < now.slice(0, 7)
  const chosen =
    step === -1
      ? passed
        ? year
        : year - 1
      : step === 1
        ? now.slice(0, 7) < seasonOf(year, season).earliest
          ? year
          : year + 1
        : year
  return { to, kind: 'point', period: seasonOf(chosen, season), value: `${chosen}-${season}`, rule: 'season' }
}

/** "summer 2012", "the winter of 1989", "autumn". */
export const season: TimeRule = (scan, at) => {
  const value = meaning(scan, at, 'season')
  if (value === null) return null
  const next = low(scan, at + 1) === 'of' ? at + 2 : at + 1
  const year = /^(?:19|20)\d\d$/u.exec(low(scan, next))
  if (year !== null) {
    const number = Number(year[0])
    return { to: next + 1, kind: 'point', period: seasonOf(number, value), value: `${number}-${value}`, rule: 'season' }
  }
  if (
    !/^(?:the|in|since|last|this|of)$/u.test(low(scan, at - 1)) ||
    (/^(?:spring|fall)$/u.test(low(scan, at)) && low(scan, at - 1) === 'the' && low(scan, at + 1) === 'of')
  )
    return null
  return low(scan, at) === 'fall' && low(scan, at - 1) !== 'this' && low(scan, at - 1) !== 'last'
    ? null
    : seasonFrom(scan, at + 1, 0, value)
}

/** "the 1988 third quarter". */
const yearBefore = (scan: Scan, at: number): number | null =>
  /^(?:19|20)\d\d$/u.test(low(scan, at - 1)) ? Number(low(scan, at - 1)) : null

/** "the weekend": the last one, or the one that the report falls in. */
export const weekend: TimeRule = (scan, at) => {
  if (low(scan, at) !== 'weekend' || low(scan, at - 1) !== 'the') return null
  if (scan.today === null) return unknown(at + 1, 'weekend')
  const here = weekday(scan.today) === 0 || weekday(scan.today) === 6 || scan.tense === 'future'
  const found = unitFrom(scan.today, 'WE', here ? 0 : -1)
  return found === null ? null : { to: at + 1, kind: 'point', ...found, rule: 'weekend' }
}

/** "the third quarter", "the first half of 1989": parts of a year by number. */
export const partOfYear: TimeRule = (scan, at) => {
  const ordinal = meaning(scan, at, 'ordinal')
  const dash = low(scan, at + 1) === '-' ? at + 2 : at + 1
  if (ordinal === null || !/^(?:quarter|half)$/u.test(low(scan, dash))) return null
  const next = low(scan, dash + 1) === 'of' ? dash + 2 : dash + 1
  const written = /^(?:19|20)\d\d$/u.test(low(scan, next)) ? Number(low(scan, next)) : null
  const year = written ?? yearBefore(scan, at) ?? (scan.published === null ? null : Number(scan.published.slice(0, 4)))
  const to = written === null ? dash + 1 : next + 1
  if (year === null) return unknown(to, 'part-of-year')
  const n = Number(ordinal)
  if (low(scan, dash) === 'quarter')
    return n > 4 ? null : { to, kind: 'point', ...quarterOf(year, n), rule: 'part-of-year' }
  if (n > 2) return null
  const period =
    n === 1 ? { earliest: `${year}-01`, latest: `${year}-06` } : { earliest: `${year}-07`, latest: `${year}-12` }
  return { to, kind: 'point', period, value: `${year}-H${n}`, rule: 'part-of-year' }
}
