import type { Sentence } from '../../language/index.ts'
import type { PloverEvent } from '../../model/deed.ts'
import type { Certainty, Mood, Polarity } from '../../model/factuality.ts'
import type { Harm } from '../../model/finding.ts'
import type { ZoneKind } from '../../model/reading.ts'
import type { SourceKind } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { ActorMention } from '../actors/index.ts'
import type { PlaceMention } from '../places/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { Found } from './phrases.ts'
import type { Quantity } from './quantities.ts'
import type { Word } from './words.ts'

/** What a trigger word tells of: one of ACLED's sub-event types, or a generic kind that the words around decide. */
export interface Trigger {
  readonly kind: string
  readonly form: 'noun' | 'verb' | 'either' | 'instrument'
  /** Whether the word as a noun is another and tells of nothing: "a plant", "the fire". */
  readonly verbOnly: boolean
}

/** A word for harm to people and how the number stands to it; `object` marks one that is harm only where it is done to a number of people ("lost 40 men"). */
export interface HarmWord {
  readonly harm: Harm
  readonly voice: 'verb' | 'active' | 'passive' | 'adjective' | 'total' | 'object'
}

/** A word that says that somebody says something. */
export interface Cue {
  readonly kind: 'verb' | 'preposition' | 'adverb'
  readonly polarity: 'neutral' | 'claim' | 'denial' | 'rumour'
}

/** A word that makes what it governs something else than a plain assertion. */
export interface MoodWord {
  readonly mood: Mood
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly scope: 'after' | 'content' | 'clause'
}

/** How much of a place some words mean, as bounds from 0 to 1. */
export interface ShareWord {
  readonly low: number | null
  readonly high: number | null
}

/** A word by which somebody holds, takes or loses a place. */
export interface HoldWord {
  readonly sense: 'hold' | 'take' | 'lose'
  readonly form: 'active' | 'passive'
}

/** A word for what parties do to each other; INTENT for words by which something is meant to be done. */
export interface DeedWord {
  readonly event: PloverEvent | 'INTENT'
  readonly mode: string | null
  readonly form: 'verb' | 'noun' | 'any'
}

/**
 * What some words say of over what a toll is counted: `over` some time, since something had `begun`, a toll that is `raised`, by the `growth` of one event's own
 * toll, `across` a wide place; `rank` marks an event as the first or worst since some time, which counts nothing.
 */
export type WindowWord = 'over' | 'begun' | 'raised' | 'growth' | 'rank' | 'across'

/** What a word says of aid: what it is, that it is brought, or what it is counted in. */
export type AidWord = 'goods' | 'brings' | 'trucks' | 'tonnes' | 'parcels'

/** Something that a finder of mentions gave, with the words it covers. */
export type At<T> = Found<T>

/** One sentence with all that the lexicons and finders see in it: what every later step of reading works on. Ranges are word indices. */
export interface Passage extends Span {
  readonly index: number
  readonly zone: ZoneKind
  readonly words: readonly Word[]
  readonly quantities: readonly Found<Quantity>[]
  readonly triggers: readonly Found<Trigger>[]
  readonly harms: readonly Found<HarmWord>[]
  readonly victims: readonly Found<string>[]
  readonly cues: readonly Found<Cue>[]
  readonly roles: readonly Found<SourceKind>[]
  readonly moods: readonly Found<MoodWord>[]
  readonly shares: readonly Found<ShareWord>[]
  readonly holds: readonly Found<HoldWord>[]
  readonly measures: readonly Found<string>[]
  readonly aid: readonly Found<AidWord>[]
  readonly deeds: readonly Found<readonly DeedWord[]>[]
  readonly weapons: readonly Found<true>[]
  readonly targets: readonly Found<true>[]
  readonly windows: readonly Found<WindowWord>[]
  readonly actors: readonly At<ActorMention>[]
  readonly places: readonly At<PlaceMention>[]
  readonly times: readonly At<TimeMention>[]
}

/**
 * Turns spans in the text into ranges of a sentence's words, dropping those that lie outside it.
 *
 * @returns in order of the words
 * @example within([], { start: 0, end: 0, tokens: [] }).length // 0
 */
export function within<T extends Span>(
  mentions: readonly T[],
  sentence: Pick<Sentence, 'start' | 'end' | 'tokens'>,
): At<T>[] {
  const { tokens } = sentence
  return mentions
    .filter((m) => m.start >= sentence.start && m.end <= sentence.end)
    .map((value) => {
      const from = tokens.findIndex((t) => t.end > value.start)
      const after = tokens.findIndex((t) => t.start >= value.end)
      return { from: Math.max(from, 0), to: after < 0 ? tokens.length : after, value }
    })
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

/**
 * The span in the text that a range of words covers.
 *
 * @example spanOf({ words: [{ start: 3, end: 5 }] }, 0, 1) // { start: 3, end: 5 }
 */
export function spanOf(passage: Pick<Passage, 'words'>, from: number, to: number): Span {
  return { start: passage.words[from]?.start ?? 0, end: passage.words[Math.max(from, to - 1)]?.end ?? 0 }
}
