/**
 * A table of weights: each slot has a row, one number for each of `width` choices.
 *
 * While it is learnt, and where rows are short, `weights` has whole rows and `cells` is null. A packed table keeps only what is
 * not zero: the row of slot s is at `starts[s]` to `starts[s + 1]` of `cells`, each a weight times 256 plus its choice; one
 * cell more stands behind the last row.
 */
export interface Table {
  readonly width: number
  readonly mask: number
  readonly weights: Int16Array | Float32Array
  readonly starts: Uint32Array | null
  readonly cells: Int32Array | null
  /** How a table that is still being learnt adds up its rows; no finished table has it. */
  readonly score?: (slots: Int32Array, count: number, scores: Float64Array) => void
}

const sums = new Int32Array(257)
const [from, to] = [new Uint32Array(256), new Uint32Array(256)]

/** Adds up the rows of the given slots: the score of every choice. */
export function score(table: Table, slots: Int32Array, count: number, scores: Float64Array): void {
  const { weights, width, starts, cells } = table
  if (starts !== null && cells !== null) {
    for (let k = 0; k < width; k++) sums[k] = 0
    scoreCells(starts, cells, slots, count)
    for (let k = 0; k < width; k++) scores[k] = sums[k] as number
  } else if (table.score !== undefined) table.score(slots, count, scores)
  else if (width === 3) scoreThree(weights, slots, count, scores)
  else scoreWhole(table, slots, count, scores)
}

// Rows are short and lie far apart. All are found, and their first cells touched, before any is read, so that the waits for
// memory overlap; a loop that reads each row as it finds it waits for one after the other.
function scoreCells(starts: Uint32Array, cells: Int32Array, slots: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number
    from[i] = starts[slot] as number
    to[i] = starts[slot + 1] as number
  }
  let touched = 0
  for (let i = 0; i < count; i++) touched ^= cells[from[i] as number] as number
  sums[256] = touched
  for (let i = 0; i < count; i++) {
    const end = to[i] as number
    for (let at = from[i] as number; at < end; at++) {
      const cell = cells[at] as number
      sums[cell & 255] = ((sums[cell & 255] as number) + (cell >> 8)) | 0
    }
  }
}

function scoreThree(weights: Int16Array | Float32Array, slots: Int32Array, count: number, scores: Float64Array): void {
  let [a, b, c] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const row = (slots[i] as number) * 3
    a += weights[row] as number
    b += weights[row + 1] as number
    c += weights[row + 2] as number
  }
  scores[0] = a
  scores[1] = b
  scores[2] = c
}

function scoreWhole({ weights, width }: Table, slots: Int32Array, count: number, scores: Float64Array): void {
  for (let k = 0; k < width; k++) scores[k] = 0
  for (let i = 0; i < count; i++) {
    const row = (slots[i] as number) * width
    for (let k = 0; k < width; k++) scores[k] = (scores[k] as number) + (weights[row + k] as number)
  }
}

/** The choice with the highest score, the first among equals. */
export function best(scores: Float64Array, width: number): number {
  let top = 0
  for (let k = 1; k < width; k++) if ((scores[k] as number) > (scores[top] as number)) top = k
  return top
}
