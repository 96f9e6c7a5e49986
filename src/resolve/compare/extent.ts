import { daysBetween, holdsPeriod, lengthOf, type Period } from '../../model/period.ts'
import { byFineness } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import type { Telling } from '../../model/telling.ts'
import { isKin } from './what.ts'
import { holdsPlace, isOne } from './where.ts'

/** Two days are one day that nobody told more exactly. */
const SLACK = 2
/** Sums that begin so many days apart are counted over different times. */
const SAME_START = 3

/** In what two tellings of different extent part: one sums up the days, or the wide area, in which the other lies. */
export type Parted = 'days' | 'area' | null

/**
 * Whether two tellings cannot be of one incident since one sums up more than the other tells: "136 killed since 11 July" is no rival of the strike of the 19th.
 *
 * Two sums are parted where they begin at different times. Symmetric.
 * @returns null where nothing parts them: both are of one incident, or a sum is no wider than the other
 */
export function partedByExtent(a: Telling, b: Telling): Parted {
  if (a.window.kind === 'cumulative' && b.window.kind === 'cumulative') return sumsPart(a.window.since, b.window.since)
  if (a.window.kind === 'cumulative') return sumParts(a, a.window.since, b)
  return b.window.kind === 'cumulative' ? sumParts(b, b.window.since, a) : null
}

const sumsPart = (a: Period | null, b: Period | null): Parted =>
  a !== null && b !== null && Math.abs(daysBetween(a.earliest, b.earliest)) > SAME_START ? 'days' : null

function sumParts(sum: Telling, since: Period | null, one: Telling): Parted {
  if (since === null) return 'days'
  if (one.period !== null && lengthOf(since) > lengthOf(one.period) + SLACK) return 'days'
  const wider = sum.place !== null && one.place !== null && holdsPlace(sum.place, one.place)
  return wider ? 'area' : null
}

/** What of an incident's row tells whether it can hold another or lie in one. */
export type Extent = Pick<Summary, 'type' | 'subtype' | 'place' | 'period' | 'window' | 'agents'> & {
  readonly id: string
}

/**
 * Whether a sum holds an incident: of its days, in its place, of its kind, and by nobody else than the sum names.
 *
 * A strict order: nothing holds itself, and of two at most one holds the other, since what holds is longer or, over the same days, of a wider place.
 * @param whole  holds nothing unless it sums up a known time
 * @param part  an incident, or a smaller sum
 */
export function contains(whole: Extent, part: Extent): boolean {
  if (whole.id === part.id || whole.window.kind !== 'cumulative' || whole.window.since === null) return false
  if (part.window.kind === 'cumulative' && part.window.since === null) return false
  const days = part.window.kind === 'cumulative' ? part.window.since : part.period
  const { place } = part
  if (days === null || place === null || whole.place === null || !holdsPeriod(whole.window.since, days)) return false
  const longer = lengthOf(whole.window.since) > lengthOf(days)
  const wider = byFineness(whole.place.precision, place.precision) > 0
  const holds = isOne(whole.place, place) ? longer : holdsPlace(whole.place, place) && (longer || wider)
  return holds && isOfKind(whole, part) && canBeBy(whole.agents, part.agents)
}

const isOfKind = (a: Extent, b: Extent): boolean => a.type === b.type || isKin(a.subtype, b.subtype)

const NOBODY = new Set(['unknown', 'Unknown'])

function canBeBy(whole: readonly string[], part: readonly string[]): boolean {
  const [a, b] = [whole, part].map((names) => names.filter((name) => !NOBODY.has(name))) as [string[], string[]]
  return a.length === 0 || b.length === 0 || a.some((name) => b.includes(name))
}
