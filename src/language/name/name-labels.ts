import { attributes, blockOf } from '../clues.ts'
import { type Labelling, labelled, rowPlaces } from '../labels.ts'
import type { Table } from '../table.ts'
import { type Templates, templates } from '../templates.ts'
import { isAmongSmall } from './small-words.ts'

/** What kind of thing a name names. */
export type NameKind = 'person' | 'organisation' | 'place'

/** Kinds in the order of their labels. */
export const nameKinds: readonly NameKind[] = ['person', 'organisation', 'place']

/** Labels: 0 outside, then for each kind begin, inside, last, alone. */
export const nameLabelCount = 13

/** What the choice of a name label looks at. */
export const nameTemplates: Templates = templates(
  `0.w, 0.f, -1.w, +1.w, -2.w, +2.w, -1.w 0.w, 0.w +1.w, -1.w +1.w, 0.o, -1.o 0.o, 0.o +1.o, -1.o 0.o +1.o, 0.z2, 0.z3, 0.z4, 0.p2, 0.p3, 0.o 0.z3,
  0.A, 0.B, 0.C, -1.B, +1.B, -1.C, +1.C, -1.B 0.B, 0.B +1.B, -1.B +1.B, -1.A 0.A +1.A, 0.C 0.o, 0.B 0.o, -2.B, +2.B, -2.B -1.B, +1.B +2.B,
  0.x, -1.x 0.x, 0.x +1.x, -1.x 0.x +1.x, -1.x, +1.x, -2.x -1.x 0.x, 0.x +1.x +2.x, 0.x 0.B, 0.x 0.w, 0.x -1.w, 0.x +1.w, 0.x -1.B, 0.x +1.B,
  0.g, 0.g 0.x, 0.g 0.o, -1.g 0.g +1.g, -1.n, -2.n -1.n, -1.n 0.w, -1.n 0.x, -1.n 0.B, -1.n 0.o, -1.n -1.w, -1.n 0.x +1.x, -1.n +1.w, -1.n -1.C 0.C, -1.n -1.B 0.B, -1.n 0.z3,
  0.d, -1.n 0.d, 0.d 0.x, 0.d 0.o, -1.d 0.d +1.d, 0.d 0.C, 0.d 0.g, +1.d, -1.d, 0.gl, 0.gl 0.o, 0.gl 0.x, -1.gl 0.gl +1.gl, -1.n 0.gl`,
  rowPlaces,
)

/** The two tables of the name finder. */
export interface NameTables {
  readonly onward: Table
  readonly backward: Table
}

/** How the words of a sentence are labelled for names. */
const nameLabelling = ({ onward, backward }: NameTables): Labelling => ({
  templates: nameTemplates,
  onward,
  backward,
  write: writeName,
  plain: isAmongSmall,
  fits: fitsName,
})

/** Labels the words of a sentence; blocks must have tags. */
export const nameLabels = (ground: Int32Array, words: number, tables: NameTables): Int32Array =>
  labelled(ground, words, nameLabelling(tables)).chosen

/** Notes a name label on a word; -1 wipes it. */
export function writeName(ground: Int32Array, at: number, label: number): void {
  ground[blockOf(at) + attributes.n] = label + 1
}

const partOf = (label: number): number => (label <= 0 ? 0 : 1 + ((label - 1) % 4))
const kindOf = (label: number): number => Math.floor((label - 1) / 4)

/** Whether a label may follow another: a name that began goes on with its kind until its last word. */
function fitsName(before: number, label: number): boolean {
  const open = before > 0 && partOf(before) <= 2
  const goesOn = label > 0 && (partOf(label) === 2 || partOf(label) === 3)
  return open ? goesOn && kindOf(label) === kindOf(before) : !goesOn
}

/** A name as positions of words in a sentence, half open. */
export interface LabelledName {
  readonly from: number
  readonly to: number
  readonly kind: NameKind
}

/** Reads the names off a row of labels. */
export function namesOf(labels: Int32Array | readonly number[]): LabelledName[] {
  const found: LabelledName[] = []
  let from = -1
  for (let at = 0; at < labels.length; at++) {
    const part = partOf(labels[at] as number)
    if (part === 0) from = -1
    else if (part === 1 || part === 4) from = at
    const last = part === 4 || part === 3 || (from >= 0 && at === labels.length - 1)
    if (last && from >= 0) {
      found.push({ from, to: at + 1, kind: nameKinds[kindOf(labels[at] as number)] ?? 'person' })
      from = -1
    }
  }
  return found
}

/** The row of labels that stands for the given names. */
export function labelsOf(names: readonly LabelledName[], words: number): number[] {
  const labels = new Array<number>(words).fill(0)
  for (const { from, to, kind } of names) {
    const base = nameKinds.indexOf(kind) * 4 + 1
    for (let at = from; at < to; at++)
      labels[at] = base + (to - from === 1 ? 3 : at === from ? 0 : at === to - 1 ? 2 : 1)
  }
  return labels
}
