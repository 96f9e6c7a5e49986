import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { ActorKinds } from '../../src/model/actor.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Claim } from '../../src/model/claim.ts'
import { ASSERTED } from '../../src/model/factuality.ts'
import { type ClaimId, type SourceId, slug } from '../../src/model/id.ts'
import type { Source } from '../../src/model/source.ts'
import { inquire, lineageOf, originOf, weigh } from '../../src/weigh/index.ts'
import { inventedSources } from '../read/invented.ts'
import { type Teller, teller, toldBy, watch, wire } from './tellers.ts'

const source = (name: string, kind: Source['kind'], known: Partial<Source> = {}): Source => ({
  id: slug(name) as SourceId,
  name,
  kind,
  aliases: [],
  country: null,
  carries: [],
  speaksFor: [],
  leaning: null,
  origin: 'invented for tests',
  ...known,
})
const marsh = { speaksFor: ['marsh-army'] as never[] }
const sources = new Map<SourceId, Source>([
  ...inventedSources,
  ...[
    source('Marsh Television', 'party-media', marsh),
    source('Marsh Agency', 'agency', marsh),
    source('The Ford Mirror', 'outlet', { carries: ['northern-wire' as SourceId] }),
    source('Northern Wire', 'agency', { aliases: ['NWA'] }),
    source('Hill Ministry', 'government', { speaksFor: ['hill-league'] as never[] }),
    source('Pact Command', 'military', { speaksFor: ['hill-league', 'marsh-army'] as never[] }),
  ].map((s) => [s.id, s] as const),
])
const voice = (name: string, kind: Source['kind']) => ({ name, kind, id: slug(name) })
const kinds: ActorKinds = new Map([
  ['marsh-army', 'state-forces'],
  ['reed-riders', 'rebel-group'],
  ['aid-workers', 'civilians'],
  ['protesters', 'protesters'],
  ['rioters', 'rioters'],
])
const asked = (tellers: readonly Teller[]) => {
  const weighable = toldBy(tellers)
  const { assessments, summary } = weigh(weighable, sources)
  return { summary, ...inquire({ assessments, ...weighable }, sources, kinds) }
}

const elsewhere = { text: 'It blew up in Ford on that day. The agency spoke of talks.', saidAt: 32 }
const counts: readonly (readonly [why: string, tellers: readonly Teller[], origins: number])[] = [
  [
    'two organs of one army have one standpoint',
    [
      teller('a', { voice: voice('Marsh Television', 'party-media') }),
      teller('b', { voice: voice('Marsh Agency', 'agency') }),
    ],
    1,
  ],
  [
    'an outlet beside the agency that it prints is no second origin',
    [
      teller('a', { voice: wire }),
      teller('b', { voice: null, outlet: 'The Ford Mirror', outletId: 'the-ford-mirror' }),
    ],
    1,
  ],
  [
    'an outlet that prints agencies and gives no credit may have it from anybody',
    [teller('a'), teller('b', { voice: null, outlet: 'The Ford Mirror', outletId: 'the-ford-mirror' })],
    1,
  ],
  [
    'nor does its credit tell whom the agency has it from',
    [
      teller('a'),
      teller('b', {
        voice: null,
        outlet: 'The Ford Mirror',
        outletId: 'the-ford-mirror',
        text: 'Ford (Northern Wire) A blast.',
      }),
    ],
    1,
  ],
  [
    'of two outlets that cite nobody the later may have it from the first',
    [teller('a', { voice: null }), teller('b', { voice: null })],
    1,
  ],
  [
    'an outlet that speaks for a side speaks for itself',
    [teller('a'), teller('b', { voice: null, outlet: 'Marsh Television', outletId: 'marsh-television' })],
    2,
  ],
  [
    'a monitor without a name of its own may be the one that the other names',
    [teller('a'), teller('b', { voice: { name: 'Britain-based monitor', kind: 'monitor', id: null } })],
    1,
  ],
  [
    'a voice of another sentence stands for a report where no voice speaks of it',
    [teller('a', { ...elsewhere, voice: voice('Marsh Agency', 'agency') })],
    1,
  ],
  [
    'and for nothing beside one that does',
    [teller('a'), teller('b', { ...elsewhere, voice: voice('Marsh Agency', 'agency') })],
    1,
  ],
  [
    'a person of whom no report says for whom she speaks may be anybody',
    [teller('a'), teller('b', { voice: { name: 'Orla Finch', kind: 'person', id: null } })],
    1,
  ],
  [
    'a correspondent of a wire is the wire',
    [teller('a', { voice: wire }), teller('b', { voice: { name: 'NWA correspondent', kind: 'unknown', id: null } })],
    1,
  ],
  [
    'two that speak for one actor through a third count once',
    [
      teller('a', { voice: voice('Marsh Agency', 'agency') }),
      teller('b', { voice: voice('Hill Ministry', 'government') }),
      teller('c', { voice: voice('Pact Command', 'military') }),
    ],
    1,
  ],
]
for (const [why, tellers, origins] of counts)
  test(`${why}: ${origins}`, () => assert.equal(asked(tellers).summary.origins, origins))

