/** The six event types of ACLED, under which all incidents are told. */
export type EventType =
  | 'Battles'
  | 'Protests'
  | 'Riots'
  | 'Explosions/Remote violence'
  | 'Violence against civilians'
  | 'Strategic developments'

/**
 * What each type divides into, in ACLED's own order: when several fit, the first type wins.
 *
 * @source ACLED codebook (2024): event types and sub-event types, with their hierarchy
 */
export const SUBTYPES = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
} as const satisfies Record<EventType, readonly string[]>

/** One of ACLED's 25 sub-event types. */
export type EventSubtype = (typeof SUBTYPES)[EventType][number]

/**
 * The type that a sub-event type belongs to.
 *
 * @example typeOf('Armed clash') // 'Battles'
 */
export function typeOf(subtype: EventSubtype): EventType {
  const types = Object.keys(SUBTYPES) as EventType[]
  return types.find((type) => (SUBTYPES[type] as readonly string[]).includes(subtype)) as EventType
}

/**
 * Whether a string read from a file names a sub-event type.
 *
 * @example isSubtype('Bombing') // false
 */
export const isSubtype = (text: string): text is EventSubtype =>
  Object.values(SUBTYPES).some((list) => (list as readonly string[]).includes(text))
