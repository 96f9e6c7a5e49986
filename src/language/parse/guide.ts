import { attributes, blockOf, indexOf, nothing } from '../clues.ts'
import type { Table } from '../table.ts'
import { type ArcBench, arcScores, type Reach } from './arc-clues.ts'
import type { ParseState } from './arcs.ts'
import { bestTree } from './eisner.ts'

const { gh, gc, below } = attributes

// The work grows with the square of the words and more, so longer sentences are guided piece by piece.
const longest = 90

/** What the scores of arcs say of a sentence: for head h and child c, at `h * size + c`, how far the arc is behind the child's best, 0 to 7. */
export interface Guide {
  readonly size: number
  readonly behind: Uint8Array
}

/** Leaves in the blocks of a sentence the best tree by the scores of single arcs, and tells how each arc stands, to guide the parse proper. */
export function guide(ground: Int32Array, words: number, arcs: ArcTable, on: ArcBench): Guide {
  const size = words + 1
  const behind = new Uint8Array(words > longest ? 0 : size * size)
  for (let from = 0; from < words; from += longest) {
    const to = Math.min(words, from + longest)
    const scores = arcScores(ground, [from, to], arcs, on)
    if (behind.length > 0) rank(scores, size, arcs.unit, behind)
    const heads = bestTree(scores, to - from + 1)
    for (let at = from; at < to; at++) {
      const head = heads[at - from + 1] as number
      ground[blockOf(at) + gh] = head === 0 ? nothing : blockOf(from + head - 1)
      ground[blockOf(at) + gc] = 0
    }
  }
  noteLastChildren(ground, words)
  return { size: behind.length > 0 ? size : 0, behind }
}

/** Scores of arcs as they were learnt, with what one point of them is in the numbers of the table, and which arcs need no score. */
export interface ArcTable {
  readonly table: Table
  readonly unit: number
  readonly reach: Reach | null
}

const steps = [0.001, 1.5, 4, 8, 14, 22, 35]

function rank(scores: Float64Array, size: number, unit: number, behind: Uint8Array): void {
  for (let child = 1; child < size; child++) {
    let top = -Infinity
    for (let head = 0; head < size; head++)
      if (head !== child) top = Math.max(top, scores[head * size + child] as number)
    for (let head = 0; head < size; head++) {
      const gap = (top - (scores[head * size + child] as number)) / unit
      let step = 0
      while (step < 7 && gap >= (steps[step] as number)) step++
      behind[head * size + child] = step
    }
  }
}

function noteLastChildren(ground: Int32Array, words: number): void {
  for (let at = 0; at < words; at++) {
    const parent = ground[blockOf(at) + gh] as number
    if (parent !== nothing) ground[parent + gc] = blockOf(at)
  }
}

/** Notes what the guide says of the words that the next move is about, as the numbers 8 to 12 of the moment. */
export function noteGuide(state: ParseState, arcs: Guide): void {
  const { ground, top } = state
  const second = ground[top + below] as number
  const front = blockOf(state.front)
  const mine = ground[top + gh] as number
  const pair = mine === front ? 1 : state.front < state.words && ground[front + gh] === top ? 2 : 0
  const under = mine === second ? 1 : ground[second + gh] === top ? 2 : 0
  const where = mine === nothing ? 0 : mine === second ? 1 : mine < top ? 2 : mine === front ? 3 : mine > front ? 4 : 5
  const waits = (ground[top + gc] as number) >= front ? 1 : 0
  const theirs = state.front < state.words ? (ground[front + gh] as number) : nothing
  const frontWhere = theirs === nothing ? 0 : theirs === top ? 1 : theirs < top ? 2 : theirs > front ? 3 : 4
  ground[8] = pair * 3 + under + 1
  ground[9] = where * 2 + waits + 1
  ground[10] = frontWhere + 1
  noteRanks(state, second, arcs)
  ground[11] = top === nothing ? 0 : (ground[8] as number) * 100 + (ground[9] as number) * 6 + frontWhere
}

function noteRanks({ ground, top, front, words }: ParseState, second: number, { size, behind }: Guide): void {
  const place = (block: number) => (block === nothing ? -1 : indexOf(block) + 1)
  const [upper, lower, next] = [place(top), place(second), front < words ? front + 1 : -1]
  const of = (head: number, child: number) =>
    head < 0 || child < 0 || size === 0 ? 9 : (behind[head * size + child] as number)
  const [left, right, onward] = [of(next, upper), of(lower, upper), of(upper, next)]
  ground[12] = left * 10 + right
  ground[13] = onward * 10 + left
  ground[14] = onward * 100 + left * 10 + right
  ground[15] = of(upper, lower) * 100 + of(lower, next) * 10 + onward
}
