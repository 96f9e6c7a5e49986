import type { Token } from './tokens.ts'

/** The universal part-of-speech tags. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A token with its dictionary form, its tags and its place in the tree of its sentence. */
export interface Word extends Token {
  readonly lemma: string
  readonly tag: Upos
  /** The finer tag of the Penn Treebank, which tells "says" (VBZ) from "said" (VBD). */
  readonly penn: string
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number
  /** Universal Dependencies relation to the head, with its subtype ("nsubj:pass"); "root" for the root. */
  readonly relation: string
}

/** A sentence whose words are tagged and hang together as one tree; offsets are UTF-16 units of the original, half open. */
export interface Tree {
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
}

/** A stretch of words of one sentence, as indices, half open. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The words that hang directly below each word, for walking a tree from its root down.
 *
 * @returns for each word the indices of its dependents, in the order of the text
 */
export function dependents(words: readonly Word[]): readonly (readonly number[])[] {
  const below = words.map((): number[] => [])
  words.forEach((word, at) => {
    below[word.head]?.push(at)
  })
  return below
}

/**
 * The first to the last word of everything below each word, itself included: the phrase of which it is the head.
 *
 * Trees are projective, so that a phrase has no gaps.
 *
 * @returns for each word its phrase; linear in the number of words
 */
export function phrases(words: readonly Word[]): readonly Stretch[] {
  const found = words.map((_, at) => ({ from: at, to: at + 1 }))
  const waiting = words.map(() => 0)
  for (const { head } of words) if (head >= 0) waiting[head] = (waiting[head] ?? 0) + 1
  const ready = words.flatMap((_, at) => (waiting[at] === 0 ? [at] : []))
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    const [head, own] = [words[at]?.head ?? -1, found[at]]
    const above = found[head]
    if (above === undefined || own === undefined) continue
    above.from = Math.min(above.from, own.from)
    above.to = Math.max(above.to, own.to)
    waiting[head] = (waiting[head] ?? 1) - 1
    if (waiting[head] === 0) ready.push(head)
  }
  return found
}
