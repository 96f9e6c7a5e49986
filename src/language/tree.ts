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
