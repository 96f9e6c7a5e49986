import { attributes, blockOf, blocksBefore, nothing, stride } from '../clues.ts'
import { best, score, type Table } from '../table.ts'
import { allowed, attach, headOf, isOver, moves, type ParseState, shift, startParse } from './arcs.ts'
import { type Guide, noteGuide } from './guide.ts'
import { guidedTemplates, movePlaceCount, movePlacesOf, moveTemplates } from './parse-clues.ts'
import { finalTemplates, relationPlacesOf, relationTemplates } from './relation-clues.ts'

/** The three tables of the parser: which move, which relation while the tree grows, which relation once it stands. */
export interface ParseTables {
  readonly moves: Table
  readonly early: Table
  readonly final: Table
  readonly relations: readonly string[]
}

/** How many slots a choice of a move fills. */
export const moveSlots: number = moveTemplates.count + guidedTemplates.count

const weighty: Readonly<Record<string, number>> = { VERB: 1, AUX: 2, PUNCT: 4, CCONJ: 8, SCONJ: 16, ADP: 32, PRON: 64 }

/** Notes on every word whether it is one that matters when it lies between two others: a verb, a mark, a conjunction. */
export function noteWeights(ground: Int32Array, words: number, coarse: readonly string[]): void {
  const bits = Int32Array.from(coarse, (tag) => weighty[tag] ?? 0)
  for (let at = 0; at < words; at++) {
    const block = blockOf(at)
    ground[block + attributes.k] = bits[(ground[block + attributes.u] as number) - 1] ?? 0
  }
}

/** Room for the work of one parser, made once and used for every sentence. */
export interface Bench {
  readonly bases: Int32Array
  readonly found: Int32Array
  readonly scores: Float64Array
}

/** Makes the room for a parser's work. */
export const bench = (): Bench => ({
  bases: new Int32Array(movePlaceCount),
  found: new Int32Array(256),
  scores: new Float64Array(128),
})

/** Scores the three moves of a state into the bench; the slots stay in `found`. */
export function scoreMoves(state: ParseState, arcs: Guide, table: Table, on: Bench): void {
  movePlacesOf(state, on.bases)
  noteGuide(state, arcs)
  moveTemplates.fill(state.ground, on.bases, table.mask, on.found)
  guidedTemplates.fill(state.ground, on.bases, table.mask, on.found)
  score(table, on.found, moveSlots, on.scores)
}

/** The best relation for an arc, from the early table or, when the tree stands, the final one. */
export function relationOf(
  ground: Int32Array,
  [parent, child]: readonly [number, number],
  tables: Pick<ParseTables, 'early' | 'final'>,
  on: Bench,
  final = false,
): number {
  const made = final ? finalTemplates : relationTemplates
  const table = final ? tables.final : tables.early
  relationPlacesOf(ground, parent, child, on.bases)
  made.fill(ground, on.bases, table.mask, on.found)
  score(table, on.found, made.count, on.scores)
  return best(on.scores, table.width)
}

/** Parses one sentence greedily; heads and relations are left in the blocks of `ground`. */
export function parseGreedily(ground: Int32Array, arcs: Guide, tables: ParseTables, on: Bench): void {
  const words = ground.length / stride - blocksBefore - 3
  const state = startParse(ground, words)
  while (!isOver(state)) {
    scoreMoves(state, arcs, tables.moves, on)
    let move = -1
    for (let m = 0; m < 3; m++) {
      if (allowed(state, m) && (move < 0 || (on.scores[m] as number) > (on.scores[move] as number))) move = m
    }
    if (move === moves.shift) shift(state)
    else attach(state, move, relationOf(ground, [headOf(state, move), state.top], tables, on) + 1)
  }
  relabel(ground, words, tables, on)
}

/** Chooses every relation anew with the whole tree in sight. */
function relabel(ground: Int32Array, words: number, tables: ParseTables, on: Bench): void {
  const chosen = new Int32Array(words)
  for (let at = 0; at < words; at++) {
    const block = blockOf(at)
    const parent = ground[block + attributes.head] as number
    if (parent !== nothing) chosen[at] = relationOf(ground, [parent, block], tables, on, true) + 1
  }
  for (let at = 0; at < words; at++) ground[blockOf(at) + attributes.l] = chosen[at] as number
}
