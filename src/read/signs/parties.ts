import type { ActorKind, ActorRef } from '../../model/actor.ts'
import type { Role } from '../../model/finding.ts'
import { sumOf, type Weights } from './weights.ts'
import type { Candidate, Seen } from './who.ts'

/** Who has what part in an event of a report, with every place where the event's own passages name them, else the nearest elsewhere. */
export interface Party {
  readonly role: Role
  readonly actor: ActorRef
  readonly kind: ActorKind
  readonly seen: readonly Seen[]
  readonly rule: string
}

/** So much must speak for a part before it is told: below even odds, since a side left out is as wrong as one too many. */
const LEAST = -0.6

/**
 * Chooses who did an event and who suffered it. Nobody does both: who could be either has the part that more speaks for.
 *
 * @param weights  what each sign of candidatesFor weighs, for doing and for suffering
 * @returns doers first; empty where nobody is told to have a part
 */
export function partiesOf(
  candidates: readonly Candidate[],
  weights: { readonly agent: Weights; readonly patient: Weights },
): Party[] {
  const weighed = candidates.map((candidate) => ({
    candidate,
    agent: sumOf(weights.agent, candidate.signs),
    patient: sumOf(weights.patient, candidate.signs),
  }))
  const agents = weighed.filter((w) => w.agent > LEAST && w.agent >= w.patient)
  const patients = weighed.filter((w) => w.patient > LEAST && w.patient > w.agent)
  return [...agents.map((w) => party('agent', w.candidate)), ...patients.map((w) => party('patient', w.candidate))]
}

function party(role: Role, { actor, kind, seen }: Candidate): Party {
  const here = seen.filter((s) => s.part !== null)
  const rule = here.length > 0 ? 'who-by-signs@1' : 'who-carried-on@1'
  return { role, actor, kind, seen: here.length > 0 ? here : seen.slice(-1), rule }
}
