import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { actorKinds, loadActors } from '../src/load/actors.ts'
import { loadGazetteer } from '../src/load/gazetteer.ts'
import { loadSources } from '../src/load/sources.ts'
import { isArmed } from '../src/model/actor.ts'
import { isPartialDate } from '../src/model/period.ts'
import { STATE_ACTORS, stateActor } from '../src/read/actors/index.ts'

const folder = fileURLToPath(new URL('../data/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsv'))
  .sort()

const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n')

for (const name of files)
  test(`data/${name} says what it is, where it is from and under which licence, and is in order`, () => {
    const lines = linesOf(name)
    assert.equal(lines.pop(), '', 'ends with one new line')
    const head = lines.filter((line) => line.startsWith('#'))
    const rows = lines.filter((line) => !line.startsWith('#'))
    assert.ok(
      lines.slice(0, head.length).every((line) => line.startsWith('#')),
      'the header comes first',
    )
    for (const key of ['# origin: ', '# licence: ', '# columns: '])
      assert.ok(
        head.some((line) => line.startsWith(key)),
        `has a line ${key}`,
      )
    assert.match(head[0] ?? '', /^# (?!origin|licence|columns)\S/, 'its first line says what it is')
    const columns = (head.find((line) => line.startsWith('# columns: ')) ?? '').slice('# columns: '.length).split(/\s+/)
    const cells = rows.map((row) => row.split('\t'))
    for (const row of cells) {
      assert.ok(row.length <= columns.length, `no more cells than columns: ${row[0]}`)
      assert.ok(
        (row[0] ?? '') !== '' && row.every((cell) => cell === cell.trim()),
        `no loose spaces and a first cell: ${row.join('|')}`,
      )
    }
    const keys = cells.map((row) => row.join('\t'))
    assert.deepEqual(
      keys.find((key, at) => at > 0 && key <= (keys[at - 1] ?? '')),
      undefined,
      'lines are sorted and unique',
    )
  })

const { actors, states, words, readings, doubtful } = loadActors()
const { sources, short } = loadSources()
const made = states.flatMap((state) => STATE_ACTORS.map((what) => stateActor(state, what).id))
const actorIds = new Set<string>([...actors.map((actor) => actor.id), ...made])
const sourceIds = new Set<string>(sources.map((source) => source.id))
const kinds = new Set([
  'state-forces',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'rioters',
  'protesters',
  'civilians',
  'external-forces',
  'unknown',
])
const countries = new Set(states.map((state) => state.code))

test('every actor has a kind, dates that the calendar has, and belongs to an actor that is there', () => {
  for (const actor of actors) {
    assert.ok(kinds.has(actor.kind), `${actor.id}: kind ${actor.kind}`)
    for (const date of [actor.from, actor.until])
      assert.ok(date === null || isPartialDate(date), `${actor.id}: date ${date}`)
    assert.ok(
      actor.from === null || actor.until === null || actor.from <= actor.until,
      `${actor.id}: from before until`,
    )
    assert.ok(
      actor.partOf === null || (actorIds.has(actor.partOf) && actor.partOf !== actor.id),
      `${actor.id}: part of ${actor.partOf}`,
    )
    for (const name of doubtful.get(actor.id) ?? [])
      assert.ok([actor.name, ...actor.aliases].includes(name), `${actor.id}: ${name} is one of its names`)
    assert.equal(new Set([actor.name, ...actor.aliases]).size, actor.aliases.length + 1, `${actor.id}: each name once`)
  }
})

test('the kind of every actor is known, also of those made of states: soldiers bear arms, the United Nations as such do not', () => {
  const kindOf = actorKinds(loadActors())
  for (const id of actorIds) assert.ok(kinds.has(kindOf.get(id) ?? ''), id)
  const armed = (id: string) => isArmed(kindOf.get(id) ?? 'unknown')
  assert.deepEqual(['sy-forces', 'peacekeepers', 'united-nations', 'protesters'].map(armed), [true, true, false, false])
})

test('no actor is part of itself by a way round', () => {
  const parents = new Map(actors.map((actor) => [actor.id, actor.partOf]))
  for (const { id } of actors) {
    let steps = 0
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) assert.ok(++steps < 9, id)
  }
})

test('what common words mean somewhere is an actor that is there', () => {
  const areas = new Set([...loadGazetteer().added.values()].flat().map((entry) => entry.place.name))
  const classes = new Set(words.map((word) => word.class))
  for (const reading of readings) {
    assert.ok(actorIds.has(reading.actor), `${reading.country} ${reading.class}: ${reading.actor}`)
    assert.ok(classes.has(reading.class), `${reading.country}: ${reading.class}`)
    assert.ok(countries.has(reading.country), reading.country)
    assert.ok(
      reading.area === null || areas.has(reading.area),
      `${reading.country}: ${reading.area} is in the gazetteer`,
    )
    for (const date of [reading.from, reading.until])
      assert.ok(date === null || isPartialDate(date), `${reading.country}: ${date}`)
  }
})

test('a common word has one class', () => {
  assert.equal(new Set(words.map((word) => word.words)).size, words.length)
})

test('every source prints sources and speaks for actors that are there', () => {
  for (const source of sources) {
    for (const id of source.carries) assert.ok(sourceIds.has(id) && id !== source.id, `${source.id} carries ${id}`)
    for (const id of source.speaksFor) assert.ok(actorIds.has(id), `${source.id} speaks for ${id}`)
  }
})

test('a name means one source', () => {
  const owners = new Map<string, string>()
  for (const source of sources)
    for (const name of new Set([source.name, ...source.aliases, ...(short.get(source.id) ?? [])])) {
      assert.equal(
        owners.get(name) ?? source.id,
        source.id,
        `${name} is a name of ${owners.get(name)} and of ${source.id}`,
      )
      owners.set(name, source.id)
    }
})

test('the index of data/ names every file and folder', () => {
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  for (const name of files)
    assert.ok(
      index.includes(name) || index.includes(`${name.replace(/\/[^/]+$/, '')}/`),
      `data/README.md names ${name}`,
    )
})
