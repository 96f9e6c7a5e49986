import type { ActorKind, ActorRef } from '../../model/actor.ts'
import type { Span } from '../../model/span.ts'

/**
 * How an actor's words stand in the sentence.
 *
 * `actor` stands for itself and may do or suffer something; `attribute` owns the noun after it ("Russian airstrikes", "IS convoy");
 * `modifier` only describes ("IS-held", "US-backed"); `metonym` is a country or capital that may stand for its government.
 */
export type ActorRole = 'actor' | 'attribute' | 'modifier' | 'metonym'

/** A known group or force; a class of people who do not fight; fighters named by their side or kind alone; or nobody that could be told. */
export type ActorClass = 'group' | 'civilians' | 'generic' | 'unknown'

/**
 * A span of a report that names an actor, with the actor it was read as.
 *
 * `generic` is true where the words are no name ("the rebels", "regime forces"); `country` is the actor's, ISO 3166 alpha-2, or null.
 */
export interface ActorMention extends Span {
  readonly actor: ActorRef
  readonly kind: ActorKind
  readonly class: ActorClass
  readonly words: string
  readonly generic: boolean
  readonly role: ActorRole
  readonly country: string | null
}

/** Whose side an outlet speaks for in its own country's war: the government's, its opponents', or neither (null). */
export type OutletLeaning = 'government' | 'opposition' | null

/** What is known of a report before its actors are read: countries by likelihood (ISO 3166 alpha-2), names of areas it is set in, the outlet's side, the day. */
export interface ActorContext {
  readonly countries: readonly string[]
  readonly areas?: ReadonlySet<string>
  readonly outletLeaning?: OutletLeaning
  readonly published?: string | null
}
