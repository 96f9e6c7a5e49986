import type { Word } from './words.ts'

/** One entry of a lexicon: lemmas separated by blanks, "…" for up to four words between, and what the entry says. */
export interface Phrase<T> {
  readonly words: string
  readonly value: T
}

/** Something found among the words of a passage: the half-open range of word indices and what it is. */
export interface Found<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>
  value: T | null
}

const GAP = '…'
const LONGEST_GAP = 4

const branch = <T>(): Branch<T> => ({ next: new Map(), value: null })

/**
 * Builds a finder of lexicon phrases: at each word the longest phrase wins, and what it covers is not searched again.
 *
 * Time is linear in the number of words, since phrases and gaps are short.
 * @param phrases  entries; of two with the same words the later wins
 * @returns a function from words to what is found, in order, without overlaps
 */
export function phraseFinder<T>(phrases: Iterable<Phrase<T>>): (words: readonly Word[]) => Found<T>[] {
  const root = branch<T>()
  for (const phrase of phrases) plant(root, phrase)
  return (words) => {
    const found: Found<T>[] = []
    for (let i = 0; i < words.length; ) {
      const hit = longest(root, words, i)
      if (hit !== null) found.push({ from: i, to: hit.to, value: hit.value })
      i = hit?.to ?? i + 1
    }
    return found
  }
}

function plant<T>(root: Branch<T>, phrase: Phrase<T>): void {
  let at = root
  for (const word of phrase.words.split(' ')) {
    const next = at.next.get(word) ?? branch<T>()
    at.next.set(word, next)
    at = next
  }
  at.value = phrase.value
}

interface Hit<T> {
  readonly to: number
  readonly value: T
}

function longest<T>(at: Branch<T>, words: readonly Word[], i: number): Hit<T> | null {
  let best: Hit<T> | null = null
  const keep = (hit: Hit<T> | null): void => {
    if (hit !== null && (best === null || hit.to > best.to)) best = hit
  }
  for (const form of words[i]?.forms ?? []) {
    const next = at.next.get(form)
    if (next === undefined) continue
    if (next.value !== null) keep({ to: i + 1, value: next.value })
    if (next.next.size > 0) keep(longest(next, words, i + 1))
  }
  const gap = at.next.get(GAP)
  for (let skip = 0; gap !== undefined && best === null && skip <= LONGEST_GAP; skip++)
    keep(longest(gap, words, i + skip))
  return best
}
