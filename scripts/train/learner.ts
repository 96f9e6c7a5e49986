import type { Table } from '../../src/language/table.ts'
import { addRow, averagedRows, type Rows, rows, scoreRows } from './rows.ts'

/** A table that is being learnt, with what is needed to average its weights over all moments: whole where rows are short, else rows that grow. */
export interface Learner extends Table {
  readonly weights: Float32Array
  readonly sums: Float32Array
  readonly rows: Rows | null
  moment: number
}

const none = new Float32Array(0)

/** A learner of `2 ** bits` slots. */
export function learner(bits: number, width: number): Learner {
  const shape = { width, mask: 2 ** bits - 1, moment: 1, starts: null, cells: null }
  if (width <= 3) {
    const size = 2 ** bits * width
    return { ...shape, weights: new Float32Array(size), sums: new Float32Array(size), rows: null }
  }
  const made = rows(2 ** bits)
  const score = (slots: Int32Array, count: number, scores: Float64Array) => {
    scores.fill(0, 0, width)
    scoreRows(made, slots, count, scores)
  }
  return { ...shape, weights: none, sums: none, rows: made, score }
}

/** Moves the weight of one choice up or down for all given slots. */
export function adjust(to: Learner, slots: Int32Array, count: number, [choice, by]: readonly [number, number]): void {
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number
    if (to.rows !== null) addRow(to.rows, slot, choice, [by, by * to.moment])
    else {
      const at = slot * to.width + choice
      to.weights[at] = (to.weights[at] as number) + by
      to.sums[at] = (to.sums[at] as number) + by * to.moment
    }
  }
}

/** The table of averaged weights, ready for use; where it has rows, its weights are in 64ths. */
export function averaged(from: Learner): Table {
  const { width, mask } = from
  if (from.rows !== null) return { width, mask, weights: none, ...averagedRows(from.rows, from.moment) }
  const weights = from.weights.map((weight, i) => weight - (from.sums[i] as number) / from.moment)
  return { width, mask, weights, starts: null, cells: null }
}
