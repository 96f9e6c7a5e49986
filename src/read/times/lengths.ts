import type { Hit, Scan, TimeRule } from './mention.ts'
import { stepped } from './relative.ts'
import { lengthOf, low, meaning, numberAt } from './scan.ts'
import { lengthOfTime, type Unit } from './units.ts'

/** "for two years", "24-hour", "several weeks", "nearly a decade": how long, not when. Ages ("a 15-year-old") are none. */
export const duration: TimeRule = (scan, at) => {
  const about = lengthOf(scan, at, 'about')
  const number = numberAt(scan, at + about)
  const vague = number === null ? lengthOf(scan, at + about, 'some') : 0
  const half = number === null && low(scan, at + about) === 'half' ? 1 : 0
  if ((number === null && vague + half === 0) || (number !== null && number.value >= 1900)) return null
  const start = upTo(scan, number?.to ?? at + about + vague + half)
  const where = /^(?:-|more|consecutive|straight|full|long|successive|a|an)$/u.test(low(scan, start))
    ? start + 1
    : start
  const unit = meaning(scan, where, 'unit') as Unit | null
  if (unit === null || (/^(?:second|seconds)$/u.test(low(scan, where)) && /^an?$|^one$/u.test(low(scan, at + about))))
    return null
  if (isAge(scan, where + 1) || (number !== null && number.value === 1 && unit === 'N')) return null
  const count = half > 0 ? 0.5 : (number?.value ?? null)
  return {
    to: where + 1,
    kind: 'duration',
    period: null,
    value: count === 0.5 ? halfOf(unit) : lengthOfTime(count, unit),
    rule: 'duration',
  }
}

/** "two to three weeks": a second number after the first. */
function upTo(scan: Scan, at: number): number {
  if (!/^(?:to|or|-|–)$/u.test(low(scan, at))) return at
  return numberAt(scan, at + 1)?.to ?? at
}

const halfOf = (unit: Unit): string =>
  unit === 'Y' ? 'P6M' : unit === 'TH' ? 'PT30M' : unit === 'CE' ? 'P50Y' : lengthOfTime(0.5, unit)

const isAge = (scan: Scan, at: number): boolean => {
  const next = low(scan, at) === '-' ? low(scan, at + 1) : low(scan, at)
  return next === 'old' || next === 'olds' || (next === 'of' && low(scan, at + 1) === 'age')
}

/** "for months", "in years", "over decades": a length without a number. */
export const plainDuration: TimeRule = (scan, at) => {
  const unit = meaning(scan, at, 'unit') as Unit | null
  if (unit === null || !low(scan, at).endsWith('s')) return null
  if (low(scan, at + 1) === 'ago')
    return { to: at + 2, kind: 'vague', period: null, value: 'PAST_REF', rule: 'units-ago' }
  if (!/^(?:for|in|over|within|after|of|through)$/u.test(low(scan, at - 1)) || low(scan, at + 1) === 'of') return null
  if (
    low(scan, at - 1) === 'of' &&
    !/^(?:tens|hundreds|dozens|couple|days|weeks|months|years|decades|after)$/u.test(low(scan, at - 2))
  )
    return null
  return { to: at + 1, kind: 'duration', period: null, value: lengthOfTime(null, unit), rule: 'plain-duration' }
}

/** "daily", "every day", "twice a week", "each year": how often. */
export const frequency: TimeRule = (scan, at) => {
  const value = meaning(scan, at, 'repeat')
  if (value !== null) return often(at + 1, value)
  const rate = meaning(scan, at, 'every')
  const multiple = /^(?:once|twice|times)$/u.test(low(scan, at))
  if (rate === null && !multiple) return null
  const where = multiple && /^(?:a|an|per|each|every)$/u.test(low(scan, at + 1)) ? at + 2 : at + 1
  if (multiple && where === at + 1) return null
  const weekday = meaning(scan, where, 'weekday')
  if (weekday !== null && !multiple) return often(where + 1, `XXXX-WXX-${weekday === '0' ? 7 : weekday}`)
  const number = numberAt(scan, where)
  const unit = meaning(scan, number?.to ?? where, 'unit') as Unit | null
  if (unit === null) return null
  return often((number?.to ?? where) + 1, lengthOfTime(number?.value ?? 1, unit))
}

const often = (to: number, value: string): Hit => ({ to, kind: 'frequency', period: null, value, rule: 'frequency' })

/** "now", "recently", "in the future", "recent weeks": times that no calendar holds. */
export const vague: TimeRule = (scan, at) => {
  const value = meaning(scan, at, 'now')
  const length = lengthOf(scan, at, 'now')
  if (value === null || (length > 1 && stepped(scan, at + length - 1) !== null)) return null
  const unit = meaning(scan, at + length, 'unit')
  const to = unit !== null && /^(?:recent|coming)$/u.test(low(scan, at)) ? at + length + 1 : at + length
  if (low(scan, at) === 'recent' && unit === null) return null
  return { to, kind: 'vague', period: null, value, rule: 'vague' }
}

/** "at 10:30 pm", "5 a.m.", "0300 GMT": the hour, which the record does not keep but the day beside it takes in. */
export const clock: TimeRule = (scan, at) => {
  const text = low(scan, at)
  const hour = /^(\d{1,2})(?:[:.](\d\d))?$/u.exec(text)
  const unit = low(scan, at + 1)
  const half = /^(?:am|pm|a\.m\.?|p\.m\.?)$/u.test(unit)
  if (hour !== null && (half || (hour[2] !== undefined && text.includes(':')))) {
    const late = half && unit.startsWith('p') && Number(hour[1]) < 12 ? 12 : 0
    const value = `T${String(Number(hour[1]) + late).padStart(2, '0')}:${hour[2] ?? '00'}`
    return { to: zone(scan, half ? at + 2 : at + 1), kind: 'vague', period: null, value, rule: 'clock' }
  }
  if (!/^\d{4}$/u.test(text) || !/^(?:gmt|utc|hours|hrs|est|edt)$/u.test(unit)) return null
  return { to: at + 2, kind: 'vague', period: null, value: `T${text.slice(0, 2)}:${text.slice(2)}`, rule: 'clock' }
}

const zone = (scan: Scan, at: number): number => {
  const name = /^(?:gmt|utc|est|edt|local)$/u.test(low(scan, at))
  return !name ? at : low(scan, at + 1) === 'time' ? at + 2 : at + 1
}
