import { type Estimate, estimateLabel } from '../model/estimate.ts'
import type { Period } from '../model/period.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A partial date for reading: "27 Jul 2016", "Jul 2016", "2016". */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const name = month === undefined ? '' : `${months[Number(month) - 1] ?? month} `
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`
}

/** A period for reading, its common parts said once: "1–5 Apr 2015". */
export function periodWords(period: Period | null): string {
  if (period === null) return 'undated'
  const [a, b] = [dateWords(period.earliest), dateWords(period.latest)]
  if (a === b) return a
  const [left, right] = [a.split(' '), b.split(' ')]
  while (left.length > 1 && left.length === right.length && left.at(-1) === right.at(-1)) {
    left.pop()
    right.pop()
  }
  return left.length < a.split(' ').length
    ? `${left.join(' ')}–${right.join(' ')} ${a.split(' ').slice(left.length).join(' ')}`
    : `${a} – ${b}`
}

/** An estimate for reading: "22–31", "22 or more", "about 40". */
export const estimateWords = (estimate: Estimate): string => tollWords(estimateLabel(estimate))

const tollWords = (label: string): string =>
  label
    .replaceAll('~', 'about ')
    .replace(/(\d)-(\d|a)/, '$1–$2')
    .replace(/\+$/, ' or more')
    .replace(/\d{4,}/g, (digits) => Number(digits).toLocaleString('en'))

/** A count with its noun: "1 report", "3 reports". */
export const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`

/** Who stands behind an incident: "3 reports · 1 independent origin". */
export function behind(origins: number, unknown: number): string {
  const known = counted(origins, 'independent origin')
  if (unknown === 0) return known
  return origins === 0 ? `${unknown} of unknown lineage` : `${known} + ${unknown} unknown`
}

/** Names in a row: "A", "A and B", "A, B and C". */
export const namesWords = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

/** A value of an account for reading: days and numbers in words, all else as it stands. */
export function valueWords(aspect: string, value: string): string {
  if (aspect === 'killed' || aspect === 'injured') return tollWords(value)
  const [earliest = '', latest = earliest] = value.split('/')
  return aspect === 'when' && /^\d{4}/.test(earliest) ? periodWords({ earliest, latest }) : value
}

/** A share for reading: "60 %", "80 % or more", "a part". */
export function shareWords(share: { readonly low: number | null; readonly high: number | null } | null): string {
  if (share === null || (share.low === null && share.high === null)) return 'a part'
  const percent = (n: number) => `${Math.round(n * 1000) / 10} %`
  if (share.low === null) return `up to ${percent(share.high ?? 0)}`
  if (share.high === null) return `${percent(share.low)} or more`
  return share.low === share.high ? percent(share.low) : `${percent(share.low)} to ${percent(share.high)}`
}
