/**
 * Finds the best projective tree with one root over scored arcs.
 *
 * @param scores  the score of head h and child c at `h * size + c`; 0 stands for the root
 * @param size  number of words and one
 * @returns the head of each word, counted from 1, 0 for the root; place 0 is unused
 * @source Eisner 1996, "Three New Probabilistic Models for Dependency Parsing"
 */
export function bestTree(scores: Float64Array, size: number): Int32Array {
  const chart = fill(scores, size)
  const heads = new Int32Array(size)
  let root = 1
  for (let r = 2; r < size; r++) if (rooted(chart, scores, r) > rooted(chart, scores, root)) root = r
  heads[root] = 0
  if (size > 1) {
    unfold(chart, heads, { kind: 0, left: 1, right: root })
    unfold(chart, heads, { kind: 1, left: root, right: size - 1 })
  }
  return heads
}

// Kinds of spans: 0 complete with its head on the right, 1 complete on the left, 2 an arc from right to left, 3 from left to right.
interface Chart {
  readonly size: number
  readonly best: readonly Float64Array[]
  readonly split: readonly Int16Array[]
}

const rooted = ({ best, size }: Chart, scores: Float64Array, r: number): number =>
  ((best[0] as Float64Array)[size + r] as number) +
  ((best[1] as Float64Array)[r * size + size - 1] as number) +
  (scores[r] as number)

function fill(scores: Float64Array, size: number): Chart {
  const best = [0, 1, 2, 3].map(() => new Float64Array(size * size))
  const split = [0, 1, 2, 3].map(() => new Int16Array(size * size))
  const chart = { size, best, split }
  for (let length = 1; length < size - 1; length++) {
    for (let left = 1; left + length < size; left++) span(chart, scores, left, left + length)
  }
  return chart
}

function span({ size, best, split }: Chart, scores: Float64Array, left: number, right: number): void {
  const [toRight, toLeft, arcLeft, arcRight] = best as [Float64Array, Float64Array, Float64Array, Float64Array]
  const at = left * size + right
  let [top, where] = [-Infinity, left]
  for (let mid = left; mid < right; mid++) {
    const sum = (toLeft[left * size + mid] as number) + (toRight[(mid + 1) * size + right] as number)
    if (sum > top) [top, where] = [sum, mid]
  }
  arcLeft[at] = top + (scores[right * size + left] as number)
  arcRight[at] = top + (scores[left * size + right] as number)
  ;(split[2] as Int16Array)[at] = where
  ;(split[3] as Int16Array)[at] = where
  ;[top, where] = [-Infinity, left]
  for (let mid = left; mid < right; mid++) {
    const sum = (toRight[left * size + mid] as number) + (arcLeft[mid * size + right] as number)
    if (sum > top) [top, where] = [sum, mid]
  }
  toRight[at] = top
  ;(split[0] as Int16Array)[at] = where
  ;[top, where] = [-Infinity, right]
  for (let mid = left + 1; mid <= right; mid++) {
    const sum = (arcRight[left * size + mid] as number) + (toLeft[mid * size + right] as number)
    if (sum > top) [top, where] = [sum, mid]
  }
  toLeft[at] = top
  ;(split[1] as Int16Array)[at] = where
}

interface Span {
  readonly kind: number
  readonly left: number
  readonly right: number
}

function unfold({ size, split }: Chart, heads: Int32Array, whole: Span): void {
  const open: Span[] = [whole]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { kind, left, right } = one
    if (left === right) continue
    const mid = (split[kind] as Int16Array)[left * size + right] as number
    if (kind === 0) open.push({ kind: 0, left, right: mid }, { kind: 2, left: mid, right })
    else if (kind === 1) open.push({ kind: 3, left, right: mid }, { kind: 1, left: mid, right })
    else {
      if (kind === 2) heads[left] = right
      else heads[right] = left
      open.push({ kind: 1, left, right: mid }, { kind: 0, left: mid + 1, right })
    }
  }
}
