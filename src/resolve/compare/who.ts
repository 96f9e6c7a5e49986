import type { ActorRef } from '../../model/actor.ts'
import type { Comparison, Wholes } from '../weights.ts'

const NOBODY = new Set(['unknown', '?unknown'])
const EVERYBODY = 'civilians'

/**
 * Compares who is said to have done it: a shared doer speaks for one incident, other doers against it, a part of the other's neither.
 *
 * @example compareAgents([], []).level // 'unknown'
 */
export function compareAgents(
  left: readonly ActorRef[],
  right: readonly ActorRef[],
  wholes: Wholes = new Map(),
): Comparison<'agents'> {
  const sides = { rule: 'agents' as const, left: label(left), right: label(right) }
  const shared = sharedIds(left, right)
  if (shared === null) return { ...sides, level: 'unknown', detail: 'One of the two names no doer.' }
  if (shared.length === 0 && isPart(left, right, wholes)) return { ...sides, level: 'unknown', detail: PART }
  return shared.length > 0
    ? { ...sides, level: 'same', detail: 'Both name the same doer.' }
    : { ...sides, level: 'other', detail: 'They name other doers.' }
}

/**
 * Compares who is said to have suffered it. That both name civilians says less than that both name one group.
 *
 * @example comparePatients([], []).level // 'unknown'
 */
export function comparePatients(
  left: readonly ActorRef[],
  right: readonly ActorRef[],
  wholes: Wholes = new Map(),
): Comparison<'patients'> {
  const sides = { rule: 'patients' as const, left: label(left), right: label(right) }
  const shared = sharedIds(left, right)
  if (shared === null) return { ...sides, level: 'unknown', detail: 'One of the two names nobody who suffered it.' }
  if (shared.length === 0 && isPart(left, right, wholes)) return { ...sides, level: 'unknown', detail: PART }
  if (shared.length === 0) return { ...sides, level: 'other', detail: 'They name others who suffered it.' }
  return shared.every((id) => id === EVERYBODY)
    ? { ...sides, level: 'civilians', detail: 'Both name civilians.' }
    : { ...sides, level: 'same', detail: 'Both name the same who suffered it.' }
}

const PART = 'One names a part of what the other names.'

const isPart = (a: readonly ActorRef[], b: readonly ActorRef[], wholes: Wholes): boolean =>
  a.some((x) => b.some((y) => wholes.get(x.id)?.has(y.id) === true || wholes.get(y.id)?.has(x.id) === true))

const label = (actors: readonly ActorRef[]): string => actors.map((a) => a.name).join(' + ') || 'not said'

/** Null where one of the two names nobody in particular. */
function sharedIds(left: readonly ActorRef[], right: readonly ActorRef[]): string[] | null {
  const [a, b] = [ids(left), ids(right)]
  return a.length === 0 || b.length === 0 ? null : a.filter((id) => b.includes(id))
}

const ids = (actors: readonly ActorRef[]): string[] => actors.map((a) => a.id as string).filter((id) => !NOBODY.has(id))
