import type { Span } from './span.ts'

/** How somebody stands to what is put into his mouth or mind: he says it, believes it, intends it, feels so about it, or perceives it. */
export type AttitudeKind = 'statement' | 'belief' | 'intention' | 'feeling' | 'perception'

/**
 * Somebody's attitude to something, as spans of a report: a wider thing than a voice, since who hopes or fears that Ford falls does not say that it fell.
 *
 * `holder` is the whole phrase that names him, null where nobody is named ("it is feared that"); `content` may stand in pieces around the cue.
 * @source PolNeAR: source, cue and content of attributions, of which attitudes other than statements are a part
 */
export interface Attitude {
  readonly kind: AttitudeKind
  readonly holder: Span | null
  readonly cue: Span
  readonly content: readonly Span[]
}
