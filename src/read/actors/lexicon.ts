import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/id.ts'
import type { PartialDate } from '../../model/period.ts'

/** A state as reports name it, from which its forces, police and opponents are named by rule. */
export interface State {
  /** ISO 3166 alpha-2, or a user-assigned code for what never had one. */
  readonly code: string
  readonly names: readonly string[]
  /** Adjectives and words for its people, the adjective that names its forces first. */
  readonly demonyms: readonly string[]
  /** Capitals and seats that reports use for its government. */
  readonly seats: readonly string[]
  /** The record's name of its forces; null: by rule from the first demonym. */
  readonly forces: string | null
  /** Surnames and offices whose forces are its own ("Assad"). */
  readonly rulers: readonly string[]
}

/**
 * What a common noun or adjective says about the actor that a phrase names.
 *
 * `state-force` is a state's own when nobody else is named ("soldiers"); `force` needs an owner ("forces"); `side-…` are adjectives;
 * `quality` describes only; `participle` follows a name and a hyphen ("-held"); `attack` and `thing` are nouns that a name before them owns;
 * `offshoot` is what belongs to the group named before it, so that this one only describes ("al-Qaeda affiliate"); `office` are those that a group's name owns but a state's adjective does not speak for its forces ("Syrian capital");
 * `vague` says that the report does not know who ("unidentified"); `locative` makes a country's name after it a place ("in").
 */
export type ActorWordClass =
  | 'state-force'
  | 'force'
  | 'police'
  | 'government'
  | 'rebel'
  | 'militant'
  | 'fighter'
  | 'gunman'
  | 'militia'
  | 'group'
  | 'side-government'
  | 'side-opposition'
  | 'side-militant'
  | 'quality'
  | 'participle'
  | 'attack'
  | 'thing'
  | 'office'
  | 'offshoot'
  | 'vague'
  | 'locative'

/** A common word or phrase and its class. */
export interface ActorWord {
  readonly words: string
  readonly class: ActorWordClass
}

/**
 * What a class of common words means in one country's wars, from one time to another (null: always): which actor.
 *
 * `area` is the name of a part of the country, as the gazetteer has it, for which alone this holds (null: for all of it).
 */
export interface ActorReading {
  readonly country: string
  readonly area: string | null
  readonly class: ActorWordClass
  readonly from: PartialDate | null
  readonly until: PartialDate | null
  readonly actor: string
}

/**
 * All that is known about actors: the named ones and classes of people, the states, the common words, and what these mean where.
 *
 * `generic` are the actors whose names stand for no single body ("Kurdish forces"); `doubtful` are names
 * that others bear too ("National Army"), so that the country or a full name must vouch for them; `others` are names that hold an actor's words without being one, such as a news agency's.
 */
export interface ActorLexicon {
  readonly actors: readonly Actor[]
  readonly generic: ReadonlySet<ActorId>
  readonly doubtful: ReadonlyMap<ActorId, readonly string[]>
  readonly states: readonly State[]
  readonly words: readonly ActorWord[]
  readonly readings: readonly ActorReading[]
  readonly others: readonly string[]
}
