import { addDays, on, type PartialDate, type Period, weekday } from '../../model/period.ts'
import type { Hit, Scan, TimeRule } from './mention.ts'
import { lengthOf, low, meaning, numberAt } from './scan.ts'
import { awayFrom, lengthOfTime, quarterOf, type Unit, unitFrom, weekOf } from './units.ts'

const unknown = (to: number, rule: string): Hit => ({ to, kind: 'point', period: null, value: null, rule })

const dayHit = (to: number, day: PartialDate | null, part: string | null, rule: string): Hit =>
  day === null
    ? unknown(to, rule)
    : { to, kind: 'point', period: on(day), value: part === null ? day : `${day}T${part}`, rule }

/** The part of the day that a word names, for the value only ("MO"). */
function partAt(scan: Scan, at: number): string | null {
  const plain = meaning(scan, at, 'part')
  return plain ?? meaning(scan, at, 'overnight')
}

/** "today", "yesterday morning", "tonight", "overnight", "the day before yesterday". */
export const dayWord: TimeRule = (scan, at) => {
  const value = meaning(scan, at, 'day')
  if (value !== null) {
    const part = partAt(scan, at + 1)
    const day = scan.today === null ? null : addDays(scan.today, Number(value))
    return dayHit(part === null ? at + 1 : at + 2, day, part, 'day-word')
  }
  if (meaning(scan, at, 'tonight') !== null) return dayHit(at + 1, scan.today, 'NI', 'tonight')
  if (meaning(scan, at, 'overnight') === null) return null
  if (scan.today === null) return unknown(at + 1, 'overnight')
  const period = { earliest: addDays(scan.today, -1), latest: scan.today }
  return { to: at + 1, kind: 'point', period, value: `${period.earliest}TNI`, rule: 'overnight' }
}

/** The day of the week that is meant: the last one up to the day of the report, or the next one in a clause about the future. */
function weekdayFrom(today: PartialDate, wanted: number, step: number | null, future: boolean): PartialDate {
  const back = (weekday(today) - wanted + 7) % 7
  if (step === 1 || (future && step !== -1)) return addDays(today, back === 0 ? (step === 1 ? 7 : 0) : 7 - back)
  if (step === 0) return addDays(weekOf(today, 0).earliest, (wanted + 6) % 7)
  return addDays(today, -(step === -1 && back === 0 ? 7 : back))
}

/** "Saturday", "last Friday night", "Monday of last week": a day of the week. */
export const dayOfWeek: TimeRule = (scan, at) => {
  const stepped = meaning(scan, at, 'step')
  const where = stepped === null ? at : at + 1
  const wanted = meaning(scan, where, 'weekday')
  const word = scan.words[where]
  if (wanted === null || word === undefined || !likelyDay(word.text, scan, where)) return null
  const part = partAt(scan, where + 1)
  const to = part === null ? where + 1 : where + 2
  const day =
    scan.today === null
      ? null
      : weekdayFrom(scan.today, Number(wanted), stepped === null ? null : Number(stepped), scan.tense === 'future')
  return dayHit(to, day, part, 'weekday')
}

const likelyDay = (text: string, scan: Scan, at: number): boolean =>
  text.length > 4 ||
  (/^\p{Lu}/u.test(text) && (text.length === 4 || text.endsWith('.') || /^[\d,]/u.test(low(scan, at + 1)) || at === 0))

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

const monthOrDay = (scan: Scan): PartialDate | null =>
  scan.published === null ? null : scan.published.length === 4 ? null : scan.published

/** "the previous day", "the next day": seen from the time that was spoken of last. */
function anaphoric(scan: Scan, to: number, step: number): Hit {
  const spoken = scan.previous
  const day =
    spoken !== null && spoken.earliest === spoken.latest && spoken.earliest.length === 10 ? spoken.earliest : null
  return dayHit(to, day === null ? null : addDays(day, step), null, 'next-day')
}

const seasons: Readonly<Record<string, readonly [string, string]>> = {
  SP: ['03', '05'],
  SU: ['06', '08'],
  FA: ['09', '11'],
  WI: ['12', '02'],
}

/** The months of a season of a year; winter runs into the next year. */
export function seasonOf(year: number, season: string): Period {
  const [from, to] = seasons[season] ?? ['01', '12']
  return { earliest: `${year}-${from}`, latest: `${to < from ? year + 1 : year}-${to}` }
}

function seasonFrom(scan: Scan, to: number, step: number, season: string): Hit {
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
  const lasting =
    /^(?:for|over)$/u.test(low(scan, at - (low(scan, at - 1) === 'the' ? 2 : 1))) &&
    low(scan, at - 1) !== 'over' &&
    /^(?:Y|M|DE)$/u.test(unit) &&
    low(scan, at - 2) === 'for'
  if (lasting || scan.today === null || step === 0)
    return { to, kind: lasting || step === 0 ? 'duration' : 'point', period: null, value, rule: 'past-units' }
  if (count === null)
    return {
      to,
      kind: 'vague',
      period: null,
      value: vague > 0 ? value : step < 0 ? 'PAST_REF' : 'FUTURE_REF',
      rule: 'past-units',
    }
  const far = awayFrom(scan.today, unit, step * count)
  if (far === null) return { to, kind: 'duration', period: null, value, rule: 'past-units' }
  const period =
    step < 0
      ? { earliest: far.period.earliest, latest: scan.today }
      : { earliest: scan.today, latest: far.period.latest }
  return { to, kind: 'point', period, value, rule: 'past-units' }
}

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
      value: count === null ? (Number(way) < 0 ? 'PAST_REF' : 'FUTURE_REF') : null,
      rule: 'distance',
    }
  const found = awayFrom(from, unit, Number(way) * count)
  return found === null ? null : { to, kind: 'point', ...found, rule: 'distance' }
}

function spokenDay(scan: Scan): PartialDate | null {
  const spoken = scan.previous
  return spoken !== null && spoken.earliest === spoken.latest && spoken.earliest.length === 10 ? spoken.earliest : null
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

/** "the day before", "the same day", "that night": days that only what was said before can tell. */
export const dayBefore: TimeRule = (scan, at) => {
  if (!/^(?:the|that|same|a)$/u.test(low(scan, at))) return null
  const same = low(scan, at + 1) === 'same' ? at + 2 : at + 1
  const unit = meaning(scan, same, 'unit')
  if (unit !== 'D' && unit !== 'N') return null
  const day = spokenDay(scan)
  if (same > at + 1 || low(scan, at) === 'that') return dayHit(same + 1, day, unit === 'N' ? 'NI' : null, 'same-day')
  const word = low(scan, same + 1)
  const step = word === 'before' || word === 'earlier' ? -1 : word === 'after' || word === 'later' ? 1 : 0
  if (step === 0 || low(scan, at) === 'same') return null
  const base = low(scan, at) === 'a' ? (day ?? scan.today) : day
  return dayHit(same + 2, base === null ? null : addDays(base, step), null, 'day-before')
}
