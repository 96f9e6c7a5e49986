import type { ActorRef } from '../../model/actor.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Telling } from '../../model/telling.ts'

/**
 * Compares whom two tellings name, whichever part they had: a shared actor speaks for one incident, other actors on both sides against it.
 *
 * @returns 0.5 when either names nobody, 0.8 or 1 for shared actors, 0.2 for none shared
 * @example compareWho({ agents: [], patients: [] }, { agents: [], patients: [] }).score // 0.5
 */
export function compareWho(
  left: Pick<Telling, 'agents' | 'patients'>,
  right: Pick<Telling, 'agents' | 'patients'>,
): Evidence {
  const sides = { rule: 'who', left: label(left), right: label(right) }
  const agents = shared(left.agents, right.agents)
  const patients = shared(left.patients, right.patients)
  if (agents === null && patients === null) return { ...sides, score: 0.5, detail: 'One of the two names nobody.' }
  const scores = [agents, patients].filter((s): s is boolean => s !== null)
  if (scores.every(Boolean))
    return { ...sides, score: scores.length === 2 ? 1 : 0.8, detail: 'Both name the same sides.' }
  if (scores.some(Boolean)) return { ...sides, score: 0.6, detail: 'They share one side.' }
  return { ...sides, score: 0.2, detail: 'They name other sides.' }
}

const label = (t: Pick<Telling, 'agents' | 'patients'>): string =>
  [t.agents, t.patients].map((list) => list.map((a) => a.name).join(' + ') || '?').join(' / ')

function shared(a: readonly ActorRef[], b: readonly ActorRef[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null
  return a.some((x) => b.some((y) => x.id === y.id))
}
