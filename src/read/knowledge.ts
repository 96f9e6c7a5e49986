import type { Sentence, Tree } from '../language/index.ts'
import type { ActorId } from '../model/id.ts'
import type { PartialDate } from '../model/period.ts'
import type { Zone } from '../model/reading.ts'
import type { Source, SourceKind } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { ActorFinder } from './actors/index.ts'
import type { AttitudeWord } from './attitudes/attitudes.ts'
import type { LineMark } from './layout.ts'
import type {
  AidWord,
  Cue,
  DeedWord,
  HarmWord,
  HoldWord,
  MoodWord,
  ShareWord,
  Trigger,
  WindowWord,
} from './passages/passage.ts'
import type { Phrase } from './passages/phrases.ts'
import type { Bound, NumberWord } from './passages/quantities.ts'
import type { PlaceFinder } from './places/index.ts'
import type { Learnt } from './signs/weights.ts'
import type { InUse, TimeFinder } from './times/index.ts'

/** The word lists of data/lexicon/en, as values. A test may give five words of each. */
export interface Lexicon {
  readonly irregular: ReadonlyMap<string, string>
  readonly triggers: readonly Phrase<Trigger>[]
  readonly harms: readonly Phrase<HarmWord>[]
  readonly victims: readonly Phrase<string>[]
  readonly cues: readonly Phrase<Cue>[]
  readonly roles: readonly Phrase<SourceKind>[]
  readonly moods: readonly Phrase<MoodWord>[]
  readonly shares: readonly Phrase<ShareWord>[]
  readonly holds: readonly Phrase<HoldWord>[]
  readonly measures: readonly Phrase<string>[]
  readonly aid: readonly Phrase<AidWord>[]
  readonly deeds: readonly Phrase<readonly DeedWord[]>[]
  readonly weapons: readonly Phrase<true>[]
  readonly targets: readonly Phrase<true>[]
  readonly numbers: readonly Phrase<NumberWord>[]
  readonly bounds: readonly Phrase<Bound>[]
  readonly windows: readonly Phrase<WindowWord>[]
  readonly attitudes: readonly Phrase<AttitudeWord>[]
  readonly lineMarks: readonly LineMark[]
}

/** A known source where a text names it. */
export interface SourceMention {
  readonly start: number
  readonly end: number
  readonly source: Source
}

/** All that reading needs to know, passed in as one value: the room opens no file. */
export interface Knowledge {
  readonly lexicon: Lexicon
  /** The parser: the words of a sentence with tags, lemmas and heads, one for each token. */
  readonly tree: (sentence: Sentence) => Tree
  /** The names of people in the trees of one report. */
  readonly people: (trees: readonly Tree[]) => readonly Span[]
  /** What the signs of each decision weigh. */
  readonly learnt: Learnt
  readonly places: PlaceFinder
  readonly actors: ActorFinder
  readonly times: TimeFinder
  readonly sources: (text: string) => readonly SourceMention[]
  readonly outlet: (name: string) => Source | null
  /** The day a report gives itself, in its dateline or at its head; null where it gives none. */
  readonly documentDate: (text: string, zones: readonly Zone[]) => { readonly published: PartialDate } | null
  /** From when to when an actor bore its name, for bounding reports without a day. */
  readonly inUse: (actor: ActorId) => InUse
}
