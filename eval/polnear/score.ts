import type { Span } from '../../src/model/span.ts'
import { type Count, sum } from '../muc/score.ts'

/** Who is said to say what, as spans of words in the text; each may be in pieces, and the source may be missing. */
export interface Attributed {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The counts of one text: cues as wholes, sources and contents in words. */
export type Counts = Readonly<Record<keyof Attributed, Count>>

const WORD = /[\p{L}\p{N}]+/gu

/**
 * Scores the attributions of one text.
 *
 * Each cue is paired with at most one of the key's that it shares a word with. Of a pair the words of source and content that both have are right; those of an
 * attribution without a pair are all wrong.
 */
export function scoreText(text: string, said: readonly Attributed[], key: readonly Attributed[]): Counts {
  const words = [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
  const covered = (spans: readonly Span[]): Set<number> =>
    new Set(words.flatMap((w, i) => (spans.some((s) => s.start < w.end && w.start < s.end) ? [i] : [])))
  const [cuesSaid, cuesKey] = [said, key].map((list) => list.map((a) => covered(a.cue))) as [
    Set<number>[],
    Set<number>[],
  ]
  const pairs = paired(cuesSaid, cuesKey)
  const inWords = (part: 'source' | 'content'): Count => {
    const [ours, theirs] = [said, key].map((list) => list.map((a) => covered(a[part]))) as [
      Set<number>[],
      Set<number>[],
    ]
    const common = pairs.reduce((n, [s, k]) => n + shared(ours[s], theirs[k]), 0)
    return { said: size(ours), saidRight: common, key: size(theirs), keyRight: common }
  }
  const cue = { said: said.length, saidRight: pairs.length, key: key.length, keyRight: pairs.length }
  return { source: inWords('source'), cue, content: inWords('content') }
}

const size = (sets: readonly Set<number>[]): number => sets.reduce((n, s) => n + s.size, 0)
const shared = (a: Set<number> = new Set(), b: Set<number> = new Set()): number =>
  [...a].filter((word) => b.has(word)).length

/** In order of the text, each cue with the first of the key's that is still free and shares a word. */
function paired(said: readonly Set<number>[], key: readonly Set<number>[]): (readonly [number, number])[] {
  const free = new Set(key.keys())
  return said.flatMap((cue, s) => {
    const hit = [...free].find((k) => shared(cue, key[k]) > 0)
    if (hit === undefined) return []
    free.delete(hit)
    return [[s, hit] as const]
  })
}

/** Adds the counts of several texts up. */
export const total = (counts: readonly Counts[]): Counts => ({
  source: sum(counts.map((c) => c.source)),
  cue: sum(counts.map((c) => c.cue)),
  content: sum(counts.map((c) => c.content)),
})
