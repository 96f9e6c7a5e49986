import { attributes, blockOf, nothing } from '../clues.ts'
import { type Templates, templates } from '../templates.ts'
import type { ParseState } from './arcs.ts'

const { l1, l2, r1, r2, below } = attributes

const movePlaces = [
  's0',
  's1',
  's2',
  's3',
  'b0',
  'b1',
  'b2',
  'b3',
  's0l1',
  's0l2',
  's0r1',
  's0r2',
  's1l1',
  's1l2',
  's1r1',
  's1r2',
  'b0l1',
  'b0l2',
  's0-',
  's0+',
  'b0-',
  's1-',
  's1+',
  's2r1',
]

/** How many places a move looks at. */
export const movePlaceCount = movePlaces.length

/** What the choice of a move looks at; "now.1" is the distance from top to front, "now.2" from second to top, "now.3" what lies between. */
export const moveTemplates: Templates = templates(
  `s0.w, s0.w s0.x, s0.x, s1.w, s1.w s1.x, s1.x, b0.w, b0.w b0.x, b0.x, b1.w, b1.w b1.x, b1.x, b2.w b2.x, b2.x, s2.x, s2.w, b3.x,
  s0.w b0.w, s0.w s0.x b0.w b0.x, s0.w s0.x b0.x, s0.w b0.x, s0.x b0.w b0.x, s0.x b0.w, s0.x b0.x, s1.w s0.w, s1.w s0.x, s1.x s0.w, s1.x s0.x, s1.w s1.x s0.x, s1.x s0.w s0.x, s1.w b0.w, s1.x b0.x, s1.x b0.w, s1.w b0.x,
  s0.B b0.B, s1.B s0.B, s0.B b0.x, s0.x b0.B, s1.B s0.x, s1.x s0.B, s0.C b0.B, s0.B b0.C, s1.C s0.B, s1.B s0.C, s0.C, b0.C, s1.C, s0.B b0.w, s0.w b0.B, s1.B s0.w, s1.w s0.B, s1.A s0.A b0.A, s1.B b0.B,
  b0.x b1.x, s0.x b0.x b1.x, s1.x s0.x b0.x, b0.x b1.x b2.x, s0.x b0.x b1.x b2.x, s2.x s1.x s0.x, s1.x s0.x b0.x b1.x, s0.w b0.x b1.x, s0.x b0.w b1.x, s0.x b0.x b1.w, s1.w s0.x b0.x, s1.x s0.w b0.x, s1.x s0.x b0.w, s1.x s0.w b0.w, s1.w s0.x b0.w, s2.x s1.x s0.x b0.x, s3.x s2.x s1.x,
  s0.x s0l1.x b0.x, s0.x s0r1.x b0.x, s0.x b0.x b0l1.x, s1.x s1r1.x s0.x, s1.x s1l1.x s0.x, s1.x s0.x s0l1.x, s1.x s0.x s0r1.x, s1.x s0.x b0l1.x, s1.x s0.x b0.x b0l1.x, s1.x s0.x s0r1.x b0.x, s1.x s1r1.x s0.x b0.x,
  s0.x s0l1.x s0l2.x, s0.x s0r1.x s0r2.x, s1.x s1l1.x s1l2.x, s1.x s1r1.x s1r2.x, b0.x b0l1.x b0l2.x, s2.x s2r1.x s0.x,
  s0.w now.1, s0.x now.1, b0.w now.1, b0.x now.1, s0.x b0.x now.1, s0.w b0.w now.1, s1.w s0.w now.2, s1.x s0.x now.2, s1.w now.2, s0.w now.2, s1.x s0.x now.4, s0.x b0.x now.3, s1.x b0.x now.3 now.4,
  s0.w s0.vr, s0.w s0.vl, s0.x s0.vr, s0.x s0.vl, s1.w s1.vr, s1.x s1.vr, s1.x s1.vl, b0.w b0.vl, b0.x b0.vl, s0.x b0.x s0.vr s0.vl, s1.x s0.x s1.vr s0.vr,
  s0.w s0.rs, s0.w s0.ls, s0.x s0.rs, s0.x s0.ls, s1.w s1.rs, s1.x s1.rs, s1.x s1.ls, b0.w b0.ls, b0.x b0.ls, s1.x s1.rs s0.x b0.x, s0.x s0.rs b0.x, s0.x s0.ls b0.x, s1.w s1.rs s0.x, s1.x s1.rs s0.w, s1.x s0.x s0.ls, s0.B s0.rs b0.B,
  s0l1.w, s0l1.l s0.w, s0r1.w, s0r1.l s0.w, s1r1.w, s1r1.l s1.w, s1l1.w, b0l1.w, b0l1.l b0.w, s0l1.w s0.x b0.x, s0r1.w s0.x b0.x, s1r1.w s1.x s0.x, s0l1.w s1.x s0.x,
  s0.o b0.o, s1.o s0.o, s0-.x s0.x b0.x, s0.x s0+.x b0.x, s0.x b0-.x b0.x, s1.x s1+.x s0-.x s0.x, s1-.x s1.x s0.x s0+.x, s0.z3 b0.z3, s1.z3 s0.z3, s0.x b0.x s0.z2, s0.x b0.x b0.z2, s0.w b0.x b1.w, s1.w s0.w b0.x, s1.x b0.w b1.x`,
  movePlaces,
)

