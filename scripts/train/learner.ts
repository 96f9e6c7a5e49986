import type { Table } from '../../src/language/table.ts'

/** A table that is being learnt, with what is needed to average its weights over all moments. */
export interface Learner extends Table {
  readonly weights: Float32Array
  readonly sums: Float32Array
  moment: number
}

/** A learner of `2 ** bits` slots. */
export function learner(bits: number, width: number): Learner {
  const size = 2 ** bits * width
  return {
    width,
    mask: 2 ** bits - 1,
    weights: new Float32Array(size),
    sums: new Float32Array(size),
    moment: 1,
    starts: null,
    cells: null,
  }
}

/** Moves the weight of one choice up or down for all given slots. */
export function adjust(to: Learner, slots: Int32Array, count: number, [choice, by]: readonly [number, number]): void {
  for (let i = 0; i < count; i++) {
    const at = (slots[i] as number) * to.width + choice
    to.weights[at] = (to.weights[at] as number) + by
    to.sums[at] = (to.sums[at] as number) + by * to.moment
  }
}

/** The table of averaged weights. */
export function averaged(from: Learner): Table & { weights: Float32Array } {
  const weights = from.weights.map((weight, i) => weight - (from.sums[i] as number) / from.moment)
  return { width: from.width, mask: from.mask, weights, starts: null, cells: null }
}

/** The mean of tables that were learnt with different seeds, which scores as all of them together do. */
export function mean(tables: readonly Table[]): Table & { weights: Float32Array } {
  const { width, mask, weights } = tables[0] as Table
  const all = new Float32Array(weights.length)
  for (const table of tables)
    for (let cell = 0; cell < all.length; cell++)
      all[cell] = (all[cell] as number) + (table.weights[cell] as number) / tables.length
  return { width, mask, weights: all, starts: null, cells: null }
}
