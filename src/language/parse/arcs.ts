import { attributes, blockOf, nothing } from '../clues.ts'
import { mixed } from '../hash.ts'

const { l, vl, vr, ls, rs, head, l1, l2, r1, r2, below } = attributes

/**
 * The state of a parse: which words still wait on the stack and in the buffer, and the arcs made so far.
 *
 * Arcs live in the blocks of `ground`; `top` is the offset of the top of the stack (`nothing` where it is empty), `front` the
 * index of the next word of the buffer. Three moves: shift, left (front takes top), right (second takes top).
 */
export interface ParseState {
  readonly ground: Int32Array
  top: number
  front: number
  readonly words: number
}

/** A parse before its first move. */
export const startParse = (ground: Int32Array, words: number): ParseState => ({ ground, top: nothing, front: 0, words })

/** The moves of the arc-hybrid system. */
export const moves = { shift: 0, left: 1, right: 2 } as const

/** Whether a move can be made: shift needs a word in the buffer, left needs that and a stack, right needs two on the stack. */
export function allowed(state: ParseState, move: number): boolean {
  if (move === moves.shift) return state.front < state.words
  if (state.top === nothing) return false
  if (move === moves.left) return state.front < state.words
  return (state.ground[state.top + below] as number) !== nothing
}

/** Whether the parse is over: nothing in the buffer and one word, the root, on the stack. */
export const isOver = (state: ParseState): boolean =>
  state.front >= state.words && (state.top === nothing || state.ground[state.top + below] === nothing)

/** Puts the next word of the buffer on the stack. */
export function shift(state: ParseState): void {
  const block = blockOf(state.front)
  state.ground[block + below] = state.top
  state.top = block
  state.front++
}

/** The block that a left or right move would make the head of the top of the stack. */
export const headOf = (state: ParseState, move: number): number =>
  move === moves.left ? blockOf(state.front) : (state.ground[state.top + below] as number)

/** Takes the top off the stack and gives it its head and relation. */
export function attach(state: ParseState, move: number, relation: number): void {
  const { ground, top } = state
  const parent = headOf(state, move)
  state.top = ground[top + below] as number
  ground[top + head] = parent
  ground[top + l] = relation
  if (move === moves.left) takeLeft(ground, parent, top, relation)
  else takeRight(ground, parent, top, relation)
}

function takeLeft(ground: Int32Array, parent: number, child: number, relation: number): void {
  ground[parent + l2] = ground[parent + l1] as number
  ground[parent + l1] = child
  ground[parent + vl] = (ground[parent + vl] as number) + 1
  ground[parent + ls] = mixed(ground[parent + ls] as number, relation)
}

function takeRight(ground: Int32Array, parent: number, child: number, relation: number): void {
  ground[parent + r2] = ground[parent + r1] as number
  ground[parent + r1] = child
  ground[parent + vr] = (ground[parent + vr] as number) + 1
  ground[parent + rs] = mixed(ground[parent + rs] as number, relation)
}
