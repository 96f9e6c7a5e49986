import { type Sentence, type Token, tokens } from '../../language/index.ts'
import { type Step, steps } from './key.ts'

/** A tree of names, one word a level; `found` are the things whose name ends here, with whether that name is written with a capital. */
export interface Trie<Thing> {
  readonly next: Map<string, Trie<Thing>>
  readonly found: { readonly thing: Thing; readonly capital: boolean }[]
}

/** A name found in a list of steps: from step `from` up to, not including, step `to`. */
export interface Match<Thing> {
  readonly from: number
  readonly to: number
  readonly things: readonly Thing[]
}

/** Makes an empty tree of names. */
export const trie = <Thing>(): Trie<Thing> => ({ next: new Map(), found: [] })

/**
 * Puts a name into the tree, word by word: under its spelling-proof form, or, where `exact`, as it is spelled.
 *
 * A word of two to six capitals is an acronym: it is found in capitals only, or, from three letters on, in a text without capitals;
 * from four letters on also in any case ("Isis").
 */
export function plant<Thing>(root: Trie<Thing>, name: string, thing: Thing, exact = false): void {
  const list = steps({ start: 0, end: name.length, tokens: wordsOf(name) })
  const last = list.at(-1)
  if (last === undefined) return
  const keyOf = (step: Step) =>
    isAcronym(step) ? `=${step.spelling.plain}` : exact ? step.spelling.plain : `~${step.spelling.folded}`
  put(root, list.map(keyOf), { thing, capital: isCapital(list, 0) })
  if (list.length === 1 && isAcronym(last) && last.spelling.plain.length >= 4)
    put(root, [last.spelling.plain], { thing, capital: true })
}

/** The words of a plain name need no tokeniser, which takes most of the time of building a tree. */
function wordsOf(name: string): Token[] {
  if (!/^[\p{L}\- ]+$/u.test(name)) return tokens(name)
  let start = 0
  return name.split(' ').map((text) => {
    const token = { text, start, end: start + text.length }
    start = token.end + 1
    return token
  })
}

/** Whether a name beginning here is written with a capital, an article left aside. */
const isCapital = (list: readonly Step[], at: number): boolean =>
  (list[at]?.spelling.plain === 'the' ? list[at + 1] : list[at])?.spelling.capital ?? false

const isAcronym = (step: Step): boolean => step.spelling.capitals && step.spelling.plain.length <= 6

function put<Thing>(root: Trie<Thing>, keys: readonly string[], entry: { thing: Thing; capital: boolean }): void {
  let node = root
  for (const key of keys) {
    let next = node.next.get(key)
    if (next === undefined) {
      next = trie<Thing>()
      node.next.set(key, next)
    }
    node = next
  }
  if (!node.found.some((one) => one.thing === entry.thing)) node.found.push(entry)
}

/** How the words of a text are written, which decides what a capital tells: both ways, all small, or all capitals. */
export type Casing = 'mixed' | 'small' | 'capitals'

/** A sentence as names are matched in it: its steps, how it is written, and the keys under which each step may stand in a tree. */
export interface Line {
  readonly steps: readonly Step[]
  readonly casing: Casing
  readonly keys: readonly (readonly string[])[]
}

const lines = new WeakMap<Sentence, Line>()

/** Prepares a sentence for matching; several finders that ask for one sentence share the work. */
export function lineOf(sentence: Sentence): Line {
  const known = lines.get(sentence)
  if (known !== undefined) return known
  const list = steps(sentence)
  const how = casingOf(list)
  const line = {
    steps: list,
    casing: how,
    keys: list.map(({ spelling }) => (how === 'mixed' ? spelling.keys : spelling.caselessKeys)),
  }
  lines.set(sentence, line)
  return line
}

function casingOf(list: readonly Step[]): Casing {
  let small = 0
  let large = 0
  let allCapitals = true
  for (const { spelling } of list) {
    const { plain, capitals, capital } = spelling
    if (/^\p{Ll}/u.test(plain)) capital ? large++ : small++
    if (!capitals && plain.length > 1 && /\p{L}/u.test(plain)) allCapitals = false
  }
  return allCapitals ? 'capitals' : large === 0 && small > 0 ? 'small' : 'mixed'
}

/**
 * The longest name that begins at a step.
 *
 * @returns null where none does
 */
export function longest<Thing>(root: Trie<Thing>, line: Line, from: number): Match<Thing> | null {
  let best: Match<Thing> | null = null
  const list = line.steps
  if (!(list[from]?.first ?? false)) return null
  const capital = line.casing !== 'mixed' || isCapital(list, from)
  const visit = (node: Trie<Thing>, at: number): void => {
    if (node.found.length > 0 && list[at - 1]?.last && (best === null || at >= best.to)) {
      const things = node.found.filter((one) => capital || !one.capital).map((one) => one.thing)
      if (things.length > 0) best = { from, to: at, things: best?.to === at ? [...best.things, ...things] : things }
    }
    if (at - from > 12) return
    for (const key of line.keys[at] ?? []) {
      const next = node.next.get(key)
      if (next !== undefined) visit(next, at + 1)
    }
  }
  visit(root, from)
  return best
}
