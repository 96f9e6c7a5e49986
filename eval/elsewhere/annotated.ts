import { fileURLToPath } from 'node:url'
import { jsonLines } from '../corpora.ts'
import type { GoldIncident } from '../gold/incident.ts'

/** How a report is written: all in capitals, in tokens with spaces between them, or as people write. */
export type Spelling = 'upper' | 'tokenised' | 'plain'

/** The part on which to choose, whose misses may be read, and the one that is only measured. */
export type Half = 'choose' | 'report'

/** What a report is for: one half of what is measured, or weights are learnt from it and nothing is measured on it. */
export type Part = Half | 'learn'

/** From one character of a report's text to before another, as the evaluation loads it. */
export type Offsets = readonly [number, number]

/** An incident as it is kept here: the words of others stand as offsets, so that no text of theirs is in the project. */
type KeptIncident = Omit<GoldIncident, 'place_text' | 'evidence'> & {
  readonly place_text: Offsets | null
  readonly evidence: Offsets
}

/** A report of some corpus, by its id there, with the day it appeared where that is known, and its annotated incidents. */
export interface Annotated {
  readonly report: string
  readonly corpus: string
  readonly spelling: Spelling
  readonly part: Part
  readonly published: string | null
  readonly incidents: readonly KeptIncident[]
}

/** The annotated reports, in their order. */
export const annotatedElsewhere = (): Annotated[] =>
  jsonLines<Annotated>(fileURLToPath(new URL('./annotated.jsonl', import.meta.url)))

/** Those of them that weights are learnt from. None shares one in five of its runs of five words with a report of the two halves; some tell of the same incidents in other words. */
export const toLearnFrom = (): Annotated[] => annotatedElsewhere().filter(({ part }) => part === 'learn')

/** Those that are measured. */
export const toMeasureOn = (): Annotated[] => annotatedElsewhere().filter(({ part }) => part !== 'learn')

/**
 * An incident with its words put back.
 *
 * @example asGold(kept, 'BOMB IN LIMA').evidence // 'BOMB'
 */
export function asGold({ place_text, evidence, ...rest }: KeptIncident, text: string): GoldIncident {
  const words = ([start, end]: Offsets): string => text.slice(start, end)
  return { ...rest, place_text: place_text === null ? null : words(place_text), evidence: words(evidence) }
}
