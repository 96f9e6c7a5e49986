/**
 * A table of weights: each slot has a row, one number for each of `width` choices.
 *
 * While it is learnt, and where rows are short, `weights` has whole rows. A packed table keeps only what is not zero: the row of
 * slot s is at `starts[s]` to `starts[s + 1]` of `choices` and `weights`.
 */
export interface Table {
  readonly width: number
  readonly mask: number
  readonly weights: Int16Array | Float32Array
  readonly starts: Uint32Array | null
  readonly choices: Uint8Array | null
}

/** Adds up the rows of the given slots: the score of every choice. */
export function score(table: Table, slots: Int32Array, count: number, scores: Float64Array): void {
  const { weights, width, starts, choices } = table
  for (let k = 0; k < width; k++) scores[k] = 0
  if (starts !== null && choices !== null) {
    for (let i = 0; i < count; i++) {
      const slot = slots[i] as number
      const to = starts[slot + 1] as number
      for (let at = starts[slot] as number; at < to; at++) {
        const choice = choices[at] as number
        scores[choice] = (scores[choice] as number) + (weights[at] as number)
      }
    }
  } else if (width === 3) scoreThree(weights, slots, count, scores)
  else scoreWhole(table, slots, count, scores)
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
