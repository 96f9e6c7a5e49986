import type { Place } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import type { PlaceKind } from './gazetteer.ts'

/**
 * What a place name does in its sentence: says where something is; says in what another mention lies; heads a report as its dateline;
 * stands for a government or where a speaker is; is part of the name of a person or group; or is a word for a people.
 */
export type PlaceRole = 'locates' | 'contains' | 'dateline' | 'speaker' | 'name-part' | 'demonym'

/** One place that a name could stand for, with what speaks for and against it as sentences. */
export interface PlaceCandidate {
  readonly place: Place
  readonly kind: PlaceKind
  readonly score: number
  readonly reasons: readonly string[]
}

/**
 * A stretch of a report that names a place, read.
 *
 * The span holds the description too ("12 km north of Hama", "the Yarmouk camp"), `name` the name alone. `candidates` is best first and may be empty
 * where the gazetteer does not have the name.
 */
export interface PlaceMention extends Span {
  readonly name: Span
  /** The two names of a mention that lies between them or on the road from one to the other; null for all others. */
  readonly pair: readonly [Span, Span] | null
  readonly words: string
  readonly place: Place
  readonly kind: PlaceKind | null
  readonly role: PlaceRole
  readonly candidates: readonly PlaceCandidate[]
  readonly reasons: readonly string[]
}

/** What is known of a report before its places are read: ISO codes of countries that its source or its actors point to. */
export interface PlaceContext {
  readonly countries: readonly string[]
}