/** What the guided choice of a move looks at besides: what the guide says of the words that the move is about. */
export const guidedTemplates: Templates = templates(
  `now.8, now.9, now.10, now.11, now.8 s0.x b0.x, now.11 s0.x b0.x, now.11 s1.x s0.x, now.9 s0.w, now.11 s0.x, now.11 b0.x, now.10 b0.w, now.8 s0.w b0.w, now.8 s1.w s0.w, now.11 s0.x b0.x b1.x, now.9 s0.B b0.B, now.11 s1.x s0.x b0.x, now.12, now.13, now.14, now.15, now.14 s0.x b0.x, now.14 s1.x s0.x, now.14 now.9, now.14 now.11, now.15 now.14, now.12 s0.w, now.13 b0.w, now.14 s1.x s0.x b0.x, now.12 now.9 s0.x, now.14 now.10`,
  movePlaces,
  moveTemplates.count,
)

/** Points the places of the move templates at the blocks of this state and notes its distances. */
export function movePlacesOf(state: ParseState, bases: Int32Array): void {
  const { ground, top } = state
  const second = ground[top + below] as number
  const third = ground[second + below] as number
  const front = blockOf(state.front)
  bases[0] = top
  bases[1] = second
  bases[2] = third
  bases[3] = ground[third + below] as number
  for (let i = 0; i < 4; i++) bases[4 + i] = blockOf(Math.min(state.front + i, state.words + 2))
  children(ground, top, bases, 8)
  children(ground, second, bases, 12)
  bases[16] = ground[front + l1] as number
  bases[17] = ground[front + l2] as number
  around(top, bases, 18)
  bases[20] = blockOf(state.front - 1)
  around(second, bases, 21)
  bases[23] = ground[third + r1] as number
  ground[1] = top === nothing ? 0 : near((front - top) >> 5)
  ground[2] = second === nothing ? 0 : near((top - second) >> 5)
  ground[3] = top === nothing ? 0 : between(ground, top, front)
  ground[4] = second === nothing ? 0 : between(ground, second, top)
}

function children(ground: Int32Array, parent: number, bases: Int32Array, at: number): void {
  bases[at] = ground[parent + l1] as number
  bases[at + 1] = ground[parent + l2] as number
  bases[at + 2] = ground[parent + r1] as number
  bases[at + 3] = ground[parent + r2] as number
}

function around(block: number, bases: Int32Array, at: number): void {
  bases[at] = block === nothing ? nothing : block - 32
  bases[at + 1] = block === nothing ? nothing : block + 32
}

/** Distances in classes: 1, 2, 3, 4 to 5, 6 to 9, more. */
const near = (distance: number) => (distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : 6)

/** Which coarse tags of weight (verbs, commas, conjunctions) lie between two words, as bits; looks at 12 words at most. */
function between(ground: Int32Array, left: number, right: number): number {
  let seen = 0
  const stop = Math.min(right, left + 13 * 32)
  for (let block = left + 32; block < stop; block += 32) seen |= ground[block + attributes.k] as number
  return seen
}
