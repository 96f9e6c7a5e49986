import { sentences } from '../../language/index.ts'
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
  const list = sentences(name).flatMap((sentence) => steps(sentence))
  const last = list.at(-1)
  if (last === undefined) return
  const keyOf = (step: Step) => (isAcronym(step) ? `=${step.plain}` : exact ? step.plain : `~${step.folded}`)
  put(root, list.map(keyOf), { thing, capital: isCapital(list, 0) })
  if (list.length === 1 && isAcronym(last) && last.plain.length >= 4) put(root, [last.plain], { thing, capital: true })
}

/** Whether a name beginning here is written with a capital, an article left aside. */
const isCapital = (list: readonly Step[], at: number): boolean =>
  (list[at]?.plain === 'the' ? list[at + 1] : list[at])?.capital ?? false

const isAcronym = (step: Step): boolean => step.capitals && step.plain.length <= 6

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

/** Tells how a sentence is written from its steps. */
export function casing(list: readonly Step[]): Casing {
  let small = 0
  let large = 0
  for (const step of list) {
    if (/^\p{Ll}/u.test(step.plain)) step.capital ? large++ : small++
    if (step.capitals && step.plain.length > 3) large++
  }
  const allCapitals = list.every((step) => step.capitals || step.plain.length < 2 || !/\p{L}/u.test(step.plain))
  return allCapitals ? 'capitals' : large === 0 && small > 0 ? 'small' : 'mixed'
}

/**
 * The longest name that begins at a step.
 *
 * @param how  how the sentence is written
 * @returns null where none does
 */
export function longest<Thing>(
  root: Trie<Thing>,
  list: readonly Step[],
  from: number,
  how: Casing,
): Match<Thing> | null {
  let best: Match<Thing> | null = null
  const capital = how !== 'mixed' || isCapital(list, from)
  const visit = (node: Trie<Thing>, at: number): void => {
    if (node.found.length > 0 && at > from && list[at - 1]?.last && (best === null || at >= best.to)) {
      const things = node.found.filter((one) => capital || !one.capital).map((one) => one.thing)
      if (things.length > 0) best = { from, to: at, things: best?.to === at ? [...best.things, ...things] : things }
    }
    const step = list[at]
    if (step === undefined || at - from > 12 || !(list[from]?.first ?? false)) return
    for (const key of keysOf(step, how)) {
      const next = node.next.get(key)
      if (next !== undefined) visit(next, at + 1)
    }
  }
  visit(root, from)
  return best
}

/** The keys under which a step may stand in the tree: as an acronym, as it is, folded, each also without a possessive or plural s. */
function keysOf(step: Step, how: Casing): readonly string[] {
  const keys: string[] = []
  const acronym = how === 'mixed' ? step.capitals : step.plain.length >= 3 && step.plain !== 'who'
  const cut = step.plain.endsWith('s') && step.plain.length > 2
  if (acronym) keys.push(`=${step.plain}`)
  if (acronym && cut) keys.push(`=${step.plain.slice(0, -1)}`)
  keys.push(step.plain, `~${step.folded}`)
  if (cut && step.plain.length > 3) keys.push(step.plain.slice(0, -1), `~${step.folded.slice(0, -1)}`)
  return keys
}
