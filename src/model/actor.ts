import type { ActorId } from './id.ts'
import type { PartialDate } from './period.ts'

/**
 * What kind of actor it is, after ACLED's `inter`.
 *
 * @source ACLED codebook: 1 state forces, 2 rebel group, 3 political militia, 4 identity militia, 5 rioters, 6 protesters, 7 civilians, 8 external or other forces
 */
export type ActorKind =
  | 'state-forces'
  | 'rebel-group'
  | 'political-militia'
  | 'identity-militia'
  | 'rioters'
  | 'protesters'
  | 'civilians'
  | 'external-forces'
  | 'unknown'

/**
 * Who does or suffers something: a force, group or class of people, under the name it bore from one time to another.
 *
 * `from` and `until` bound the name's use (null: no bound known), so that a report which uses it can be dated by it. `country` is ISO 3166 alpha-2 of where it
 * mainly acts; `partOf` the actor it belongs to.
 */
export interface Actor {
  readonly id: ActorId
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  readonly country: string | null
  readonly from: PartialDate | null
  readonly until: PartialDate | null
  readonly partOf: ActorId | null
  readonly origin: string
}

/** An actor as a claim names it: the record's name and the report's own words for it. */
export interface ActorRef {
  readonly id: ActorId
  readonly name: string
  readonly words: string
}

/** Kinds of actors by the ids of those that are known. */
export type ActorKinds = ReadonlyMap<string, ActorKind>

const ARMED: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'state-forces',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'external-forces',
])

/**
 * Whether a kind of actor bears arms, for telling a battle from violence against civilians, and harm to those who fight from harm to others.
 *
 * @example isArmed('protesters') // false
 */
export const isArmed = (kind: ActorKind): boolean => ARMED.has(kind)
