import { attributes, blockOf, indexOf, nothing } from '../../src/language/clues.ts'
import {
  allowed,
  attach,
  headOf,
  isOver,
  moves,
  type ParseState,
  shift,
  startParse,
} from '../../src/language/parse/arcs.ts'
import {
  type Bench,
  bench,
  moveSlots,
  type ParseTables,
  parseGreedily,
  relationOf,
  scoreMoves,
} from '../../src/language/parse/greedy.ts'
import type { Guide } from '../../src/language/parse/guide.ts'
import { finalTemplates, relationTemplates } from '../../src/language/parse/relation-clues.ts'
import { best } from '../../src/language/table.ts'
import { dice, shuffle } from './dice.ts'
import { adjust, averaged, type Learner, learner } from './learner.ts'
import { costs, foundHead } from './oracle.ts'

/** A sentence ready for the parser: tagged blocks, right heads and numbers of right relations. */
export interface Lesson {
  readonly ground: Int32Array
  readonly heads: readonly number[]
  readonly relations: readonly number[]
  guide: Guide
}

interface ParserOptions {
  readonly relations: readonly string[]
  readonly rounds: number
  readonly moveBits: number
  readonly relationBits: number
  readonly seed: number
  readonly margin: number
}

interface Course {
  readonly moves: Learner
  readonly early: Learner
  readonly final: Learner
  readonly bench: Bench
  readonly next: () => number
  readonly margin: number
}

/** Learns the parser: averaged perceptrons that follow their own mistakes, with a dynamic oracle. */
export function trainParser(
  lessons: (round: number) => readonly Lesson[],
  options: ParserOptions,
  watch?: (tables: ParseTables, round: number) => void,
): ParseTables {
  const course: Course = {
    moves: learner(options.moveBits, 3),
    early: learner(options.relationBits, options.relations.length),
    final: learner(options.relationBits, options.relations.length),
    bench: bench(),
    next: dice(options.seed),
    margin: options.margin,
  }
  const tables = (): ParseTables => ({
    moves: averaged(course.moves),
    early: averaged(course.early),
    final: averaged(course.final),
    relations: options.relations,
  })
  for (let round = 0; round < options.rounds; round++) {
    for (const lesson of shuffle([...lessons(round)], course.next)) learnTree(course, lesson, round)
    watch?.(tables(), round)
  }
  return tables()
}

function learnTree(course: Course, lesson: Lesson, round: number): void {
  const ground = lesson.ground.slice()
  const state = startParse(ground, lesson.heads.length)
  const cost = new Float64Array(3)
  while (!isOver(state)) {
    const move = learnMove(course, state, { lesson, cost, explore: round > 0 && course.next() < 0.9 })
    if (move === moves.shift) shift(state)
    else attach(state, move, learnRelation(course, state, move, lesson) + 1)
  }
  learnFinal(course, ground, lesson)
}

interface Moment {
  readonly lesson: Lesson
  readonly cost: Float64Array
  readonly explore: boolean
}

function learnMove(course: Course, state: ParseState, { lesson, cost, explore }: Moment): number {
  const { scores, found } = course.bench
  scoreMoves(state, lesson.guide, course.moves, course.bench)
  costs(state, lesson.heads, cost)
  let least = Infinity
  for (let m = 0; m < 3; m++) if (allowed(state, m)) least = Math.min(least, cost[m] as number)
  let [right, wrong] = [-1, -1]
  for (let m = 0; m < 3; m++) {
    if (!allowed(state, m)) continue
    if ((cost[m] as number) === least) {
      if (right < 0 || (scores[m] as number) > (scores[right] as number)) right = m
    } else if (wrong < 0 || (scores[m] as number) > (scores[wrong] as number)) wrong = m
  }
  course.moves.moment++
  if (wrong < 0) return right
  const ahead = (scores[right] as number) - (scores[wrong] as number)
  if (ahead <= course.margin) {
    adjust(course.moves, found, moveSlots, [right, 1])
    adjust(course.moves, found, moveSlots, [wrong, -1])
  }
  return explore && ahead < 0 ? wrong : right
}

function learnRelation(course: Course, state: ParseState, move: number, lesson: Lesson): number {
  const parent = headOf(state, move)
  const child = indexOf(state.top)
  const arc = [parent, state.top] as const
  const guess = relationOf(state.ground, arc, course, course.bench)
  if (lesson.heads[child] === indexOf(parent))
    correct(course.early, course.bench, relationTemplates.count, lesson.relations[child] as number)
  return guess
}

function learnFinal(course: Pick<Course, 'final' | 'early' | 'bench'>, ground: Int32Array, lesson: Lesson): void {
  lesson.heads.forEach((head, child) => {
    const parent = ground[blockOf(child) + attributes.head] as number
    if (parent === nothing || indexOf(parent) !== head) return
    relationOf(ground, [parent, blockOf(child)], course, course.bench, true)
    correct(course.final, course.bench, finalTemplates.count, lesson.relations[child] as number)
  })
}

function correct(table: Learner, { scores, found }: Bench, count: number, right: number): void {
  if (right < 0) return
  table.moment++
  scores[right] = (scores[right] as number) - relationMargin
  const guess = best(scores, table.width)
  if (guess === right) return
  adjust(table, found, count, [right, 1])
  adjust(table, found, count, [guess, -1])
}

const relationMargin = 8

/** Shares of words with the right head, and with the right head and relation (subtypes left out, as in the CoNLL 2018 script). */
export function treeScores(lessons: readonly Lesson[], tables: ParseTables, on: Bench = bench()) {
  let [n, heads, both, full] = [0, 0, 0, 0]
  const short = (relation: number) => (relation < 0 ? 'root' : (tables.relations[relation] ?? '?')).split(':')[0]
  for (const lesson of lessons) {
    const ground = lesson.ground.slice()
    parseGreedily(ground, lesson.guide, tables, on)
    lesson.heads.forEach((head, at) => {
      n++
      if (foundHead(ground, at) !== head) return
      heads++
      const guess = (ground[blockOf(at) + attributes.l] as number) - 1
      if (head === -1 || short(guess) === short(lesson.relations[at] as number)) both++
      if (head === -1 || guess === lesson.relations[at]) full++
    })
  }
  return { uas: heads / n, las: both / n, full: full / n }
}
