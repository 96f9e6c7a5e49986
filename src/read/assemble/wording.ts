import type { Tree, Upos } from '../../language/index.ts'

const CONTENT: ReadonlySet<Upos> = new Set<Upos>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const PASSAGES = 2
const LONGEST = 6
const SHORTEST = 3
const MOST = 60

/**
 * The words that carry what a telling says, for seeing whether two reports tell it in the same words.
 *
 * Lemmas of nouns, names, verbs, adjectives and numbers of its first two passages, cut to six letters, so that spellings of one name and forms of one
 * word meet.
 * @returns each once, in the order of the text; 60 at most
 */
export function wordingOf(passages: readonly Pick<Tree, 'words' | 'start'>[]): string[] {
  const first = [...new Map(passages.map((p) => [p.start, p])).values()].slice(0, PASSAGES)
  const words = first.flatMap((p) => p.words).filter((w) => CONTENT.has(w.tag))
  const cut = words.map((w) => w.lemma.toLowerCase()).filter((w) => /^\d+$/.test(w) || w.length >= SHORTEST)
  return [...new Set(cut.map((w) => w.slice(0, LONGEST)))].slice(0, MOST)
}
