import {
  daysBetween,
  firstDay,
  type Limits,
  lastDay,
  type Period,
  periodLabel,
  periodsMeet,
  withinLimits,
} from '../../model/period.ts'
import type { Telling } from '../../model/telling.ts'
import type { Comparison } from '../weights.ts'

/** When a telling places its event: in a period, or within the limits that its report's words set. */
type Dated = Pick<Telling, 'period' | 'limits'>

const GRACE = 1
const DAY = 2
const WEEK = 8

/**
 * Compares when two tellings place their event: the same day speaks for one incident, days apart against it.
 *
 * @param grace  days that may lie between the two; more than one for what takes days, such as the taking of a place
 * @returns level `apart` when the periods lie more than the grace apart or one report's limits exclude the other's day
 * @example compareWhen({ period: null, limits: null }, { period: null, limits: null }).level // 'unknown'
 */
export function compareWhen(a: Dated, b: Dated, grace = GRACE): Comparison<'when'> {
  const [left, right] = [saidOf(a), saidOf(b)]
  const sides = {
    rule: 'when' as const,
    left: left === null ? 'not said' : periodLabel(left),
    right: right === null ? 'not said' : periodLabel(right),
  }
  if (excluded(left, b.limits) || excluded(right, a.limits))
    return {
      ...sides,
      level: 'apart',
      detail: 'The words of one report put it before or after the day that the other gives.',
    }
  if (left === null || right === null) return { ...sides, level: 'unknown', detail: 'One of the two gives no day.' }
  return { ...sides, ...(periodsMeet(left, right, 0) ? meeting(left, right) : parted(left, right, grace)) }
}

type Found = Pick<Comparison<'when'>, 'level' | 'detail'>

function meeting(left: Period, right: Period): Found {
  const [short, long] = [length(left), length(right)].sort((a, b) => a - b) as [number, number]
  if (long <= DAY) return { level: 'same-day', detail: 'Both give the same day, or the day before.' }
  if (long <= WEEK) return { level: 'same-week', detail: `The periods overlap, the longer has ${long} days.` }
  if (short > WEEK) return { level: 'same-period', detail: `Both give weeks that overlap, ${short} and ${long} days.` }
  return { level: 'day-in-period', detail: `One lies in the ${long} days of the other.` }
}

function parted(left: Period, right: Period, grace: number): Found {
  if (periodsMeet(left, right, GRACE)) return { level: 'next-day', detail: 'The days are next to each other.' }
  if (grace > GRACE && periodsMeet(left, right, grace))
    return { level: 'same-week', detail: `A place is taken once: the days are at most ${grace} apart.` }
  return { level: 'apart', detail: 'The days lie apart.' }
}

/** A period that is no more than the limits of an undated report is no day that anybody gave. */
function saidOf({ period, limits }: Dated): Period | null {
  const bounded =
    period !== null && limits !== null && period.earliest === limits.earliest && period.latest === limits.latest
  return bounded ? null : period
}

const excluded = (period: Period | null, limits: Limits | null): boolean =>
  period !== null && limits !== null && !withinLimits(limits, period)

const length = (p: Period): number => daysBetween(firstDay(p.earliest), lastDay(p.latest)) + 1
