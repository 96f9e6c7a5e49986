import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLinkWeights } from '../../src/load/link-weights.ts'
import type { EventSubtype } from '../../src/model/event-type.ts'
import { typeOf } from '../../src/model/event-type.ts'
import { addDays, type Period } from '../../src/model/period.ts'
import type { Place } from '../../src/model/place.ts'
import type { Telling } from '../../src/model/telling.ts'
import { contains, type Extent, judge } from '../../src/resolve/index.ts'
import { telling, town } from './tellings.ts'

const weights = loadLinkWeights()
const ford = town('Ford', 10, 20)
const quay = town('Old Quay', 12, 22)
const quarter: Place = { ...town('Mill Quarter', 10.01, 20.01), within: ['Ford', 'Marshland'], precision: 'district' }
const marshland: Place = { ...town('Marshland', 11, 21), within: [], precision: 'province' }
const days = (earliest: string, latest = earliest): Period => ({ earliest, latest })
const JULY = days('2016-07-11', '2016-07-22')

const strike = (known: Partial<Extent> = {}): Extent => ({
  id: 'inc_one',
  type: 'Explosions/Remote violence',
  subtype: 'Air/drone strike',
  place: ford,
  period: days('2016-07-19'),
  window: { kind: 'incident' },
  agents: [],
  ...known,
})
const sum = (known: Partial<Extent> = {}): Extent =>
  strike({ id: 'inc_sum', period: JULY, window: { kind: 'cumulative', since: JULY }, ...known })

const pairs: readonly (readonly [why: string, whole: Extent, part: Extent, holds: boolean])[] = [
  ['a strike within the days of a sum', sum(), strike(), true],
  ['a strike after its days', sum(), strike({ period: days('2016-07-25') }), false],
  ['a strike whose day is not known', sum(), strike({ period: null }), false],
  ['a strike in a quarter of the town', sum(), strike({ place: quarter }), true],
  ['a strike in another town', sum(), strike({ place: quay }), false],
  ['a strike in a town of the province', sum({ place: marshland }), strike(), true],
  ['a strike in the province, not known to be in the town', sum(), strike({ place: marshland }), false],
  ['shelling, which is often told for a strike', sum(), strike({ subtype: 'Shelling/artillery/missile attack' }), true],
  ['an arrest', sum(), strike({ type: 'Strategic developments', subtype: 'Arrests' }), false],
  ['a strike by one whom the sum names', sum({ agents: ['Sky'] }), strike({ agents: ['Sky', 'Sea'] }), true],
  ['a strike by somebody else', sum({ agents: ['Sky'] }), strike({ agents: ['Sea'] }), false],
  [
    'a smaller sum',
    sum(),
    sum({ id: 'inc_week', window: { kind: 'cumulative', since: days('2016-07-12', '2016-07-18') } }),
    true,
  ],
  [
    'a sum over a time that is not said',
    sum(),
    sum({ id: 'inc_ever', window: { kind: 'cumulative', since: null } }),
    false,
  ],
  ['one incident holds nothing, however long', strike({ id: 'inc_long', period: JULY }), strike(), false],
]

for (const [why, whole, part, holds] of pairs) {
  test(`a sum and ${why}: ${holds ? 'holds it' : 'does not hold it'}`, () => {
    assert.equal(contains(whole, part), holds)
    assert.equal(contains(part, whole), false)
  })
}

const places = [ford, quay, quarter, marshland, null]
const subtypes: readonly EventSubtype[] = ['Air/drone strike', 'Shelling/artillery/missile attack', 'Armed clash']
const periods = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([from, length]) => days(addDays('2016-07-10', from), addDays('2016-07-10', from + length)))
const extents: fc.Arbitrary<Extent[]> = fc
  .array(
    fc.record({
      place: fc.constantFrom(...places),
      subtype: fc.constantFrom(...subtypes),
      period: periods,
      sums: fc.boolean(),
      agents: fc.subarray(['Sky', 'Sea']),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) =>
    list.map(({ sums, period, subtype, ...rest }, i) => ({
      ...rest,
      id: `inc_${i}`,
      subtype,
      type: typeOf(subtype),
      period,
      window: sums ? { kind: 'cumulative' as const, since: period } : { kind: 'incident' as const },
    })),
  )

test('nothing holds itself, and of two at most one holds the other', () => {
  fc.assert(
    fc.property(extents, (list) => {
      for (const a of list) {
        assert.equal(contains(a, a), false)
        for (const b of list) assert.ok(!(contains(a, b) && contains(b, a)))
      }
    }),
  )
})

test('holding has no rings', () => {
  fc.assert(
    fc.property(extents, (list) => {
      const reached = (from: Extent, seen: ReadonlySet<string>): boolean =>
        list.filter((b) => contains(from, b)).some((b) => seen.has(b.id) || reached(b, new Set([...seen, b.id])))
      for (const a of list) assert.equal(reached(a, new Set([a.id])), false)
    }),
    { numRuns: 60 },
  )
})

const told = (known: Partial<Telling>): Telling =>
  telling('a', 0, { place: ford, subtype: 'Air/drone strike', period: days('2016-07-19'), ...known })
const summed = (since: Period, known: Partial<Telling> = {}): Telling => ({
  ...told({ period: since, window: { kind: 'cumulative', since }, ...known }),
  event: 'b/0-5/event' as Telling['event'],
  reportId: 'b' as Telling['reportId'],
})

test('a sum is linked with no strike within it, but with another telling of the sum', () => {
  assert.equal(judge(told({}), summed(JULY), weights).verdict, 'different')
  assert.equal(judge(told({ place: quarter }), summed(days('2016-07-19')), weights).verdict, 'different')
  assert.notEqual(judge(told({}), summed(days('2016-07-19')), weights).verdict, 'different')
  const again = told({ period: JULY, window: { kind: 'cumulative', since: JULY } })
  assert.equal(judge(again, summed(JULY), weights).verdict, 'same')
  assert.equal(judge(again, summed(days('2016-02-27', '2016-07-22')), weights).verdict, 'different')
})
