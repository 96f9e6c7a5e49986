import type { Evidence } from '../../model/evidence.ts'
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

/** When a telling places its event: in a period, or within the limits that its report's words set. */
type Dated = Pick<Telling, 'period' | 'limits'>

const GRACE = 1
const WIDE_DAYS = 8

/**
 * Compares when two tellings place their event: the same day speaks for one incident, days apart against it.
 *
 * @param grace  days that may lie between the two; more than one for what takes days, such as the taking of a place
 * @returns 0 when the periods lie more than a day apart; 0.5 when either is unknown; less than 1 for long or merely touching periods
 * @example compareWhen({ period: null, limits: null }, { period: null, limits: null }).score // 0.5
 */
export function compareWhen(a: Dated, b: Dated, grace = GRACE): Evidence {
  const [left, right] = [saidOf(a), saidOf(b)]
  const [outer, inner] = [a.limits, b.limits]
  const sides = {
    rule: 'when',
    left: left === null ? 'not said' : periodLabel(left),
    right: right === null ? 'not said' : periodLabel(right),
  }
  if (excluded(left, inner) || excluded(right, outer))
    return {
      ...sides,
      score: 0,
      detail: 'The words of one report put it before or after the day that the other gives.',
    }
  if (left === null || right === null) return { ...sides, score: 0.5, detail: 'One of the two gives no day.' }
  if (!periodsMeet(left, right, 0)) {
    if (grace > GRACE && periodsMeet(left, right, grace))
      return { ...sides, score: 0.7, detail: `A place is taken once: the days are less than ${grace} apart.` }
    const near = periodsMeet(left, right, GRACE)
    return {
      ...sides,
      score: near ? 0.45 : 0,
      detail: near ? 'The days are next to each other.' : 'The days lie apart.',
    }
  }
  const longest = Math.max(length(left), length(right))
  if (longest <= 2) return { ...sides, score: 1, detail: 'Both give the same day, or the day before.' }
  return {
    ...sides,
    score: longest <= WIDE_DAYS ? 0.8 : 0.6,
    detail: `The periods overlap, the longer has ${longest} days.`,
  }
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
