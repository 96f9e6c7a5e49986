import type { SourceId } from './id.ts'
import type { SourceKind } from './source.ts'
import type { Span } from './span.ts'

/**
 * Who is said to say something: a source, the cue that tells so, and the content that hangs on it.
 *
 * Nested as reports nest ("an activist told Reuters that the Observatory had counted"): `within` is the next voice outwards, null for the outermost
 * below the report itself. `source` is the name the record uses, `words` the span that names it in the report.
 * @source PARC 3 and PolNeAR: attribution = source, cue, content
 */
export interface Attribution {
  readonly source: string
  readonly sourceId: SourceId | null
  readonly kind: SourceKind
  readonly words: Span
  readonly cue: Span | null
  readonly content: Span
  readonly within: Attribution | null
}

/**
 * The voices behind a claim, innermost (the origin) first, the outermost last.
 *
 * @param attribution  null when the report speaks in its own voice
 * @returns an empty list for the report's own voice
 * @example chain(null).length // 0
 */
export function chain(attribution: Attribution | null): readonly Attribution[] {
  const voices: Attribution[] = []
  for (let voice = attribution; voice !== null; voice = voice.within) voices.push(voice)
  return voices
}
