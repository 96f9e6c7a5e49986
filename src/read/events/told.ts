import type { Attribution } from '../../model/attribution.ts'
import type { Factuality } from '../../model/factuality.ts'
import { byFineness, distanceKm, type Place } from '../../model/place.ts'
import type { Draft } from './drafts.ts'
import { CUSTODY, rank } from './kinds.ts'
import type { When, Where } from './setting.ts'
import type { Side } from './sides.ts'

/** A draft with all that its passage says about it. */
export interface Fleshed extends Draft {
  readonly where: Where | null
  readonly when: When | null
  readonly sides: readonly Side[]
  readonly voices: readonly Attribution[]
  readonly stance: Factuality
}

/** One event of a report with every passage that tells of it, the first first. `where` and `when` are the best any of them gives. */
export interface Told {
  readonly kind: string
  readonly where: Where | null
  readonly when: When | null
  readonly parts: readonly Fleshed[]
}

/**
 * The event that a draft tells of alone.
 *
 * @param draft  an event as one passage tells it
 */
export const alone = (draft: Fleshed): Told => ({
  kind: draft.kind,
  where: draft.where,
  when: draft.when,
  parts: [draft],
})

/**
 * An event with one more passage that tells of it: the more telling kind, the finer place, the first day that words give.
 *
 * @param told  the event so far
 */
export function grown(told: Told, draft: Fleshed): Told {
  const kind = moreTelling(told.kind, draft.kind)
  const parts = [...told.parts, draft]
  return { kind, where: finer(told.where, draft.where), when: dayOf(kind, parts), parts }
}

/** The first time that words give for the event; "since" dates only what is of its own kind, for a siege may last where a town falls. */
function dayOf(kind: string, parts: readonly Fleshed[]): When | null {
  const dated = parts.filter((p) => p.when !== null)
  const point = dated.find((p) => p.when?.mention.kind !== 'since') ?? dated.find((p) => p.kind === kind)
  return point?.when ?? null
}

const moreTelling = (a: string, b: string): string =>
  rank(b) > rank(a) || (a === 'Armed clash' && b === 'capture') ? b : a

function finer(a: Where | null, b: Where | null): Where | null {
  if (a === null || b === null) return a ?? b
  return byFineness(b.mention.place.precision, a.mention.place.precision) < 0 ? b : a
}

const EXPLOSIONS = new Set(['Suicide bomb', 'Remote explosive/landmine/IED', 'explosion'])
const BOMBINGS = new Set(['Air/drone strike', 'explosion'])
const BATTLES = new Set(['Armed clash', 'capture', CUSTODY, 'withdrawal'])
const VAGUE = new Set(['attack', 'killing'])

/**
 * Whether two kinds can be words for one event.
 *
 * @example kindsAgree('killing', 'Suicide bomb') // true
 */
export function kindsAgree(a: string, b: string): boolean {
  return (
    a === b ||
    VAGUE.has(a) ||
    VAGUE.has(b) ||
    (EXPLOSIONS.has(a) && EXPLOSIONS.has(b)) ||
    (BOMBINGS.has(a) && BOMBINGS.has(b)) ||
    (BATTLES.has(a) && BATTLES.has(b))
  )
}

const NEAR_KM = 4

/**
 * Whether two places of one report can be one: the same, one inside the other, or a few kilometres apart.
 *
 * @example placesAgree({ name: 'A', within: [] }, { name: 'B', within: ['A'] }) // true
 */
export function placesAgree(a: Place, b: Place): boolean {
  if ((a.id !== null && a.id === b.id) || a.name === b.name) return true
  if (a.within.includes(b.name) || b.within.includes(a.name)) return true
  const km = distanceKm(a, b)
  return km !== null && km <= NEAR_KM && a.precision === b.precision
}
