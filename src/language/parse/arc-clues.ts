import { attributes, blockOf, nothing } from '../clues.ts'
import type { Table } from '../table.ts'
import { type Templates, templates } from '../templates.ts'

const places = ['h', 'c', 'h-', 'h+', 'c-', 'c+']

/** What the score of an arc looks at: head, child, their neighbours, direction and distance (5), direction (6), what lies between (7). */
export const arcTemplates: Templates = templates(
  `h.x c.x now.5, h.w c.w now.6, h.w c.x now.5, h.x c.w now.5, h.x now.5, c.x now.5, h.w now.5, c.w now.5, h.w c.x now.6, h.x c.w now.6, h.x c.x now.6, h.w h.x c.w c.x, h.u c.u now.5,
  h.B c.B now.6, h.B c.x now.5, h.x c.B now.5, h.C c.B now.6, h.B c.C now.6, h.w c.B now.6, h.B c.w now.6, h.C now.5, c.C now.5,
  h.x h+.x c-.x c.x now.6, h-.x h.x c-.x c.x now.6, h.x h+.x c.x c+.x now.6, h-.x h.x c.x c+.x now.6, h.x h+.x c.x now.5, h-.x h.x c.x now.5, h.x c.x c+.x now.5, h.x c-.x c.x now.5,
  h.x c.x now.7 now.6, c.x now.7 now.5, h.x now.7 now.5, h.w c.x now.7, h.x c.w now.7, h.u c.u now.7 now.5, h.B c.B now.7,
  h.x c.x c-.w now.6, h.x c.x c+.w now.6, h.x c.x h+.w now.6, h.x c.x h-.w now.6, c-.w c.x now.5, c+.w c.x now.5, h.w c-.x c.x now.6, h.w c.x c+.x now.6, c.w h.x h+.x now.6, c.w h-.x h.x now.6,
  c.w c-.x c+.x now.6, h.w h-.x h+.x now.6, c-.x c.x c+.x now.5, h.x c.z3 now.6, h.z3 c.x now.6, h.o c.o now.6 h.x c.x, c.w c-.w now.6, c.w c+.w now.6`,
  places,
)

/** Room for scoring arcs, made once. */
export interface ArcBench {
  readonly bases: Int32Array
  readonly found: Int32Array
}

/** Makes the room for scoring arcs. */
export const arcBench = (): ArcBench => ({
  bases: new Int32Array(places.length),
  found: new Int32Array(arcTemplates.count),
})

/** Finds the slots of one arc; heads and children are blocks, `nothing` is the head of the root. */
export function arcSlots(
  ground: Int32Array,
  [head, child, between]: readonly [number, number, number],
  mask: number,
  on: ArcBench,
): void {
  const { bases } = on
  const root = head === nothing
  bases[0] = head
  bases[1] = child
  bases[2] = root ? nothing : head - blockSize
  bases[3] = root ? nothing : head + blockSize
  bases[4] = child - blockSize
  bases[5] = child + blockSize
  const apart = root ? 0 : (child - head) / blockSize
  const direction = root ? 0 : apart > 0 ? 1 : 2
  ground[5] = direction * 16 + near(Math.abs(apart))
  ground[6] = direction
  ground[7] = between
  arcTemplates.fill(ground, bases, mask, on.found)
}

const blockSize = blockOf(1) - blockOf(0)
const near = (distance: number) => (distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : 7)

/** How far apart head and child of given fine tags have been seen, at `(headTag * tags + childTag) * 2`, and one on for a child on the left. */
export interface Reach {
  readonly tags: number
  readonly most: Uint8Array
}

/** What the score of an arc is where its head and child were never seen so far apart. */
export const unseen = -1e9

/** Scores the arcs among the words `from` to `to` that may be; the score of head h and child c is at `h * (words + 1) + c`, 0 being the root. */
export function arcScores(
  ground: Int32Array,
  [from, to]: readonly [number, number],
  { table, reach }: { readonly table: Table; readonly reach: Reach | null },
  on: ArcBench,
): Float64Array {
  const size = to - from + 1
  const scores = new Float64Array(size * size)
  const tagOf = (word: number) => (ground[blockOf(from + word - 1) + attributes.x] as number) - 1
  for (let child = 1; child < size; child++)
    scores[child] = arcScore(ground, [nothing, blockOf(from + child - 1), 0], table, on)
  for (let head = 1; head < size; head++) {
    const row = reach === null ? 0 : tagOf(head) * reach.tags
    for (const step of [1, -1]) {
      let between = 0
      for (let child = head + step; child > 0 && child < size; child += step) {
        const block = blockOf(from + child - 1)
        const far =
          reach !== null &&
          (child - head) * step > (reach.most[(row + tagOf(child)) * 2 + (step > 0 ? 0 : 1)] as number)
        scores[head * size + child] = far
          ? unseen
          : arcScore(ground, [blockOf(from + head - 1), block, between], table, on)
        between |= ground[block + attributes.k] as number
      }
    }
  }
  return scores
}

function arcScore(ground: Int32Array, arc: readonly [number, number, number], table: Table, on: ArcBench): number {
  arcSlots(ground, arc, table.mask, on)
  return sumOf(table.weights, on.found)
}

function sumOf(weights: Int16Array | Float32Array, found: Int32Array): number {
  let sum = 0
  for (let i = 0; i < found.length; i++) sum += weights[found[i] as number] as number
  return sum
}

/** What lies between two words, as bits, for one arc alone. */
export function betweenOf(ground: Int32Array, head: number, child: number): number {
  if (head === nothing) return 0
  let seen = 0
  for (let block = Math.min(head, child) + blockSize; block < Math.max(head, child); block += blockSize)
    seen |= ground[block + attributes.k] as number
  return seen
}
