import { blockOf } from './clues.ts'
import { score, type Table } from './table.ts'
import type { Templates } from './templates.ts'

/** Places that templates over a row of words may look at. */
export const rowPlaces: readonly string[] = ['-3', '-2', '-1', '0', '+1', '+2', '+3']

/** What it takes to label the words of a sentence one by one. */
export interface Labelling {
  readonly templates: Templates
  /** Learnt reading from the start of a sentence. */
  readonly onward: Table
  /** Learnt reading from its end. */
  readonly backward: Table
  /** Writes a label into a word's block, so that the next choices see it; -1 wipes it. */
  readonly write: (ground: Int32Array, at: number, label: number) => void
  /** Whether a word has label 0 for certain, so that nothing need be scored; null where none has. */
  readonly plain: ((ground: Int32Array, at: number) => boolean) | null
  /** Whether a label may follow another in the order of the text; null where any may. */
  readonly fits: ((before: number, label: number) => boolean) | null
}

/** Points the places at the words around one word, mirrored when the sentence is read from its end. */
export function rowPlacesOf(at: number, mirrored: boolean, bases: Int32Array): void {
  for (let i = 0; i < 7; i++) bases[i] = blockOf(mirrored ? at + 3 - i : at + i - 3)
}

/** The chosen label of each word, and the scores of all labels of all words in a row. */
interface Labelled {
  readonly chosen: Int32Array
  readonly total: Float64Array
}

/** Labels a sentence: read from its end, then from its start with both readings' scores added up. */
export function labelled(ground: Int32Array, words: number, labelling: Labelling): Labelled {
  const total = new Float64Array(words * labelling.onward.width)
  const chosen = new Int32Array(words)
  read(ground, chosen, { labelling, mirrored: true, total })
  for (let at = 0; at < words; at++) labelling.write(ground, at, -1)
  read(ground, chosen, { labelling, mirrored: false, total })
  return { chosen, total }
}

interface Reading {
  readonly labelling: Labelling
  readonly mirrored: boolean
  readonly total: Float64Array
}

function read(ground: Int32Array, chosen: Int32Array, { labelling, mirrored, total }: Reading): void {
  const { templates, fits, plain } = labelling
  const table = mirrored ? labelling.backward : labelling.onward
  const { width, mask } = table
  const bases = new Int32Array(rowPlaces.length)
  const found = new Int32Array(templates.count)
  const scores = new Float64Array(width)
  for (let i = 0; i < chosen.length; i++) {
    const at = mirrored ? chosen.length - 1 - i : i
    if (plain?.(ground, at)) {
      chosen[at] = 0
      labelling.write(ground, at, 0)
      continue
    }
    rowPlacesOf(at, mirrored, bases)
    templates.fill(ground, bases, mask, found)
    score(table, found, templates.count, scores)
    const before = i === 0 ? -1 : (chosen[at - 1] as number)
    let [top, most] = [-1, -Infinity]
    for (let k = 0; k < width; k++) {
      const sum = (total[at * width + k] as number) + (scores[k] as number)
      total[at * width + k] = sum
      if (sum <= most || !(mirrored || fits === null || fits(before, k))) continue
      top = k
      most = sum
    }
    chosen[at] = top
    labelling.write(ground, at, top)
  }
}
