import { type Language, type NameSpan, names, parser } from './language.ts'
import type { NameLexicon } from './name/name-lexicon.ts'
import type { Sentence } from './sentences.ts'
import type { Tree } from './tree.ts'

/** What the language core says of one text: a tree for each sentence, in order, and the names in all of them. */
export interface Annotation {
  readonly trees: readonly Tree[]
  readonly names: readonly NameSpan[]
}

/** Says what the language core sees in the sentences of one text. */
export type Annotator = (sentences: readonly Sentence[]) => Annotation

/**
 * Makes an annotator, for whoever wants tags, trees and names of a text at once, each made one time.
 *
 * The caller cuts the sentences, so that it may leave out captions and left-overs and use the same tokens for its own finders.
 *
 * @param made  what was learnt; made once in a process or a worker
 * @param lexicon  what is known of names beforehand
 * @returns a function that gives `trees[i]` for `sentences[i]`, with `trees[i].words[k]` for its token k; never throws
 */
export function annotator(made: Language, lexicon: NameLexicon | null = null): Annotator {
  const [parse, find] = [parser(made), names(made, lexicon)]
  return (sentences) => {
    const trees = sentences.map(parse)
    return { trees, names: find(trees) }
  }
}
