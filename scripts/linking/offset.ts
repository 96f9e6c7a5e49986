import { BASE, type Weights } from '../../src/read/index.ts'
import type { Example } from '../train/reading/logistic.ts'

/**
 * What must be added to the log-odds of some examples so that, on the whole, as many are one as their scores say; all other weights stay.
 *
 * @param weights  as `learn` returned them
 */
export function offset(examples: readonly Example[], weights: Weights): number {
  const sums = examples.map(({ signs }) =>
    [...signs].reduce((sum, sign) => sum + (weights.get(sign) ?? 0), weights.get(BASE) ?? 0),
  )
  const same = examples.filter((e) => e.chosen).length
  let [low, high] = [-10, 10]
  while (high - low > 0.001) {
    const middle = (low + high) / 2
    const expected = sums.reduce((n, sum) => n + 1 / (1 + Math.exp(-sum - middle)), 0)
    if (expected > same) high = middle
    else low = middle
  }
  return low
}
