import { attributes, blockOf, indexOf, nothing } from '../../src/language/clues.ts'
import { moves, type ParseState } from '../../src/language/parse/arcs.ts'

/**
 * How many right arcs each move would put out of reach (the dynamic oracle of the arc-hybrid system).
 *
 * @source Goldberg and Nivre 2013, "Training Deterministic Parsers with Non-Deterministic Oracles"
 */
export function costs(state: ParseState, heads: readonly number[], out: Float64Array): void {
  const stack: number[] = []
  for (let block = state.top; block !== nothing; block = state.ground[block + attributes.below] as number)
    stack.push(indexOf(block))
  const top = stack[0]
  const second = stack[1]
  out[moves.shift] = shiftCost(stack, state.front, heads)
  if (top === undefined) return
  const head = heads[top] as number
  const waiting = dependents(top, state, heads)
  const headWaits = head === -1 || head >= state.front
  out[moves.left] = waiting + ((headWaits && head !== state.front) || head === second ? 1 : 0)
  out[moves.right] = waiting + (headWaits ? 1 : 0)
}

function shiftCost(stack: readonly number[], front: number, heads: readonly number[]): number {
  let cost = 0
  stack.forEach((word, depth) => {
    if (heads[word] === front) cost++
    if (depth > 0 && heads[front] === word) cost++
  })
  return cost
}

function dependents(top: number, state: ParseState, heads: readonly number[]): number {
  let n = 0
  for (let word = state.front; word < state.words; word++) if (heads[word] === top) n++
  return n
}

/** Head of a word in the tree that stands in the blocks; -1 for the root. */
export function foundHead(ground: Int32Array, at: number): number {
  const parent = ground[blockOf(at) + attributes.head] as number
  return parent === nothing ? -1 : indexOf(parent)
}
