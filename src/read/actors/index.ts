export { type ActorFinder, actorFinder } from './finder.ts'
export type { ActorLexicon, ActorReading, ActorWord, ActorWordClass, State } from './lexicon.ts'
export type { ActorClass, ActorContext, ActorMention, ActorRole, OutletLeaning } from './mention.ts'
export { STATE_ACTORS, type StateActor, stateActor } from './states.ts'
