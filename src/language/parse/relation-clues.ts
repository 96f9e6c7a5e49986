import { attributes, nothing } from '../clues.ts'
import { type Templates, templates } from '../templates.ts'

const { l1, r1, l2, r2, head } = attributes
const placesEarly = ['h', 'c', 'h-', 'h+', 'c-', 'c+', 'cl1', 'cr1', 'hl1', 'hr1', 'cl2', 'cr2', 'hh']

/** What the choice of a relation looks at: head and child, their neighbours, the child's own children, the head's other children. */
export const relationTemplates: Templates = templates(
  `h.w now.5, c.w now.5, h.x c.x now.5, h.w c.x now.5, h.x c.w now.5, h.w c.w now.5, h.x h.B c.B now.5, h.B c.x now.5, h.x c.B now.5, h.B c.B now.5, h.C c.B, h.B c.C, c.C now.5, h.C now.5,
  c.x cl1.w now.5, c.x cl1.x now.5, h.x c.x cl1.w, h.w c.x cl1.w, h.x c.x cr1.x, c.x cr1.w now.5, h.x c.x cl1.l now.5, h.x c.x c.ls now.5, h.x c.x c.rs now.5, c.w c.ls now.5, c.x cl2.x cl1.x now.5, c.x cl2.w h.x,
  h.x c.x h.ls now.5, h.x c.x h.rs now.5, h.w c.x h.rs now.5, h.w c.x h.ls now.5, h.x hl1.w c.x now.5, h.x hr1.l c.x now.5, h.x hr1.x c.x now.5, h.x hl1.l c.x now.5,
  c-.x c.x c+.x now.5, c-.w c.x now.5, c+.w c.x now.5, h-.x h.x h+.x c.x now.5, h.x c.x now.6 now.5, h.x c.x now.7 now.5, c.o h.o now.5, c.z3 h.x now.5, c.z2 c.x h.x now.5, h.z3 c.x now.5, c-.x h.x c.x now.5, c+.x h.x c.x now.5,
  c.u h.u now.5, c.w h.u now.5, h.w c.u now.5, c.o c.w, c.C h.x now.5 cl1.w, c.B h.B cl1.w now.5`,
  placesEarly,
)

/** More for the second choice, made when the whole tree stands: the head's own head and relation, and all children of both. */
export const finalTemplates: Templates = templates(
  `h.w now.5, c.w now.5, h.x c.x now.5, h.w c.x now.5, h.x c.w now.5, h.w c.w now.5, h.x h.B c.B now.5, h.B c.x now.5, h.x c.B now.5, h.B c.B now.5, h.C c.B, h.B c.C, c.C now.5, h.C now.5,
  c.x cl1.w now.5, c.x cl1.x now.5, h.x c.x cl1.w, h.w c.x cl1.w, h.x c.x cr1.x, c.x cr1.w now.5, h.x c.x cl1.l now.5, h.x c.x c.ls now.5, h.x c.x c.rs now.5, c.w c.ls now.5, c.x cl2.x cl1.x now.5, c.x cl2.w h.x,
  h.x c.x h.ls now.5, h.x c.x h.rs now.5, h.w c.x h.rs now.5, h.w c.x h.ls now.5, h.x hl1.w c.x now.5, h.x hr1.l c.x now.5, h.x hr1.x c.x now.5, h.x hl1.l c.x now.5,
  c-.x c.x c+.x now.5, c-.w c.x now.5, c+.w c.x now.5, h-.x h.x h+.x c.x now.5, h.x c.x now.6 now.5, h.x c.x now.7 now.5, c.o h.o now.5, c.z3 h.x now.5, c.z2 c.x h.x now.5, h.z3 c.x now.5, c-.x h.x c.x now.5, c+.x h.x c.x now.5,
  c.u h.u now.5, c.w h.u now.5, h.w c.u now.5, c.o c.w, c.C h.x now.5 cl1.w, c.B h.B cl1.w now.5,
  c.l now.5, c.l h.l now.5, c.l h.x c.x now.5, c.l h.l h.x c.x, h.l h.x c.x now.5, hh.x h.x c.x now.5, hh.w h.x c.x now.5, h.l c.w now.5, h.l h.ls h.rs c.x now.5, c.l h.ls now.5, c.l h.rs now.5, c.l c.ls now.5, c.l c.rs now.5, c.l h.w, c.l c.w, h.ls h.rs c.l c.x`,
  placesEarly,
)

/** Points the places of the relation templates at a head, its child and what is around them. */
export function relationPlacesOf(ground: Int32Array, parent: number, child: number, bases: Int32Array): void {
  bases[0] = parent
  bases[1] = child
  bases[2] = parent - 32
  bases[3] = parent + 32
  bases[4] = child - 32
  bases[5] = child + 32
  bases[6] = ground[child + l1] as number
  bases[7] = ground[child + r1] as number
  bases[8] = ground[parent + l1] as number
  bases[9] = ground[parent + r1] as number
  bases[10] = ground[child + l2] as number
  bases[11] = ground[child + r2] as number
  bases[12] = parent === nothing ? nothing : (ground[parent + head] as number)
  const apart = (child - parent) >> 5
  ground[5] = apart > 0 ? 1 : 2
  ground[6] = Math.min(6, Math.abs(apart))
  ground[7] = commas(ground, Math.min(parent, child), Math.max(parent, child))
}

function commas(ground: Int32Array, left: number, right: number): number {
  let seen = 0
  const stop = Math.min(right, left + 13 * 32)
  for (let block = left + 32; block < stop; block += 32) seen |= ground[block + attributes.k] as number
  return seen
}