test('a person counts under the body beside which a report names her', () => {
  const told = toldBy([
    teller('a', {
      voice: watch,
      text: 'Marsh Watch director Orla Finch spoke of the blast in Ford, and later so did Finch.',
    }),
    teller('b', { voice: wire }),
  ])
  const [first] = told.claims
  const words = { start: 0, end: 32 }
  const voices = [
    { source: 'Marsh Watch', sourceId: 'marsh-watch', kind: 'monitor', words },
    { source: 'Finch', sourceId: null, kind: 'person', words: { start: 80, end: 85 } },
  ] as const
  const claims = voices.map((v, i) => ({
    ...(first as Claim),
    id: `a/${i}` as ClaimId,
    attribution: { ...v, cue: null, content: v.words, within: null } as unknown as Attribution,
  }))
  const lineage = lineageOf(claims, told.reports, sources)
  assert.deepEqual(
    claims.map((c) => originOf(c, lineage).key),
    ['marsh-watch', 'marsh-watch'],
  )
})

const sentence =
  'The blast at the grain market of Ford tore down nine shops and a school on that morning, neighbours recalled'
const own = (id: string): string => Array.from({ length: 40 }, (_, i) => `${id}word${i}`).join(' ')

test('a lifted sentence is the word of the report it stands in first, though the rest is not copied', () => {
  const first = teller('a', { voice: null, text: `${sentence}. ${own('a')}.` })
  const lifting = teller('b', { voice: null, text: `${sentence}. ${own('b')}.` })
  const { summary, lineage } = asked([first, lifting])
  assert.equal(summary.origins, 1)
  assert.deepEqual(
    lineage.edges.filter((e) => e.how === 'lifts').map((e) => [e.from, e.to]),
    [['outlet:the-b-post', 'outlet:the-a-post']],
  )
  assert.equal(summary.unknown, 0)
  assert.equal(asked([first, teller('b', { voice: null, text: `${own('c')}. ${own('b')}.` })]).summary.unknown, 1)
})

const day = (n: number): string => `2016-07-${String(n).padStart(2, '0')}`
const tolls: readonly (readonly [
  why: string,
  tellers: readonly Teller[],
  bounds: readonly [number, number | null, number],
])[] = [
  [
    'the last word of one origin',
    [teller('a', { killed: 43, published: day(5) }), teller('b', { killed: 112, published: day(6) })],
    [43, 112, 112],
  ],
  [
    'what two origins agree on goes before a later figure of one',
    [
      teller('a', { killed: 22 }),
      teller('b', { killed: 22, voice: wire }),
      teller('c', { killed: 44, voice: voice('River News', 'party-media'), published: day(9) }),
    ],
    [22, 22, 44],
  ],
  [
    'of two that differ on one day the lower',
    [teller('a', { killed: 31 }), teller('b', { killed: 44, voice: wire })],
    [31, 31, 44],
  ],
  [
    'none of two classes of victims',
    [teller('a', { killed: 12, of: 'fighters' }), teller('b', { killed: 56, of: 'civilians', voice: wire })],
    [12, null, 56],
  ],
  [
    'the figure for all, where classes are counted too',
    [
      teller('a', { killed: 12, of: 'fighters' }),
      teller('b', { killed: 56, of: 'civilians', voice: wire }),
      teller('c', { killed: 68, published: day(4) }),
    ],
    [12, 68, 68],
  ],
  [
    'a class that one counts and the people whom another counts can be the same',
    [teller('a', { killed: 22 }), teller('b', { killed: 22, of: 'civilians', voice: wire })],
    [22, 22, 22],
  ],
  [
    'the last word of an origin, whether it classes the dead or not',
    [teller('a', { killed: 22 }), teller('b', { killed: 25, of: 'civilians', published: day(9) })],
    [22, 25, 25],
  ],
]
for (const [why, tellers, bounds] of tolls)
  test(`best of a toll: ${why}`, () => {
    const [killed] = asked(tellers).tolls
    assert.deepEqual([killed?.low, killed?.best, killed?.high], bounds)
    assert.ok(killed?.reasons.every((reason) => reason.endsWith('.')))
    assert.equal(killed?.figures.length, tellers.length)
  })

