import { attributes, blockOf, nothing } from '../../src/language/clues.ts'
import {
  type ArcBench,
  arcBench,
  arcScores,
  arcSlots,
  arcTemplates,
  betweenOf,
  type Reach,
} from '../../src/language/parse/arc-clues.ts'
import { bestTree } from '../../src/language/parse/eisner.ts'
import type { Table } from '../../src/language/table.ts'
import { dice, shuffle } from './dice.ts'
import { adjust, averaged, type Learner, learner } from './learner.ts'
import type { Lesson } from './parser.ts'

interface ArcOptions {
  readonly rounds: number
  readonly bits: number
  readonly seed: number
  readonly margin: number
  /** Which arcs are tried at all; never narrower than the right arcs of the lessons. */
  readonly reach: Reach | null
}

const longest = 70

/** Learns scores of arcs such that the right tree beats every other by a margin for each wrong arc: an averaged perceptron over whole trees. */
export function trainArcs(
  lessons: (round: number) => readonly Lesson[],
  options: ArcOptions,
  watch?: (table: Table, round: number) => void,
): Table {
  const model = learner(options.bits, 1)
  const next = dice(options.seed)
  const on = arcBench()
  for (let round = 0; round < options.rounds; round++) {
    for (const lesson of shuffle([...lessons(round)], next))
      if (lesson.heads.length <= longest) learnTree(model, lesson, options, on)
    watch?.(averaged(model), round)
  }
  return averaged(model)
}

function learnTree(model: Learner, { ground, heads }: Lesson, { margin, reach }: ArcOptions, on: ArcBench): void {
  const size = heads.length + 1
  const scores = arcScores(ground, [0, heads.length], { table: model, reach }, on)
  heads.forEach((head, at) => {
    const cell = (head + 1) * size + at + 1
    scores[cell] = (scores[cell] as number) - margin
  })
  const found = bestTree(scores, size)
  model.moment++
  heads.forEach((head, at) => {
    const guess = (found[at + 1] as number) - 1
    if (guess === head) return
    move(model, ground, [head, at], 1, on)
    move(model, ground, [guess, at], -1, on)
  })
}

function move(
  model: Learner,
  ground: Int32Array,
  [head, at]: readonly [number, number],
  by: number,
  on: ArcBench,
): void {
  const parent = head < 0 ? nothing : blockOf(head)
  arcSlots(ground, [parent, blockOf(at), betweenOf(ground, parent, blockOf(at))], model.mask, on)
  adjust(model, on.found, arcTemplates.count, [0, by])
}

/** How far apart heads and children may be, by their tags: twice as far as in any right tree, and 3 words for any two tags. */
export function reachOf(lessons: readonly Lesson[], tags: number): Reach {
  const most = new Uint8Array(tags * tags * 2).fill(3)
  for (const { ground, heads } of lessons) {
    const tagOf = (at: number) => (ground[blockOf(at) + attributes.x] as number) - 1
    heads.forEach((head, at) => {
      if (head < 0) return
      const key = (tagOf(head) * tags + tagOf(at)) * 2 + (head < at ? 0 : 1)
      most[key] = Math.max(most[key] as number, 4, Math.min(255, 2 * Math.abs(head - at)))
    })
  }
  return { tags, most }
}
