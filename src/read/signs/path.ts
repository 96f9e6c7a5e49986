import type { Word } from '../passages/words.ts'

/** The way through the tree from one word up to where it meets another's way, and down to that: relations on each leg. */
export interface TreePath {
  readonly up: readonly string[]
  readonly down: readonly string[]
}

const DEEPEST = 60

function ancestors(words: readonly Word[], from: number): number[] {
  const out: number[] = []
  for (let at = from; at >= 0 && out.length < DEEPEST; at = words[at]?.head ?? -1) out.push(at)
  return out
}

/**
 * Finds the way between two words of a sentence through its tree.
 *
 * @returns null where the words hang in trees that do not meet
 * @example // in "Rebels shelled Ford", from "shelled" to "Ford": { up: [], down: ['obj'] }
 */
export function treePath(words: readonly Word[], from: number, to: number): TreePath | null {
  const [a, b] = [ancestors(words, from), ancestors(words, to)]
  const stands = new Map(b.map((word, at) => [word, at]))
  const up = a.findIndex((word) => stands.has(word))
  if (up < 0) return null
  const down = stands.get(a[up] as number) as number
  const relation = (at: number): string => words[at]?.relation ?? ''
  return { up: a.slice(0, up).map(relation), down: b.slice(0, down).reverse().map(relation) }
}

/**
 * The head of a phrase: its first word that hangs on a word outside.
 *
 * @param from  first word; `to` is one past the last
 */
export function headOf(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const head = words[at]?.head ?? -1
    if (head < from || head >= to) return at
  }
  return to - 1
}

const CLIMB = 4

/**
 * The verb that governs a word, and the relation by which the word's phrase hangs on it.
 *
 * @returns null where no verb stands above within four steps
 */
export function governor(
  words: readonly Word[],
  at: number,
): { readonly at: number; readonly relation: string } | null {
  let word = words[at]
  for (let step = 0; word !== undefined && step <= CLIMB; step++) {
    const above = words[word.head]
    if (above?.tag === 'VERB') return { at: word.head, relation: word.relation }
    word = above
  }
  return null
}
