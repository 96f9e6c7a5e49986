import { attributes, blockOf } from './clues.ts'
import { labelled, rowPlaces } from './labels.ts'
import type { Table } from './table.ts'
import { type Templates, templates } from './templates.ts'

/** What the tagger looks at. */
export const tagTemplates: Templates = templates(
  `0.w, 0.f, -1.w, +1.w, -2.w, +2.w, -1.w 0.w, 0.w +1.w, -1.w +1.w, -2.w -1.w, +1.w +2.w,
  0.o, 0.o 0.z3, 0.o 0.B, -1.o 0.o, 0.o +1.o, 0.z1, 0.z2, 0.z3, 0.z4, 0.p1, 0.p2, 0.p3, 0.p1 0.z3, 0.o 0.z2,
  0.A, 0.B, 0.C, -1.B, +1.B, -1.C, +1.C, -1.A 0.B, 0.B +1.B, -1.B +1.B, -1.A 0.A +1.A, +1.A +2.A, 0.A +1.A +2.A, -2.B, +2.B,
  -1.z3, +1.z3, +1.z2 0.z3, -1.x, -2.x, -2.x -1.x, -1.x 0.w, -1.x 0.B, -1.x +1.B, -1.x 0.z3, -1.x +1.w, -2.x -1.x 0.B, -2.x -1.x 0.w,
  -1.x 0.z2 +1.z2, 0.g 0.o, 0.g 0.z2 0.o, -1.x 0.g 0.o, 0.g +1.g, -1.g 0.g +1.g 0.o, -1.x 0.A +1.A, -1.w 0.B +1.A, -1.x 0.o, -3.x -2.x -1.x`,
  rowPlaces,
)

/** The tables of the tagger and, for each fine tag, the number of its coarse tag. */
export interface TagTables {
  readonly onward: Table
  readonly backward: Table
  readonly coarseOf: Int32Array
}

/** Writes the fine and coarse tag of every word into its block; gives the scores of all fine tags of all words in a row. */
export function tag(ground: Int32Array, words: number, { onward, backward, coarseOf }: TagTables): Float64Array {
  return labelled(ground, words, {
    templates: tagTemplates,
    onward,
    backward,
    write: tagWriter(coarseOf),
    plain: null,
    fits: null,
  }).total
}

/** Notes a fine tag and its coarse tag on a word; -1 wipes them. */
export function tagWriter(coarseOf: Int32Array): (ground: Int32Array, at: number, fine: number) => void {
  return (ground, at, fine) => {
    ground[blockOf(at) + attributes.x] = fine + 1
    ground[blockOf(at) + attributes.u] = fine < 0 ? 0 : (coarseOf[fine] as number) + 1
  }
}
