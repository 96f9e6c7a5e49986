import type { Telling } from '../../model/telling.ts'
import type { Comparison, Wholes } from '../weights.ts'
import { type Parted, partedByExtent } from './extent.ts'
import { compareInjured, compareKilled } from './toll.ts'
import { compareWhat } from './what.ts'
import { compareWhen } from './when.ts'
import { compareWhere } from './where.ts'
import { compareAgents, comparePatients } from './who.ts'
import { compareWording } from './wording.ts'

/** The taking of a town goes on for days, and is told as entry, advance and seizure; the same force does not take it twice within a week. */
const TAKING_DAYS = 7
const TAKING = new Set<Telling['subtype']>(['Government regains territory', 'Non-state actor overtakes territory'])

/**
 * How many days another telling may lie apart to be worth comparing with this one.
 *
 * @returns a week for the taking of a place, else a day
 */
export const graceDaysOf = (telling: Pick<Telling, 'subtype'>): number =>
  TAKING.has(telling.subtype) ? TAKING_DAYS : 1

/**
 * Compares two tellings aspect by aspect, each with its sentence.
 *
 * Symmetric but for which value stands left.
 * @param wholes  which actors are parts of others
 * @returns in the order when, where, what, killed, injured, agents, patients, wording
 */
export function compare(left: Telling, right: Telling, wholes: Wholes): Comparison[] {
  const parted = partedByExtent(left, right)
  const taking = isOneTaking(left, right)
  return [
    apartBy(parted, 'days', compareWhen(left, right, taking ? TAKING_DAYS : 1)),
    apartBy(parted, 'area', compareWhere(left.place, right.place)),
    compareWhat(left, right),
    compareKilled(left.killed, right.killed),
    compareInjured(left.injured, right.injured),
    compareAgents(left.agents, right.agents, wholes),
    fromAny(taking, comparePatients(left.patients, right.patients, wholes)),
    compareWording(left.words, right.words),
  ]
}

const PARTED = {
  days: 'One sums up a time, the other tells of another or of one in it.',
  area: 'One sums up an area, the other tells of a place in it.',
} as const

const apartBy = <C extends Comparison>(parted: Parted, by: keyof typeof PARTED, comparison: C): C =>
  parted === by ? { ...comparison, level: 'apart', detail: PARTED[by] } : comparison

/** Several can hold a place, and be named by one report each, when one force takes it. */
const fromAny = (taking: boolean, patients: Comparison<'patients'>): Comparison<'patients'> =>
  taking && patients.level === 'other'
    ? { ...patients, level: 'unknown', detail: 'They name others from whom one force took one place.' }
    : patients

/** Whether two tellings cannot be of one incident whatever else they share: their days or places cannot meet. */
export const isExcluded = (comparisons: readonly Comparison[]): boolean =>
  comparisons.some((c) => (c.rule === 'when' || c.rule === 'where') && c.level === 'apart')

function isOneTaking(a: Telling, b: Telling): boolean {
  const place = a.place !== null && b.place !== null && a.place.id !== null && a.place.id === b.place.id
  return (
    place &&
    a.subtype === b.subtype &&
    TAKING.has(a.subtype) &&
    a.agents.some((x) => b.agents.some((y) => x.id === y.id))
  )
}
