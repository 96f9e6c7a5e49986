import type { PlacePrecision } from '../../model/place.ts'
import type { PlaceKind } from './gazetteer.ts'

/** What "camp", "countryside" or "airport" beside a name says about it. */
export interface Descriptor {
  /** Kinds of places that fit, the best first. */
  readonly kinds: readonly PlaceKind[]
  /** How fine the words are at best. */
  readonly precision: PlacePrecision
  /** Whether the words name something inside or around the place rather than the place itself. */
  readonly apart: boolean
}

/** The words that help to tell place names from others, from data/gazetteer/{words,descriptions}.tsv; all in lower case. */
export interface PlaceWords {
  /** Beside a name, by up to three words joined with spaces. */
  readonly descriptors: ReadonlyMap<string, Descriptor>
  /** Words of every day that are also names of places. */
  readonly everyday: ReadonlySet<string>
  /** Given names and family names. */
  readonly people: ReadonlySet<string>
  /** What stands before a person's name. */
  readonly titles: ReadonlySet<string>
  /** What ends the name of an organisation, a paper, a treaty. */
  readonly organisations: ReadonlySet<string>
  /** What follows the name of a place to say whose it is: police, senator, government. */
  readonly offices: ReadonlySet<string>
  /** Those of them that speak and decide, so that the name says whose they are and not where. */
  readonly officers: ReadonlySet<string>
  /** Words that begin names of places, as "Tal" and "Wadi" do. */
  readonly heads: ReadonlySet<string>
  /** Verbs of saying and deciding, as a government does. */
  readonly speech: ReadonlySet<string>
  /** Prepositions that stand before where something is. */
  readonly locatives: ReadonlySet<string>
  /** North, eastern and the like, with their bearing in degrees; -1 for "central". */
  readonly bearings: ReadonlyMap<string, number>
  /** Units of distance in kilometres. */
  readonly units: ReadonlyMap<string, number>
}
