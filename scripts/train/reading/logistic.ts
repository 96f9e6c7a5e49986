import { BASE, type Weights } from '../../../src/read/index.ts'

/** One candidate of a decision: its signs, and whether a person chose it. */
export interface Example {
  readonly signs: Iterable<string>
  readonly chosen: boolean
}

/** How hard weights are held near zero, and how often a sign must be seen to be learnt. */
export interface Settings {
  readonly restraint: number
  readonly least?: number
  readonly rounds?: number
}

const STEP = 0.3
const AVERAGED = 25

/**
 * Learns what signs weigh: logistic regression with a quadratic penalty, by AdaGrad over examples in an order that is shuffled the same way each time.
 *
 * The penalty is shared over the examples that have a sign, so that rare signs are held back most.
 * @returns weights rounded to hundredths, those of zero left out
 */
export function learn(examples: readonly Example[], { restraint, least = 4, rounds = 50 }: Settings): Weights {
  const counts = countsOf(examples)
  const names = [BASE, ...[...counts].flatMap(([sign, n]) => (n >= least ? [sign] : [])).sort()]
  const number = new Map(names.map((name, at) => [name, at]))
  const rows = examples.map((e) => rowOf(e, number))
  const penalty = Float64Array.from(names, (name) => (name === BASE ? 0 : restraint / ((counts.get(name) ?? 0) + 1)))
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  const order = examples.map((_, at) => at)
  const dice = diceOf(1)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, dice)
    for (const at of order)
      update(rows[at] as Int32Array, (examples[at] as Example).chosen, { weights, squares, penalty })
    if (round >= rounds - AVERAGED)
      weights.forEach((weight, at) => {
        mean[at] = (mean[at] as number) + weight / AVERAGED
      })
  }
  return new Map(names.map((name, at) => [name, round2(mean[at] as number)] as const).filter(([, w]) => w !== 0))
}

const round2 = (x: number): number => Math.round(x * 100) / 100

function countsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { signs } of examples) for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

function rowOf({ signs }: Example, number: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from([0, ...[...new Set(signs)].flatMap((sign) => number.get(sign) ?? [])])
}

interface State {
  readonly weights: Float64Array
  readonly squares: Float64Array
  readonly penalty: Float64Array
}

function update(row: Int32Array, chosen: boolean, { weights, squares, penalty }: State): void {
  let sum = 0
  for (const at of row) sum += weights[at] as number
  const error = 1 / (1 + Math.exp(-sum)) - (chosen ? 1 : 0)
  for (const at of row) {
    const slope = error + (penalty[at] as number) * (weights[at] as number)
    squares[at] = (squares[at] as number) + slope * slope
    weights[at] = (weights[at] as number) - (STEP * slope) / Math.sqrt(squares[at] as number)
  }
}

function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}

function shuffle(order: number[], dice: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(dice() * (at + 1))
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
  }
}
