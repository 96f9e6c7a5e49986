import { compatible, type Estimate, estimateLabel } from '../../model/estimate.ts'
import type { Comparison } from '../weights.ts'

const TELLING = 5
const CLOSE = 1.5
const DIFFER = 3
const GREAT = 20

/**
 * Compares how many two tellings say were killed: equal figures speak for one incident, different ones little against it, since tolls grow.
 *
 * @returns level `equal-many` for an equal figure of five or more, `far` when one is more than three times the other, `differ-great` where neither is below twenty:
 *   two incidents of that size seldom share a day and a place, and it is great tolls that grow
 * @example compareKilled(null, null).level // 'unknown'
 */
export function compareKilled(left: Estimate | null, right: Estimate | null): Comparison<'killed'> {
  const sides = { rule: 'killed' as const, ...labels(left, right) }
  if (left === null && right === null) return { ...sides, level: 'unknown', detail: 'Neither gives a number of dead.' }
  if (left === null || right === null) return { ...sides, ...silent((left ?? right) as Estimate) }
  const [small, large] = [figure(left), figure(right)].sort((a, b) => a - b) as [number, number]
  if (small === large)
    return { ...sides, level: small >= TELLING ? 'equal-many' : 'equal', detail: 'Both give the same number of dead.' }
  if (compatible(left, right))
    return { ...sides, level: 'compatible', detail: 'The numbers of dead can be true together.' }
  const ratio = large / Math.max(1, small)
  return {
    ...sides,
    level: ratio <= CLOSE ? 'close' : ratio > DIFFER ? 'far' : small >= GREAT ? 'differ-great' : 'differ',
    detail: 'The numbers of dead differ, as they do between reports.',
  }
}

const SEVERAL = 3

/** "Several" dead is what one report says of a fight and another leaves out; a number is not. */
const silent = (given: Estimate): Pick<Comparison<'killed'>, 'level' | 'detail'> =>
  given.high === null && (given.low ?? 0) <= SEVERAL
    ? { level: 'some-silent', detail: 'One of the two speaks of some dead without a number, the other of none.' }
    : { level: 'one-silent', detail: 'One of the two gives no number of dead.' }

/**
 * Compares how many two tellings say were injured.
 *
 * @example compareInjured(null, null).level // 'unknown'
 */
export function compareInjured(left: Estimate | null, right: Estimate | null): Comparison<'injured'> {
  const sides = { rule: 'injured' as const, ...labels(left, right) }
  if (left === null || right === null)
    return { ...sides, level: 'unknown', detail: 'Not both give a number of injured.' }
  if (figure(left) === figure(right))
    return { ...sides, level: 'equal', detail: 'Both give the same number of injured.' }
  return compatible(left, right)
    ? { ...sides, level: 'compatible', detail: 'The numbers of injured can be true together.' }
    : { ...sides, level: 'differ', detail: 'The numbers of injured differ.' }
}

const figure = (e: Estimate): number => e.low ?? e.high ?? 0
const labels = (left: Estimate | null, right: Estimate | null): { left: string; right: string } => ({
  left: left === null ? 'not said' : estimateLabel(left),
  right: right === null ? 'not said' : estimateLabel(right),
})
