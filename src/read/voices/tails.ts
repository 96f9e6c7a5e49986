import type { Source } from '../../model/source.ts'
import type { Passage } from '../passages/passage.ts'
import type { NamedSource } from './speaker.ts'

/** A person who speaks for a source, under the full name that the report gave: "Ada North Mill". */
export interface Met {
  readonly words: readonly string[]
  readonly source: Source
}

const LEAST = 2

/**
 * Remembers the people of a passage who stand for a source, for when a later passage names them by the end of their name.
 *
 * @param named  known sources in the passage
 */
export function metIn(passage: Passage, named: readonly NamedSource[]): Met[] {
  return named
    .filter((n) => n.to - n.from > LEAST)
    .map((n) => ({ words: passage.words.slice(n.from, n.to).map((w) => w.norm), source: n.source }))
}

/**
 * Finds people by the end of a name that was given in full before: "Rami Abdel Rahman", later "Abdel Rahman".
 *
 * @returns them as named sources, in order of the words
 */
export function byTail(passage: Passage, met: readonly Met[]): NamedSource[] {
  const tails = met.flatMap(({ words, source }) =>
    words.slice(1, words.length - 1).map((_, i) => ({ tail: words.slice(i + 1), source })),
  )
  return passage.words.flatMap((_, from) => {
    const hit = tails.find(({ tail }) => tail.every((word, k) => passage.words[from + k]?.norm === word))
    return hit === undefined ? [] : [{ from, to: from + hit.tail.length, source: hit.source }]
  })
}
