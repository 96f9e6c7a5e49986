import { addDays, on, type Period } from '../../model/period.ts'
import { anaphoric, dayHit, partAt, spokenDay, unknown } from './days.ts'
import type { Hit, Scan, TimeRule } from './mention.ts'
import { lengthOf, low, meaning, numberAt } from './scan.ts'
import { monthOrDay, seasonFrom } from './seasons.ts'
import { awayFrom, lengthOfTime, type Unit, unitFrom } from './units.ts'

/** "last week", "next month", "this summer", "the past two weeks", "the last 24 hours", "this morning", "last night". */
export const stepped: TimeRule = (scan, at) => {
  const value = meaning(scan, at, 'step')
  if (value === null) return null
  const step = Number(value)
  const part = partAt(scan, at + 1)
  if (part !== null && low(scan, at) !== 'current') return partOfDay(scan, at + 2, step, part)
  const season = meaning(scan, at + 1, 'season')
  if (season !== null && /^(?:last|this|next|past)$/u.test(low(scan, at))) return seasonFrom(scan, at + 2, step, season)
  const month = meaning(scan, at + 1, 'month')
  if (month !== null && /^(?:last|this|next|past)$/u.test(low(scan, at)))
    return monthFrom(scan, at + 2, step, Number(month))
  const unit = meaning(scan, at + 1, 'unit') as Unit | null
  if (unit !== null && !low(scan, at + 1).endsWith('s') && low(scan, at) !== 'past')
    return oneUnit(scan, at + 2, step, unit)
  return severalUnits(scan, at, step)
}

function partOfDay(scan: Scan, to: number, step: number, part: string): Hit {
  const base = step === 1 ? spokenDay(scan) : scan.today
  return dayHit(to, base === null ? null : addDays(base, step), part, 'part-of-day')
}

function oneUnit(scan: Scan, to: number, step: number, unit: Unit): Hit | null {
  if (unit === 'TS' || unit === 'TM' || unit === 'TH') return null
  if (unit === 'D') return step === 0 ? null : anaphoric(scan, to, step)
  const day = unit === 'Y' || unit === 'M' ? monthOrDay(scan) : scan.today
  const found = day === null ? null : unitFrom(day, unit, step)
  return found === null
    ? unknown(to, 'last-unit')
    : { to, kind: 'point', ...found, period: soFar(scan, found.period, step), rule: 'last-unit' }
}

/** What is past of this week or month ends with the day of the report. */
const soFar = (scan: Scan, period: Period, step: number): Period =>
  step !== 0 ||
  scan.tense === 'future' ||
  scan.today === null ||
  period.latest.length < 10 ||
  period.latest < scan.today
    ? period
    : { earliest: period.earliest, latest: scan.today }

function monthFrom(scan: Scan, to: number, step: number, month: number): Hit {
  const now = monthOrDay(scan)
  if (now === null) return unknown(to, 'last-month-named')
  const [year, here] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))]
  const chosen = step === -1 ? (month < here ? year : year - 1) : step === 1 ? (month > here ? year : year + 1) : year
  const date = `${chosen}-${String(month).padStart(2, '0')}`
  return { to, kind: 'point', period: on(date), value: date, rule: 'last-month-named' }
}

/** "the past two weeks", "the last 24 hours", "the coming days": a stretch that ends or begins at the report. */
function severalUnits(scan: Scan, at: number, step: number): Hit | null {
  const number = numberAt(scan, at + 1)
  const vague = lengthOf(scan, at + 1, 'some')
  const where = number?.to ?? at + 1 + vague
  const unit = meaning(scan, where, 'unit') as Unit | null
  if (unit === null || low(scan, where - 1) === 'the') return null
  if (step === 0 && number === null) return null
  const count = number?.value ?? (vague === 0 && !low(scan, where).endsWith('s') ? 1 : null)
  const value = lengthOfTime(count, unit)
  const to = where + 1
  const lasting = step === 0 || isLasting(scan, at, unit)
  if (lasting || scan.today === null)
    return { to, kind: lasting ? 'duration' : 'point', period: null, value, rule: 'past-units' }
  const far = count === null ? null : awayFrom(scan.today, unit, step * count)
  if (far === null)
    return {
      to,
      kind: 'vague',
      period: null,
      value: vague > 0 || count !== null ? value : reference(step),
      rule: 'past-units',
    }
  const [earliest, latest] = step < 0 ? [far.period.earliest, scan.today] : [scan.today, far.period.latest]
  return { to, kind: 'point', period: { earliest, latest }, value, rule: 'past-units' }
}

/** "for the past four years" tells how long, "in the past four weeks" when. */
const isLasting = (scan: Scan, at: number, unit: Unit): boolean =>
  /^(?:Y|M|DE)$/u.test(unit) && low(scan, low(scan, at - 1) === 'the' ? at - 2 : at - 1) === 'for'

const reference = (step: number): string => (step < 0 ? 'PAST_REF' : 'FUTURE_REF')

/** "two days ago", "a week earlier", "three months later", "a year before", "hours ago". */
export const distance: TimeRule = (scan, at) => {
  const about = lengthOf(scan, at, 'about')
  const number = numberAt(scan, at + about)
  const vague = lengthOf(scan, at + about, 'some')
  const where = number?.to ?? at + about + vague
  const dash = low(scan, where) === '-' ? where + 1 : where
  const unit = meaning(scan, dash, 'unit') as Unit | null
  if (unit === null || unit === 'WE') return null
  const way = meaning(scan, dash + 1, 'ago')
  const word = low(scan, dash + 1)
  if (way === null || (/^(?:before|after)$/u.test(word) && number === null)) return null
  if (word === 'after' || word === 'before') return null
  const to = dash + 1 + lengthOf(scan, dash + 1, 'ago')
  const from = word === 'ago' || word === 'from' || word === 'hence' ? scan.today : (spokenDay(scan) ?? scan.today)
  const count = number?.value ?? null
  if (from === null || count === null)
    return {
      to,
      kind: 'point',
      period: null,
      value: count === null ? reference(Number(way)) : null,
      rule: 'distance',
    }
  const found = awayFrom(from, unit, Number(way) * count)
  return found === null ? null : { to, kind: 'point', ...found, rule: 'distance' }
}