test('figures for two classes of victims do not differ, and two for one class do', () => {
  const reasonsOf = (of: string) =>
    asked([teller('a', { killed: 12, of: 'fighters' }), teller('b', { killed: 56, of, voice: wire })]).tolls[0]?.reasons
  assert.deepEqual(reasonsOf('civilians'), [
    'There are figures for fighters and civilians, and nobody gives one for all of them.',
  ])
  assert.ok(reasonsOf('fighters')?.some((r) => r.startsWith('Origins differ: ')))
})

test('a history keeps its figures in the order in which they were reported', () => {
  const [killed] = asked([
    teller('c', { killed: 126, published: day(8) }),
    teller('a', { killed: 43, published: day(5) }),
    teller('b', { killed: 112, published: day(6) }),
  ]).tolls
  assert.deepEqual(
    killed?.figures.map((f) => f.people.low),
    [43, 112, 126],
  )
  assert.ok(killed?.reasons.some((r) => r.includes('43 (2016-07-05), 112 (2016-07-06), 126 (2016-07-08)')))
})

const grades: readonly (readonly [why: string, tellers: readonly Teller[], digit: number])[] = [
  ['two independent origins', [teller('a'), teller('b', { voice: wire })], 1],
  [
    'one, joined by activists',
    [teller('a'), teller('b', { voice: { name: 'activists', kind: 'activist', id: null } })],
    2,
  ],
  ['one in two reports', [teller('a'), teller('b')], 3],
  ['nobody of known lineage', [teller('b', { voice: { name: 'activists', kind: 'activist', id: null } })], 6],
]
for (const [why, tellers, digit] of grades)
  test(`Admiralty: ${why}: F${digit}`, () => assert.equal(asked(tellers).grade.admiralty.digit, digit))

const suffering: readonly (readonly [suffered: readonly string[], grade: string])[] = [
  [['reed-riders'], 'discounted'],
  [['reed-riders', 'marsh-army'], 'discounted'],
  [['reed-riders', 'aid-workers'], 'weak'],
  [['protesters'], 'weak'],
  [['rioters'], 'weak'],
  [['?the-tollers'], 'weak'],
  [[], 'weak'],
]
for (const [suffered, grade] of suffering)
  test(`Airwars: where ${suffered.join(' and ') || 'nobody'} suffered it, it is ${grade}`, () =>
    assert.equal(asked([teller('a', { agent: 'marsh-army', suffered })]).grade.airwars.grade, grade))

test('whom a denial names as having suffered it does not bear on the grade', () => {
  const denial = teller('b', {
    voice: wire,
    suffered: ['aid-workers'],
    factuality: { ...ASSERTED, polarity: 'denied' },
  })
  const { grade } = asked([teller('a', { agent: 'marsh-army', suffered: ['reed-riders'] }), denial])
  assert.equal(grade.airwars.grade, 'discounted')
})

test('one who names its own side as the doer says so against its interest where civilians suffered', () => {
  const television = voice('Marsh Television', 'party-media')
  const against = (suffered: string) =>
    asked([teller('a', { voice: television, agent: 'marsh-army', suffered: [suffered] })]).againstInterest
  assert.deepEqual(against('aid-workers'), [
    'Marsh Television says of its own side, marsh-army, that it did this to civilians.',
  ])
  assert.deepEqual(against('reed-riders'), [])
})

test('the letter is for people: always F, and the digit 1 only from two independent origins', () => {
  const some = fc.array(
    fc.record({ voice: fc.constantFrom(watch, wire, null), killed: fc.integer({ min: 1, max: 4 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(some, (list) => {
      const { grade, summary } = asked(list.map((l, i) => teller(`r${i}`, l)))
      assert.equal(grade.admiralty.letter, 'F')
      assert.ok(grade.admiralty.digit !== 1 || summary.origins >= 2)
    }),
  )
})

test('an inquiry does not depend on the order of reports and claims', () => {
  const many = ['a', 'b', 'c', 'd'].map((id, i) => teller(id, { killed: 20 + i, voice: i % 2 === 0 ? watch : wire }))
  const order = fc.shuffledSubarray(many, { minLength: many.length, maxLength: many.length })
  const { tolls, lineage, grade } = asked(many)
  fc.assert(
    fc.property(order, (shuffled) => {
      const again = asked(shuffled)
      assert.deepEqual([again.tolls, again.lineage, again.grade], [tolls, lineage, grade])
    }),
  )
})
