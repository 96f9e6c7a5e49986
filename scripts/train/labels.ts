import { type Labelling, rowPlaces, rowPlacesOf } from '../../src/language/labels.ts'
import { best, score, type Table } from '../../src/language/table.ts'
import { dice, shuffle } from './dice.ts'
import { adjust, averaged, type Learner, learner } from './learner.ts'

/** A sentence with the right label of every word. */
export interface Row {
  readonly ground: Int32Array
  readonly labels: readonly number[]
}

interface LabelOptions extends Pick<Labelling, 'templates' | 'write'> {
  readonly width: number
  readonly bits: number
  readonly rounds: number
  readonly seed: number
  readonly margin: number
  readonly rows: (next: () => number) => readonly Row[]
}

/** Learns both readings of a labelling: averaged perceptrons with a margin that see their own earlier labels. */
export const trainLabels = (options: LabelOptions): { readonly onward: Table; readonly backward: Table } => ({
  onward: trainReading(options, false),
  backward: trainReading(options, true),
})

function trainReading(options: LabelOptions, mirrored: boolean): Table {
  const model = learner(options.bits, options.width)
  const next = dice(options.seed + (mirrored ? 1000 : 0))
  for (let round = 0; round < options.rounds; round++) {
    for (const row of shuffle([...options.rows(next)], next)) learnRow(model, row, options, mirrored)
  }
  return averaged(model)
}

function learnRow(
  model: Learner,
  { ground, labels }: Row,
  { templates, write, margin }: LabelOptions,
  mirrored: boolean,
): void {
  const bases = new Int32Array(rowPlaces.length)
  const found = new Int32Array(templates.count)
  const scores = new Float64Array(model.width)
  for (let i = 0; i < labels.length; i++) {
    const at = mirrored ? labels.length - 1 - i : i
    const right = labels[at] as number
    rowPlacesOf(at, mirrored, bases)
    templates.fill(ground, bases, model.mask, found)
    score(model, found, templates.count, scores)
    const kept = best(scores, model.width)
    scores[right] = (scores[right] as number) - margin
    const guess = best(scores, model.width)
    if (guess !== right) {
      adjust(model, found, templates.count, [right, 1])
      adjust(model, found, templates.count, [guess, -1])
    }
    write(ground, at, kept)
    model.moment++
  }
}
