import type { ActorRef } from './actor.ts'
import type { Estimate } from './estimate.ts'
import type { EventSubtype } from './event-type.ts'
import type { Period } from './period.ts'
import type { Place } from './place.ts'

/** What is done to people. `dead-or-hurt` is a joint count ("killed or wounded") that must not be split. */
export type Harm = 'killed' | 'injured' | 'dead-or-hurt' | 'missing' | 'abducted' | 'detained' | 'displaced'

/** What part an actor has: the doer, the one it is done to, or a side where the words give no direction. */
export type Role = 'agent' | 'patient' | 'party'

/**
 * What a toll counts: one incident, or all of some kind over a time ("136 killed since 11 July"), whose days are `since`, null where the words fix none
 * ("since the siege began").
 */
export type TollWindow = { readonly kind: 'incident' } | { readonly kind: 'cumulative'; readonly since: Period | null }

/** What happened. */
export interface What {
  readonly aspect: 'what'
  readonly subtype: EventSubtype
}

/** When it happened. */
export interface When {
  readonly aspect: 'when'
  readonly period: Period
}

/** Where it happened. */
export interface Where {
  readonly aspect: 'where'
  readonly place: Place
}

/** Who did or suffered it. */
export interface Who {
  readonly aspect: 'who'
  readonly role: Role
  readonly actor: ActorRef
}

/**
 * How many came to which harm; `of` is the class of victims in the report's words, `part` marks a part of another toll ("including five children"), `former` one that its own
 * words say was replaced ("updating an earlier toll of 112"): it was claimed once and counts for nothing now.
 */
export interface Toll {
  readonly aspect: 'toll'
  readonly harm: Harm
  readonly people: Estimate
  readonly of: string
  readonly part: boolean
  readonly former: boolean
  readonly window: TollWindow
}

/** Who holds how much of a place: `share` from 0 to 1, null where the words bound nothing; `shareText` the words ("large parts"); `asOf` the day it is said of. */
export interface Control {
  readonly aspect: 'control'
  readonly holder: readonly ActorRef[]
  readonly place: Place
  readonly share: { readonly low: number | null; readonly high: number | null } | null
  readonly shareText: string
  readonly asOf: Period | null
}

/**
 * Another number that matters to an incident or place: `value` in the unit that `measure` implies (people, km, km²; of aid brought trucks, tonnes, parcels, and
 * the people it is for).
 */
export interface Figure {
  readonly aspect: 'figure'
  readonly measure:
    | 'population'
    | 'former-population'
    | 'besieged'
    | 'distance'
    | 'area'
    | 'aid-trucks'
    | 'aid-tonnes'
    | 'aid-parcels'
    | 'aid-people'
  readonly place: Place | null
  readonly value: Estimate
  readonly asOf: Period | null
}

/** One aspect of what is said, told apart by `aspect`, so that every room that deals with aspects must deal with each. */
export type Finding = What | When | Where | Who | Toll | Control | Figure

/** The seven aspects a claim can have. */
export type Aspect = Finding['aspect']
