import assert from 'node:assert/strict'
import test from 'node:test'
import type { IncidentId } from '../../../src/model/id.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { agreement, codedEvents, type Ours } from '../../../src/publish/index.ts'
import { town } from '../../resolve/tellings.ts'

const UCDP = [
  'id,where_coordinates,latitude,longitude,date_start,date_end,side_a,side_b,low,best,high',
  '1,"Ford, old town",10.01,20.01,2016-07-05,2016-07-05,Government of Marshland,River Front,20,22,30',
  '2,Old Quay,12,22,2016-07-09,2016-07-11,Hill League,Civilians,1,3,3',
  '3,nowhere,,,2016-07-09,2016-07-11,Hill League,Civilians,1,3,3',
].join('\r\n')
const ACLED = [
  'event_id_cnty,event_date,location,latitude,longitude,actor1,assoc_actor_1,actor2,assoc_actor_2,fatalities',
  'MAR1,05 July 2016,Ford,10.0,20.0,Military Forces of Marshland,,River Front; Hill League,,22',
].join('\n')

const ours = (id: string, day: string, best: number | null, known: Partial<Summary> = {}): Ours => ({
  summary: {
    id: id as IncidentId,
    formerly: [],
    type: 'Battles',
    subtype: 'Armed clash',
    place: town('Ford', 10, 20),
    period: { earliest: day, latest: day },
    window: { kind: 'incident' },
    agents: ['River Front'],
    patients: [],
    killed: null,
    injured: null,
    standing: 'single-source',
    factuality: 'asserted',
    sources: [],
    reports: 1,
    origins: 1,
    unknown: 0,
    first: day,
    last: day,
    ...known,
  },
  best,
})

test('rows without a point are left out, and quotes may hold commas', () => {
  const events = codedEvents('ucdp', UCDP)
  assert.deepEqual(
    events.map((e) => [e.id, e.place, e.best]),
    [
      ['1', 'Ford, old town', 22],
      ['2', 'Old Quay', 3],
    ],
  )
})

test('an export of ACLED is read by its own columns and dates', () => {
  const [event] = codedEvents('acled', ACLED)
  assert.deepEqual([event?.from, event?.best], ['2016-07-05', 22])
  assert.deepEqual(event?.sides, ['Military Forces of Marshland', 'River Front', 'Hill League'])
})

test('a file of another kind is refused', () => {
  assert.throws(() => codedEvents('ucdp', ACLED), { code: 'publish/not-coded' })
})

const cases: readonly (readonly [why: string, ours: Ours, both: number, toll: number | null])[] = [
  ['the same day and toll', ours('x', '2016-07-05', 22), 1, 1],
  ['two days off, within a quarter', ours('x', '2016-07-07', 26), 1, 1],
  ['another toll', ours('x', '2016-07-05', 60), 1, 0],
  ['a toll that is not said', ours('x', '2016-07-05', null), 1, null],
  ['three days off', ours('x', '2016-07-08', 22), 0, null],
  ['another town', ours('x', '2016-07-05', 22, { place: town('Far', 11, 21) }), 0, null],
]
for (const [why, one, both, toll] of cases)
  test(`compared with a coded event: ${why}`, () => {
    const found = agreement([one], codedEvents('ucdp', UCDP))
    assert.equal(found.pairs.length, both)
    assert.equal(found.shares.toll, toll)
    assert.equal(found.onlyOurs.length, 1 - both)
    assert.equal(found.onlyTheirs.length, 2 - both)
  })

test('each event is in one pair, the nearest in time and then in place, whatever their tolls', () => {
  const pairedOf = (...all: readonly Ours[]) =>
    agreement(all, codedEvents('ucdp', UCDP)).pairs.map((p) => p.ours.summary.id)
  const beside = { place: town('Ford', 10.1, 20) }
  assert.deepEqual(pairedOf(ours('x', '2016-07-05', 60), ours('y', '2016-07-06', 22)), ['x'])
  assert.deepEqual(pairedOf(ours('x', '2016-07-05', 60), ours('y', '2016-07-05', 22, beside)), ['x'])
})

test('sides agree by a telling word', () => {
  assert.equal(agreement([ours('x', '2016-07-05', 22)], codedEvents('ucdp', UCDP)).shares.sides, 1)
})
