import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, ActorKind, ActorKinds } from '../model/actor.ts'
import { ParallaxError } from '../model/error.ts'
import type { ActorId } from '../model/id.ts'
import {
  type ActorLexicon,
  type ActorReading,
  type ActorWord,
  type ActorWordClass,
  STATE_ACTORS,
  type State,
  stateActor,
} from '../read/actors/index.ts'
import { dataFolder, listOf, type Row, readTable } from './table.ts'

/**
 * Loads all that data/actors/ knows: named actors, classes of people, states, common words and what these mean where.
 *
 * @param others  names that hold an actor's words without being one, such as those of data/sources/
 * @param folder  another folder of knowledge than the project's own data/
 * @throws ParallaxError `load/actor-twice` where two lines have one id
 */
export function loadActors(others: readonly string[] = [], folder: string = dataFolder): ActorLexicon {
  const home = join(folder, 'actors')
  const rows = filesIn(home).flatMap((name) => readTable(join(home, name)).map((row) => ({ row, name })))
  const actors = rows.map(({ row, name }) => actorOf(row, `data/actors/${name}`))
  const ids = new Set(actors.map((actor) => actor.id))
  if (ids.size < actors.length) throw new ParallaxError('load/actor-twice', 'Two actors have one id.', twice(actors))
  const generic = new Set(rows.filter(({ row }) => row.generic === 'generic').map(({ row }) => row.id as ActorId))
  const table = (name: string) => readTable(join(home, 'generic', `${name}.tsv`))
  return {
    actors,
    generic,
    doubtful: new Map(rows.map(({ row }) => [row.id as ActorId, listOf(row.doubtful)])),
    states: table('states').map(stateOf),
    words: table('words').map((row): ActorWord => ({ words: row.words ?? '', class: row.class as ActorWordClass })),
    readings: table('readings').map(readingOf),
    others,
  }
}

/** The rows of all named actors as they stand in data/actors/. */
export const actorRows = (folder: string): Row[] =>
  filesIn(join(folder, 'actors')).flatMap((name) => readTable(join(folder, 'actors', name)))

const filesIn = (home: string): string[] =>
  readdirSync(home)
    .filter((name) => name.endsWith('.tsv'))
    .sort()

/**
 * The kind of every actor that a reading can name, by its id: those of the lists, and those that a rule makes of a state.
 */
export function actorKinds({ actors, states }: Pick<ActorLexicon, 'actors' | 'states'>): ActorKinds {
  const made = states.flatMap((state) => STATE_ACTORS.map((what) => stateActor(state, what)))
  return new Map([...made, ...actors].map(({ id, kind }) => [id as string, kind]))
}

const twice = (actors: readonly Actor[]): string =>
  actors.find((actor, at) => actors.findIndex((one) => one.id === actor.id) < at)?.id ?? ''

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

const actorOf = (row: Row, origin: string): Actor => ({
  id: row.id as ActorId,
  name: row.name ?? '',
  aliases: listOf(row.aliases),
  kind: row.kind as ActorKind,
  country: orNull(row.country),
  from: orNull(row.from),
  until: orNull(row.until),
  partOf: orNull(row.partOf) as ActorId | null,
  origin,
})

const stateOf = (row: Row): State => ({
  code: row.code ?? '',
  names: listOf(row.names),
  demonyms: listOf(row.demonyms),
  seats: listOf(row.seats),
  forces: orNull(row.forces),
  rulers: listOf(row.rulers),
})

const readingOf = (row: Row): ActorReading => ({
  country: row.country ?? '',
  area: orNull(row.area),
  class: row.class as ActorWordClass,
  from: orNull(row.from),
  until: orNull(row.until),
  actor: row.actor ?? '',
})
