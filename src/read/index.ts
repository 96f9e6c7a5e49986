export type { AttitudeWord } from './attitudes/attitudes.ts'
export { type Attributed, attributed } from './attributed.ts'
export { type ExplainedEvent, type ExplainedSentence, type Explanation, explainer } from './explain.ts'
export type { Knowledge, Lexicon, SourceMention } from './knowledge.ts'
export { type LineMark, layout } from './layout.ts'
export { type Narration, narrator } from './narration.ts'
export type {
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
export { type Found, type Phrase, phraseFinder } from './passages/phrases.ts'
export { type Bound, type NumberWord, type Quantity, quantityFinder } from './passages/quantities.ts'
export { type Word, withForms, wordForms } from './passages/words.ts'
export * from './places/index.ts'
export {
  entriesOf,
  extendGazetteer,
  type Gazetteer,
  type GazetteerEntry,
  isSame,
  type PackedDivision,
  type PackedHead,
  type PackedPlaces,
  type PlaceCandidate,
  type PlaceContext,
  type PlaceFinder,
  type PlaceKind,
  type PlaceMention,
  type PlaceRole,
  type PlaceRow,
  type PlaceWords,
  packedPlace,
  packedRefs,
  placeFinder,
  placeKey,
  unpackPlaces,
} from './places/index.ts'
export { type Reader, reader, readingOf } from './reader.ts'
export { BASE, type Learnt, type Weights } from './signs/weights.ts'
