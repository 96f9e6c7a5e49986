import assert from 'node:assert/strict'
import test from 'node:test'
import { loadActors } from '../../src/load/actors.ts'
import { loadGazetteer } from '../../src/load/gazetteer.ts'
import { loadWeights } from '../../src/load/weights.ts'
import { placeLabel } from '../../src/model/place.ts'
import { report } from '../../src/model/report.ts'
import type { Weights } from '../../src/read/index.ts'
import { heaviest } from '../../src/read/signs/weights.ts'
import { readingRoom } from '../../src/reading.ts'
import { readInvented } from './invented.ts'

const tollsIn = (text: string): string[] =>
  readInvented(report('r', text, { published: '2016-07-05' })).tellings.map(
    (t) => `${t.place?.name}: ${t.killed?.low ?? '-'} killed, ${t.injured?.low ?? '-'} injured`,
  )

const cases: readonly (readonly [why: string, text: string, expected: string])[] = [
  ['one number', 'Shells killed six people in Ford on Monday.', 'Ford: 6 killed, - injured'],
  [
    'a number after a word for many',
    'Dozens were killed in Ford on Monday when the Marsh Army shelled the market. The shelling of Ford killed 31 people, the Marsh Watch said.',
    'Ford: 31 killed, - injured',
  ],
  [
    'a sum over two places before the number of one',
    'Air strikes of the Marsh Army killed 18 people on Monday, the Marsh Watch said. The strikes killed 11 people in Ford and seven others in Brightwater.',
    'Ford: 11 killed, - injured',
  ],
  [
    'killed and injured apart',
    'Shells killed six people and injured nine in Ford on Monday.',
    'Ford: 6 killed, 9 injured',
  ],
  ['no number is no toll', 'Shells fell on the market of Ford on Monday.', 'Ford: - killed, - injured'],
]
for (const [why, text, expected] of cases)
  test(`the toll of an event, ${why}`, () => assert.ok(tollsIn(text).includes(expected), tollsIn(text).join('; ')))

test('of candidates the one for which most speaks is taken, the first of equals', () => {
  const weights = new Map([['near', 2]])
  const [far, near, alike] = [{ signs: ['far'] }, { signs: ['near'] }, { signs: ['near', 'new'] }]
  assert.equal(heaviest([far, near, alike], weights), near)
  assert.equal(heaviest([], weights), null)
})

test('a part of a place is told as such, and its point stands for the whole', () => {
  const room = readingRoom()
  const read = room.read(
    report('r', 'Warplanes bombed a convoy in northern Syria on Monday, killing nine fighters.', {
      lang: 'en',
      published: '2016-07-05',
    }),
  )
  const place = read.tellings[0]?.place
  assert.equal(place?.part, 'northern')
  assert.equal(place?.precision, 'region')
  assert.equal(placeLabel(place ?? { name: '', within: [] }), 'northern Syria')
})

test('a force is no place, however it is called', () => {
  const room = readingRoom()
  const read = room.read(
    report('r', 'Gunmen of the al-Nusra terrorist group shelled Manbij on Monday, killing nine people.', {
      lang: 'en',
      published: '2016-07-05',
    }),
  )
  assert.deepEqual(
    read.tellings.map((t) => t.place?.name),
    ['Manbij'],
  )
})

test('no sign that was learnt names a country, a people or a force', () => {
  const forces = loadActors([])
    .actors.flatMap((a) => [a.name, ...a.aliases])
    .filter((name) => /^\p{Lu}\p{Ll}{3,}$/u.test(name))
  const names = new Set([...loadGazetteer().demonyms.keys(), ...forces.map((name) => name.toLowerCase())])
  const learnt = loadWeights()
  const { together, incident, where, agent, patient, toll, voices, subtype } = learnt
  const tables: Weights[] = [together, incident, where, agent, patient, toll, voices, ...subtype.values()]
  const words = (sign: string): string[] => sign.toLowerCase().split(/[^\p{L}-]+/u)
  const named = tables
    .flatMap((table) => [...table.keys()])
    .filter((sign) => words(sign).some((word) => names.has(word)))
  assert.deepEqual([...new Set(named)], [])
})
