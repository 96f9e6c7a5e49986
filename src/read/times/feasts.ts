import { addDays, type PartialDate, type Period } from '../../model/period.ts'
import { easter, hijri, hijriMonth } from './hijri.ts'
import type { TimeRule } from './mention.ts'
import { lengthOf, low, meaning } from './scan.ts'

/** "Ramadan", "Ramadan 2013", "Eid al-Adha", "Christmas", "Easter": by calendar, the last one before the report unless a year is given. */
export const feast: TimeRule = (scan, at) => {
  const [month, day] = [meaning(scan, at, 'hijri'), meaning(scan, at, 'feast')]
  if (month === null && day === null) return null
  const length = lengthOf(scan, at, month === null ? 'feast' : 'hijri')
  const next = low(scan, at + length) === 'of' || low(scan, at + length) === ',' ? at + length + 1 : at + length
  const year = /^(?:19|20)\d\d$/u.test(low(scan, next)) ? Number(low(scan, next)) : null
  const to = year === null ? at + length : next + 1
  const reference = year === null ? scan.today : `${year}-12-31`
  if (reference === null) return { to, kind: 'point', period: null, value: null, rule: 'feast' }
  const period =
    month === null
      ? feastDays(day ?? '', reference, scan.tense === 'future')
      : hijriMonth(Number(month), reference, year)
  const value = period !== null && period.earliest === period.latest ? period.earliest : null
  return { to, kind: 'point', period, value, rule: 'feast' }
}

/** The days of a feast as times.tsv writes it: "G12-25", "E-2" or the Hijri "10-01+3", the last up to a day. */
function feastDays(code: string, today: PartialDate, future: boolean): Period | null {
  const year = Number(today.slice(0, 4))
  const years = future ? [year, year + 1] : [year + 1, year, year - 1]
  const inYear = (y: number): Period => {
    if (code.startsWith('G')) return { earliest: `${y}-${code.slice(1)}`, latest: `${y}-${code.slice(1)}` }
    const day = addDays(easter(y), Number(code.slice(1)))
    return { earliest: day, latest: day }
  }
  if (!/^[GE]/u.test(code)) return hijriFeast(code, today)
  const fits = (p: Period) => (future ? p.latest >= today : p.earliest <= today)
  return years.map(inYear).find(fits) ?? null
}

function hijriFeast(code: string, today: PartialDate): Period | null {
  const match = /^(\d\d)-(\d\d)(?:\+(\d))?$/u.exec(code)
  if (match === null) return null
  const [month, day, days] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)]
  const guess = Math.floor((Number(today.slice(0, 4)) - 622) * 1.0307)
  for (let year = guess + 3; year > guess - 3; year--) {
    const first = hijri(year, month, day)
    if (first <= addDays(today, 1)) return { earliest: addDays(first, -1), latest: addDays(first, days) }
  }
  return null
}
