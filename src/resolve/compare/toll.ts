import { compatible, type Estimate, estimateLabel } from '../../model/estimate.ts'
import type { Evidence } from '../../model/evidence.ts'

const TELLING = 5

/**
 * Compares how many two tellings say were killed: equal figures speak for one incident, different ones hardly against it, since tolls grow.
 *
 * @returns 0.5 when either says nothing, up to 1 for an equal figure of five or more, 0.3 when one is more than three times the other
 * @example compareToll(null, null).score // 0.5
 */
export function compareToll(left: Estimate | null, right: Estimate | null): Evidence {
  const sides = {
    rule: 'toll',
    left: left === null ? 'not said' : estimateLabel(left),
    right: right === null ? 'not said' : estimateLabel(right),
  }
  if (left === null || right === null)
    return { ...sides, score: 0.5, detail: 'One of the two gives no number of dead.' }
  const a = left.low ?? left.high ?? 0
  const b = right.low ?? right.high ?? 0
  if (a === b) return { ...sides, score: a >= TELLING ? 1 : 0.8, detail: 'Both give the same number of dead.' }
  if (compatible(left, right)) return { ...sides, score: 0.65, detail: 'The numbers of dead can be true together.' }
  const ratio = Math.max(a, b) / Math.max(1, Math.min(a, b))
  return { ...sides, score: ratio > 3 ? 0.3 : 0.5, detail: 'The numbers of dead differ, as they do between reports.' }
}
