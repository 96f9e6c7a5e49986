import type { PloverEvent } from '../../model/deed.ts'
import type { Word } from '../passages/words.ts'

const WILL = new Set(['will', "'ll", 'would', 'shall', 'wo', 'going'])
const NOT = new Set(['not', "n't", 'never', 'nor'])
const COOPERATIVE: ReadonlySet<PloverEvent> = new Set<PloverEvent>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])
const HOSTILE: ReadonlySet<PloverEvent> = new Set<PloverEvent>(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

const below = (words: readonly Word[], head: number, norms: ReadonlySet<string>): boolean =>
  words.some((word) => word.head === head && norms.has(word.norm))

/**
 * Whether a verb tells what will be done: "will send", "would boycott".
 *
 * @param head  index of the verb
 */
export const isWilled = (words: readonly Word[], head: number): boolean => below(words, head, WILL)

/**
 * Whether a verb is denied: "did not agree".
 *
 * @param head  index of the verb
 */
export const isNegated = (words: readonly Word[], head: number): boolean => below(words, head, NOT)

/**
 * What it is to intend an event: help that will be given is agreed to, harm that will be done is threatened.
 *
 * @source PLOVER manual 0.8, AGREE: cooperative events told in the future are agreements
 * @example meant('AID') // 'AGREE'
 */
export function meant(event: PloverEvent): PloverEvent {
  if (COOPERATIVE.has(event)) return 'AGREE'
  return HOSTILE.has(event) ? 'THREATEN' : event
}

/**
 * What it is not to do an event: not to help or give way is to refuse.
 *
 * @returns null where nothing happens by not doing it
 * @example refused('ASSAULT') // null
 */
export const refused = (event: PloverEvent): PloverEvent | null =>
  COOPERATIVE.has(event) || event === 'REJECT' ? 'REJECT' : null
