import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Standing } from '../../src/model/assessment.ts'
import { type Weighable, weigh } from '../../src/weigh/index.ts'
import { inventedSources } from '../read/invented.ts'
import { type Teller, teller, toldBy, watch, wire } from './tellers.ts'

const activists = { name: 'activists', kind: 'activist', id: null } as const

const whatOf = (weighable: Weighable) => weigh(weighable, inventedSources).assessments.find((a) => a.aspect === 'what')
const standings: readonly (readonly [
  why: string,
  tellers: readonly Teller[],
  standing: Standing,
  origins: number,
  unknown: number,
])[] = [
  ['one report on one monitor', [teller('a')], 'single-source', 1, 0],
  ['five outlets that all carry one monitor', ['a', 'b', 'c', 'd', 'e'].map((id) => teller(id)), 'single-source', 1, 0],
  ['two monitors', [teller('a'), teller('b', { voice: wire })], 'corroborated', 2, 0],
  [
    'activists here and activists there may be the same',
    [teller('a', { voice: activists }), teller('b', { voice: activists })],
    'unknown',
    0,
    2,
  ],
  ['an outlet that cites nobody is its own origin', [teller('a', { voice: null })], 'single-source', 1, 0],
  ['a report without outlet or source', [teller('a', { voice: null, outlet: null })], 'unknown', 0, 1],
  ['two tolls that exclude each other', [teller('a'), teller('b', { killed: 44, voice: wire })], 'contested', 2, 0],
  [
    'one says it did not happen',
    [
      teller('a'),
      teller('b', { voice: wire, factuality: { polarity: 'denied', certainty: 'certain', mood: 'actual' } }),
    ],
    'contradicted',
    1,
    0,
  ],
]

for (const [why, tellers, standing, origins, unknown] of standings) {
  test(`${why}: ${standing}`, () => {
    const { summary } = weigh(toldBy(tellers), inventedSources)
    assert.deepEqual([summary.standing, summary.origins, summary.unknown], [standing, origins, unknown])
  })
}

const text =
  'A bomb went off at the market of Ford on Tuesday and twenty two people died, the Marsh Watch said, while the hospital counted more.'
const copy = (id: string): Teller => teller(id, { voice: null, text })

test('a reprint under another masthead is no second origin', () => {
  const counted = (tellers: readonly Teller[]): number[] => {
    const { origins, unknown } = weigh(toldBy(tellers), inventedSources).summary
    return [origins, unknown]
  }
  assert.deepEqual(counted([copy('a'), copy('b')]), [1, 0])
  assert.deepEqual(counted([copy('a'), teller('b', { voice: null })]), [1, 1])
})

test('a toll runs from the lowest to the highest figure and is never added up', () => {
  const { killed } = weigh(
    toldBy([teller('a'), teller('b', { killed: 44 }), teller('c', { killed: 31 })]),
    inventedSources,
  ).summary
  assert.deepEqual([killed?.low, killed?.high], [22, 44])
})

test('every assessment gives its reasons in sentences', () => {
  const what = whatOf(toldBy([teller('a'), teller('b', { voice: wire })]))
  assert.deepEqual(what?.reasons, ['Suicide bomb: 2 independent origins in 2 reports (Marsh Watch, Northern Wire).'])
})

const voices = fc.constantFrom(watch, wire, activists, null)
const someTellers = fc
  .array(fc.record({ voice: voices, killed: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((l, i) => teller(`r${i}`, l)))

test('weighing does not depend on the order of reports', () => {
  const shuffled = someTellers.chain((t) =>
    fc.tuple(fc.constant(t), fc.shuffledSubarray(t, { minLength: t.length, maxLength: t.length })),
  )
  fc.assert(
    fc.property(shuffled, ([a, b]) =>
      assert.deepEqual(
        weigh(toldBy(a), inventedSources).summary,
        weigh({ ...toldBy(b), incident: toldBy(a).incident }, inventedSources).summary,
      ),
    ),
  )
})

test('a reprint never raises the number of origins', () => {
  const printed = fc.tuple(someTellers, fc.nat()).map(([tellers, n]) => {
    const original = tellers[n % tellers.length] as Teller
    const words = 'these are the very same ten words of one original report'
    const marked = tellers.map((t) => (t === original ? { ...t, text: words } : t))
    return [marked, [...marked, { ...original, id: 'zz', outlet: 'The Reprint', text: words }]] as const
  })
  fc.assert(
    fc.property(printed, ([before, after]) => {
      const [a, b] = [weigh(toldBy(before), inventedSources).summary, weigh(toldBy(after), inventedSources).summary]
      assert.ok(b.origins <= a.origins && b.unknown <= a.unknown)
    }),
  )
})

const RANK: Readonly<Record<Standing, number>> = {
  contradicted: 0,
  contested: 1,
  unknown: 1,
  'single-source': 2,
  corroborated: 3,
}

test('a denial never raises a standing', () => {
  const denial = teller('zz', { voice: wire, factuality: { polarity: 'denied', certainty: 'certain', mood: 'actual' } })
  fc.assert(
    fc.property(someTellers, (tellers) => {
      const [a, b] = [
        weigh(toldBy(tellers), inventedSources).summary,
        weigh(toldBy([...tellers, denial]), inventedSources).summary,
      ]
      assert.ok(RANK[b.standing] <= RANK[a.standing])
    }),
  )
})
