/**
 * Rows of weights that grow: most slots of a wide table have a few choices that ever counted, so that only these are kept and read.
 *
 * The row of slot s is `sizes[s]` entries from `starts[s]` on.
 */
export interface Rows {
  readonly starts: Int32Array
  readonly sizes: Uint8Array
  readonly rooms: Uint8Array
  choices: Uint8Array
  weights: Float32Array
  sums: Float32Array
  used: number
}

/** One point of weight in the cells of averaged rows. */
export const unit = 64

/** Empty rows for so many slots. */
export const rows = (slots: number): Rows => ({
  starts: new Int32Array(slots),
  sizes: new Uint8Array(slots),
  rooms: new Uint8Array(slots),
  choices: new Uint8Array(1 << 20),
  weights: new Float32Array(1 << 20),
  sums: new Float32Array(1 << 20),
  used: 0,
})

/** Adds the rows of the given slots to the scores. */
export function scoreRows(from: Rows, slots: Int32Array, count: number, scores: Float64Array): void {
  const { starts, sizes, choices, weights } = from
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number
    const size = sizes[slot] as number
    if (size === 0) continue
    const start = starts[slot] as number
    for (let at = start; at < start + size; at++) {
      const choice = choices[at] as number
      scores[choice] = (scores[choice] as number) + (weights[at] as number)
    }
  }
}

/** Moves one weight of a slot, and the sum over all moments with it. */
export function addRow(to: Rows, slot: number, choice: number, [by, sum]: readonly [number, number]): void {
  const size = to.sizes[slot] as number
  let at = to.starts[slot] as number
  const end = at + size
  while (at < end && to.choices[at] !== choice) at++
  if (at === end) {
    if (size === to.rooms[slot]) widen(to, slot, size)
    at = (to.starts[slot] as number) + size
    to.choices[at] = choice
    to.weights[at] = 0
    to.sums[at] = 0
    to.sizes[slot] = size + 1
  }
  to.weights[at] = (to.weights[at] as number) + by
  to.sums[at] = (to.sums[at] as number) + sum
}

/** Moves a row to where it has twice the room. */
function widen(to: Rows, slot: number, size: number): void {
  const room = size === 0 ? 2 : Math.min(255, size * 2)
  while (to.used + room > to.choices.length) grow(to)
  const [from, at] = [to.starts[slot] as number, to.used]
  to.choices.copyWithin(at, from, from + size)
  to.weights.copyWithin(at, from, from + size)
  to.sums.copyWithin(at, from, from + size)
  to.starts[slot] = at
  to.rooms[slot] = room
  to.used += room
}

function grow(to: Rows): void {
  const length = to.choices.length * 2
  const [choices, weights, sums] = [new Uint8Array(length), new Float32Array(length), new Float32Array(length)]
  choices.set(to.choices)
  weights.set(to.weights)
  sums.set(to.sums)
  Object.assign(to, { choices, weights, sums })
}

/** A packed table's rows: where each begins, and cells of a weight in units times 256 plus its choice, by choice. */
export interface Cells {
  readonly starts: Uint32Array
  readonly cells: Int32Array
}

/** The averages over all moments, as the cells of a packed table. */
export function averagedRows(from: Rows, moment: number): Cells {
  return cellsOf(from.starts.length, (slot, scores) => {
    const start = from.starts[slot] as number
    for (let at = start; at < start + (from.sizes[slot] as number); at++)
      scores[from.choices[at] as number] = (from.weights[at] as number) - (from.sums[at] as number) / moment
    return (from.sizes[slot] as number) > 0
  })
}

/** Makes cells of what is written into the scores for each slot; slots of which nothing is said are empty. */
export function cellsOf(slots: number, write: (slot: number, scores: Float64Array) => boolean): Cells {
  const [starts, scores] = [new Uint32Array(slots + 1), new Float64Array(256)]
  let [cells, used] = [new Int32Array(1 << 20), 0]
  for (let slot = 0; slot < slots; slot++) {
    starts[slot] = used
    if (!write(slot, scores)) continue
    if (used + 256 > cells.length) {
      const wider = new Int32Array(cells.length * 2)
      wider.set(cells)
      cells = wider
    }
    for (let choice = 0; choice < 256; choice++) {
      const weight = Math.round((scores[choice] as number) * unit)
      if (weight !== 0) cells[used++] = weight * 256 + choice
    }
    scores.fill(0)
  }
  starts[slots] = used
  return { starts, cells: cells.slice(0, used + 1) }
}
