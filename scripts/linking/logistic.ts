/** One pair to learn from: the names of what holds for it, and whether it is one. */
export interface Example {
  readonly features: readonly string[]
  readonly same: boolean
}

const ROUNDS = 300
const STEP = 0.25

/**
 * Learns what each feature is worth, in log-odds: logistic regression, held near 0 by a ridge, by damped Newton steps a coordinate.
 *
 * The same examples in the same order give the same weights.
 * @param ridge  how strongly weights are held near 0; the prior is left free
 * @returns the weight of each feature, and that of what holds for any pair under `prior any`
 */
export function learn(examples: readonly Example[], ridge = 1): ReadonlyMap<string, number> {
  const index = new Map([['prior any', 0]])
  const rows = examples.map(({ features }) => [0, ...features.map((f) => indexed(index, f))])
  const weights = new Float64Array(index.size)
  for (let round = 0; round < ROUNDS; round++) step(rows, examples, weights, ridge)
  return new Map([...index].map(([feature, at]) => [feature, weights[at] ?? 0]))
}

function indexed(index: Map<string, number>, feature: string): number {
  const at = index.get(feature) ?? index.size
  index.set(feature, at)
  return at
}

function step(rows: readonly number[][], examples: readonly Example[], weights: Float64Array, ridge: number): void {
  const slope = new Float64Array(weights.length)
  const curve = new Float64Array(weights.length)
  for (const [i, row] of rows.entries()) {
    const share = 1 / (1 + Math.exp(-row.reduce((sum, at) => sum + (weights[at] ?? 0), 0)))
    for (const at of row) {
      slope[at] = (slope[at] ?? 0) + share - Number(examples[i]?.same)
      curve[at] = (curve[at] ?? 0) + share * (1 - share)
    }
  }
  for (let at = 0; at < weights.length; at++) {
    const held = at === 0 ? 0 : ridge
    const weight = weights[at] ?? 0
    weights[at] = weight - (STEP * ((slope[at] ?? 0) + held * weight)) / ((curve[at] ?? 0) + held + 1e-6)
  }
}

/**
 * What must be added to the log-odds of some examples so that, on the whole, as many are one as their scores say; all other weights stay.
 *
 * @param weights  as learn returned them
 */
export function offset(examples: readonly Example[], weights: ReadonlyMap<string, number>): number {
  const sums = examples.map(({ features }) =>
    features.reduce((sum, f) => sum + (weights.get(f) ?? 0), weights.get('prior any') ?? 0),
  )
  const same = examples.filter((e) => e.same).length
  let [low, high] = [-10, 10]
  while (high - low > 0.001) {
    const middle = (low + high) / 2
    const expected = sums.reduce((n, sum) => n + 1 / (1 + Math.exp(-sum - middle)), 0)
    if (expected > same) high = middle
    else low = middle
  }
  return low
}
