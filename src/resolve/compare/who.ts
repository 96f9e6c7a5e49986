import type { ActorRef } from '../../model/actor.ts'
import type { Comparison } from '../weights.ts'

const NOBODY = new Set(['unknown', '?unknown'])
const EVERYBODY = 'civilians'

/**
 * Compares who is said to have done it: a shared doer speaks for one incident, other doers against it.
 *
 * @example compareAgents([], []).level // 'unknown'
 */
export function compareAgents(left: readonly ActorRef[], right: readonly ActorRef[]): Comparison<'agents'> {
  const sides = { rule: 'agents' as const, left: label(left), right: label(right) }
  const shared = sharedIds(left, right)
  if (shared === null) return { ...sides, level: 'unknown', detail: 'One of the two names no doer.' }
  return shared.length > 0
    ? { ...sides, level: 'same', detail: 'Both name the same doer.' }
    : { ...sides, level: 'other', detail: 'They name other doers.' }
}

/**
 * Compares who is said to have suffered it. That both name civilians says less than that both name one group.
 *
 * @example comparePatients([], []).level // 'unknown'
 */
export function comparePatients(left: readonly ActorRef[], right: readonly ActorRef[]): Comparison<'patients'> {
  const sides = { rule: 'patients' as const, left: label(left), right: label(right) }
  const shared = sharedIds(left, right)
  if (shared === null) return { ...sides, level: 'unknown', detail: 'One of the two names nobody who suffered it.' }
  if (shared.length === 0) return { ...sides, level: 'other', detail: 'They name others who suffered it.' }
  return shared.every((id) => id === EVERYBODY)
    ? { ...sides, level: 'civilians', detail: 'Both name civilians.' }
    : { ...sides, level: 'same', detail: 'Both name the same who suffered it.' }
}

const label = (actors: readonly ActorRef[]): string => actors.map((a) => a.name).join(' + ') || 'not said'

/** Null where one of the two names nobody in particular. */
function sharedIds(left: readonly ActorRef[], right: readonly ActorRef[]): string[] | null {
  const [a, b] = [ids(left), ids(right)]
  return a.length === 0 || b.length === 0 ? null : a.filter((id) => b.includes(id))
}

const ids = (actors: readonly ActorRef[]): string[] => actors.map((a) => a.id as string).filter((id) => !NOBODY.has(id))
