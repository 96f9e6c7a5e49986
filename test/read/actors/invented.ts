import { loadActors } from '../../../src/load/actors.ts'
import type { Actor, ActorKind } from '../../../src/model/actor.ts'
import type { ActorId } from '../../../src/model/id.ts'
import type { ActorLexicon, State } from '../../../src/read/actors/index.ts'

const real = loadActors()

const state = (code: string, name: string, demonym: string, more: Partial<State> = {}): State => ({
  code,
  names: [name],
  demonyms: [demonym, `${demonym}s`],
  seats: [],
  forces: null,
  rulers: [],
  ...more,
})

/** An actor that nobody ever met. */
export const invented = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id: id as ActorId,
  name,
  aliases: [],
  kind: 'rebel-group' as ActorKind,
  country: 'QQ',
  from: null,
  until: null,
  partOf: null,
  origin: 'invented',
  ...more,
})

/** Two countries and two groups that do not exist, with the real common words and classes of people. */
export const lexicon: ActorLexicon = {
  actors: [
    ...real.actors.filter((actor) => actor.origin === 'data/actors/classes.tsv'),
    invented('maron-front', 'Maron Front', { aliases: ['Jabhat al-Maron', 'MFR'] }),
    invented('ford-league', 'Ford League', { aliases: ['FLG', 'hill fighters'], country: 'ZZ' }),
  ],
  generic: new Set(),
  doubtful: new Map(),
  states: [state('QQ', 'Orla', 'Orlan', { rulers: ['Dumar'] }), state('ZZ', 'Vessen', 'Vessenian')],
  words: real.words,
  readings: [],
  others: ['Maron Front Gazette', 'Orlan Observatory'],
}
