import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/id.ts'
import type { State } from './lexicon.ts'

/** What a rule can make out of a state: its forces, its police, those who fight its government, and those who fight for it unpaid. */
export type StateActor = (typeof STATE_ACTORS)[number]

/** All that can be made out of one state. */
export const STATE_ACTORS = ['forces', 'police', 'opposition', 'militia'] as const

const origin = 'made by rule from data/actors/generic/states.tsv'

/**
 * The actor that stands for a state's forces, police, opponents or loyal militia.
 *
 * @example stateActor({ code: 'QQ', names: ['Orla'], demonyms: ['Orlan'], seats: [], forces: null, rulers: [] }, 'forces').name // 'Orlan forces'
 */
export function stateActor(state: State, what: StateActor): Actor {
  const adjective = state.demonyms[0] ?? state.names[0] ?? state.code
  const names: Readonly<Record<StateActor, string>> = {
    forces: state.forces ?? `${adjective} forces`,
    police: `${adjective} police`,
    opposition: `${adjective} opposition fighters`,
    militia: 'pro-government militia',
  }
  const kinds = {
    forces: 'state-forces',
    police: 'state-forces',
    opposition: 'rebel-group',
    militia: 'political-militia',
  } as const
  const id = `${state.code.toLowerCase()}-${what}` as ActorId
  const bounds = { from: null, until: null, partOf: null, origin }
  return { id, name: names[what], aliases: [], kind: kinds[what], country: state.code, ...bounds }
}
