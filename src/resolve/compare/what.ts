import type { EventSubtype } from '../../model/event-type.ts'
import type { Telling } from '../../model/telling.ts'
import type { Comparison } from '../weights.ts'

type Level = Comparison<'what'>['level']

/** The kinds that many incidents of one day share; agreement in any other kind tells more. */
const FREQUENT: Partial<Record<EventSubtype, Level>> = {
  'Armed clash': 'same-clash',
  'Government regains territory': 'same-taking',
  'Non-state actor overtakes territory': 'same-taking',
  'Air/drone strike': 'same-strike',
  'Shelling/artillery/missile attack': 'same-shelling',
  'Suicide bomb': 'same-bomb',
  'Remote explosive/landmine/IED': 'same-bomb',
}
const KIN: readonly (readonly EventSubtype[])[] = [
  ['Suicide bomb', 'Remote explosive/landmine/IED'],
  ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  ['Air/drone strike', 'Shelling/artillery/missile attack'],
]

/**
 * Compares what two tellings say happened: the same sub-event type, one that is easily told for the other, or another kind of thing.
 *
 * @example compareWhat({ type: 'Battles', subtype: 'Armed clash' }, { type: 'Battles', subtype: 'Armed clash' }).level // 'same-clash'
 */
export function compareWhat(
  left: Pick<Telling, 'type' | 'subtype'>,
  right: Pick<Telling, 'type' | 'subtype'>,
): Comparison<'what'> {
  const sides = { rule: 'what' as const, left: left.subtype, right: right.subtype }
  if (left.subtype === right.subtype)
    return { ...sides, level: FREQUENT[left.subtype] ?? 'same-rare', detail: 'Both tell of the same kind of event.' }
  if (isKin(left.subtype, right.subtype))
    return { ...sides, level: 'kin', detail: 'The two kinds of event are often told for each other.' }
  return left.type === right.type
    ? { ...sides, level: 'type', detail: 'The kinds of event are related.' }
    : { ...sides, level: 'other', detail: 'The kinds of event differ.' }
}

/**
 * Whether two kinds of event are often told for each other.
 *
 * @example isKin('Suicide bomb', 'Grenade') // false
 */
export const isKin = (a: EventSubtype, b: EventSubtype): boolean =>
  KIN.some((kinds) => kinds.includes(a) && kinds.includes(b))
