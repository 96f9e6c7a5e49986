import { isSubtype, typeOf } from '../../model/event-type.ts'

const FREQUENT = new Set([
  'Air/drone strike',
  'Shelling/artillery/missile attack',
  'Remote explosive/landmine/IED',
  'Suicide bomb',
  'Chemical weapon',
  'Armed clash',
  'Attack',
  'capture',
  'custody',
  'withdrawal',
  'attack',
  'killing',
  'explosion',
])

/**
 * The name of a kind of event in signs: the common kinds by themselves, the rest by their ACLED type, so that few examples are shared.
 *
 * @example kindSign('Arrests') // 'Strategic developments'
 */
export const kindSign = (kind: string): string => (FREQUENT.has(kind) || !isSubtype(kind) ? kind : typeOf(kind))
