import { type EventType, typeOf } from '../../model/event-type.ts'
import type { Harm } from '../../model/finding.ts'
import type { ActorId } from '../../model/id.ts'
import type { PartialDate } from '../../model/period.ts'
import type { Place } from '../../model/place.ts'
import { isWhole } from '../events/people.ts'
import { subtypeByRule } from '../events/subtype-rule.ts'
import { alone, type Fleshed } from '../events/told.ts'
import type { Passage } from '../passages/passage.ts'
import type { PlaceMention } from '../places/index.ts'

/** What one actor is told to do or suffer in a report, over all its drafts: "agent Battles", "patient Attack". */
export type Deeds = ReadonlyMap<ActorId, ReadonlySet<string>>

/** A report as one looks around in it for what an event's own sentence leaves out: who, where. */
export interface Scene {
  readonly passages: readonly Passage[]
  readonly published: PartialDate | null
  /** How often each place is named, by placeId. */
  readonly named: ReadonlyMap<string, number>
  /** The first place below a country that the report names. */
  readonly lead: PlaceMention | null
  readonly deeds: Deeds
  /** All whole numbers of people that the report gives for each harm, in reading order. */
  readonly harmed: ReadonlyMap<Harm, readonly number[]>
}

/**
 * By what a place is told from others in one report: its id, or its name where no list has it.
 *
 * @example placeId({ id: null, name: 'Ford' }) // 'Ford'
 */
export const placeId = (place: Pick<Place, 'id' | 'name'>): string => place.id ?? place.name

/**
 * Counts once what many decisions on one report need.
 *
 * @param passages  all that are read, in order; `drafts` are those of the whole report
 */
export function sceneOf(
  passages: readonly Passage[],
  drafts: readonly Fleshed[],
  published: PartialDate | null,
): Scene {
  const named = new Map<string, number>()
  for (const passage of passages)
    for (const { value } of passage.places) {
      const id = placeId(value.place)
      named.set(id, (named.get(id) ?? 0) + 1)
    }
  const lead = passages.flatMap((p) => p.places).find(({ value }) => locates(value))?.value ?? null
  return { passages, published, named, lead, deeds: deedsOf(drafts), harmed: harmedIn(drafts) }
}

function harmedIn(drafts: readonly Fleshed[]): ReadonlyMap<Harm, readonly number[]> {
  const harmed = new Map<Harm, number[]>()
  for (const { harm, people } of drafts.flatMap((d) => d.tallies)) {
    const number = people === null || !isWhole(people) ? null : (people.estimate.low ?? people.estimate.high)
    if (number !== null) harmed.set(harm, [...(harmed.get(harm) ?? []), number])
  }
  return harmed
}

/**
 * Whether a mention names where something is, below the level of a country.
 *
 * @param mention  a place as the report names it
 */
export const locates = (mention: PlaceMention): boolean =>
  mention.role === 'locates' && mention.place.precision !== 'country'

/** The ACLED type of a draft taken alone, by rule. */
export const typeOfDraft = (draft: Fleshed): EventType => typeOf(subtypeByRule(alone(draft)))

function deedsOf(drafts: readonly Fleshed[]): Deeds {
  const deeds = new Map<ActorId, Set<string>>()
  for (const draft of drafts)
    for (const { role, mention } of draft.sides) {
      const { id } = mention.value.actor
      const known = deeds.get(id) ?? new Set<string>()
      known.add(`${role} ${typeOfDraft(draft)}`).add(`${role} ${draft.kind}`)
      deeds.set(id, known)
    }
  return deeds
}
