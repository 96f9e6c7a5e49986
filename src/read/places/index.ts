export { type PlaceFinder, placeFinder } from './finder.ts'
export {
  entriesOf,
  extendGazetteer,
  type Gazetteer,
  type GazetteerEntry,
  isSame,
  type PlaceKind,
  type PlaceRow,
} from './gazetteer.ts'
export { placeKey } from './key.ts'
export type { PlaceCandidate, PlaceContext, PlaceMention, PlaceRole } from './mention.ts'
export {
  type PackedDivision,
  type PackedHead,
  type PackedPlaces,
  packedPlace,
  packedRefs,
  unpackPlaces,
} from './packed.ts'
export type { Descriptor, PlaceWords } from './words.ts'
