import { addDays, on, type PartialDate, weekday } from '../../model/period.ts'
import type { Hit, Scan, TimeRule } from './mention.ts'
import { low, meaning } from './scan.ts'
import { weekOf } from './units.ts'

/** A time that is named but cannot be placed, for want of the day of the report. */
export const unknown = (to: number, rule: string): Hit => ({ to, kind: 'point', period: null, value: null, rule })

/** One day as a hit, with the part of it that the words name kept in the value; unplaced where the day is null. */
export const dayHit = (to: number, day: PartialDate | null, part: string | null, rule: string): Hit =>
  day === null
    ? unknown(to, rule)
    : { to, kind: 'point', period: on(day), value: part === null ? day : `${day}T${part}`, rule }

/** The part of the day that a word names, for the value only ("MO"). */
export function partAt(scan: Scan, at: number): string | null {
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

/** A short form such as "Sun" is a day where a date goes on after it, or where it can be nothing else. */
function likelyDay(text: string, scan: Scan, at: number): boolean {
  if (text.length > 4) return true
  const dated =
    /^\d/u.test(low(scan, at + 1)) || meaning(scan, at + 1, 'month') !== null || (low(scan, at + 1) === ',' && at === 0)
  const doubtful = /^(?:sun|sat|wed|mon)$/iu.test(text)
  return /^\p{Lu}/u.test(text) && (dated || text.endsWith('.') || (!doubtful && meaning(scan, at - 1, 'step') === null))
}

/** "the previous day", "the next day": seen from the time that was spoken of last. */
export function anaphoric(scan: Scan, to: number, step: number): Hit {
  const spoken = scan.previous
  const day =
    spoken !== null && spoken.earliest === spoken.latest && spoken.earliest.length === 10 ? spoken.earliest : null
  return dayHit(to, day === null ? null : addDays(day, step), null, 'next-day')
}

/** The day that was spoken of last, null where it was no single day. */
export function spokenDay(scan: Scan): PartialDate | null {
  const spoken = scan.previous
  return spoken !== null && spoken.earliest === spoken.latest && spoken.earliest.length === 10 ? spoken.earliest : null
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
