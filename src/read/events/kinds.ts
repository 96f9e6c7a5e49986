import { isSubtype } from '../../model/event-type.ts'
import type { Passage } from '../passages/passage.ts'

/** A trigger word that stands for an event. */
export interface Lead {
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly form: 'noun' | 'verb' | 'either' | 'instrument'
}

const AIR = 'Air/drone strike'
const SHELL = 'Shelling/artillery/missile attack'
const IED = 'Remote explosive/landmine/IED'
const SUICIDE = 'Suicide bomb'
const CHEMICAL = 'Chemical weapon'

/** The kind of event by which people lose their freedom, where who does it decides whether it is an arrest or an abduction. */
export const CUSTODY = 'custody'

/** The kind of what nobody does to anybody: a crash, a gas explosion, an earthquake. */
export const ACCIDENT = 'accident'

/**
 * How much a kind of trigger says: 0 for what only adds to another event, 1 for generic kinds, 2 for ACLED's sub-event types, 3 for weapons that decide.
 *
 * @example rank('Suicide bomb') // 3
 */
export function rank(kind: string): number {
  if (kind === CHEMICAL || kind === SUICIDE) return 3
  if (isSubtype(kind) || NAMED.has(kind)) return 2
  return GENERIC.has(kind) ? 1 : 0
}

/** What no sub-event type names, but no generic word either: who holds a place afterwards, and harm that nobody did. */
const NAMED = new Set(['capture', 'withdrawal', ACCIDENT])
const GENERIC = new Set(['attack', 'explosion', 'strike', 'bombing', 'rocket-launch', CUSTODY])

/** Which kind wins when several are named of one event: the rarer and more telling weapon first, then ACLED's order. */
const ORDER = [CHEMICAL, SUICIDE, IED, AIR, SHELL, 'capture', 'withdrawal']

/**
 * The kind of one event from the trigger words that name it and the weapons around them.
 *
 * Generic words are decided by what stands around: a bombing with planes is an air strike, one with a belt a suicide bomb.
 * @param range  the words that are about the event
 * @returns an ACLED sub-event type, or "capture", "withdrawal", "explosion", "attack" where the sides decide
 */
export function kindOf(
  passage: Passage,
  leads: readonly Lead[],
  range: { readonly from: number; readonly to: number },
): string {
  const weapons = passage.triggers
    .filter((t) => t.value.form === 'instrument' && t.from >= range.from && t.to <= range.to)
    .map((t) => t.value.kind)
  const named = leads.filter((l) => l.form !== 'instrument' && rank(l.kind) >= 2).map((l) => l.kind)
  const kinds = named.length > 0 ? named : weapons
  const first = ORDER.find((kind) => kinds.includes(kind)) ?? kinds[0]
  if (first !== undefined) return first
  return generic(leads.map((l) => l.kind))
}

function generic(kinds: readonly string[]): string {
  if (kinds.includes('strike')) return AIR
  if (kinds.includes('rocket-launch')) return SHELL
  if (kinds.every((kind) => kind === CUSTODY)) return CUSTODY
  return kinds.includes('explosion') || kinds.includes('bombing') ? 'explosion' : 'attack'
}
