import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLinkWeights } from '../../src/load/link-weights.ts'
import { exactly } from '../../src/model/estimate.ts'
import type { Telling } from '../../src/model/telling.ts'
import { judge, linker, mint } from '../../src/resolve/index.ts'
import { force, readings, telling, town } from './tellings.ts'

const weights = loadLinkWeights()
const ford = town('Ford', 10, 20)
const quay = town('Old Quay', 12, 22)
const on = (day: string): Telling['period'] => ({ earliest: day, latest: day })
const base = {
  place: ford,
  period: on('2016-07-05'),
  subtype: 'Suicide bomb' as const,
  killed: exactly(22),
  patients: [force('civilians')],
}
const first = telling('a', 0, base)

const pairs: readonly (readonly [why: string, other: Partial<Telling>, verdict: string])[] = [
  ['the same place, day, kind and toll', {}, 'same'],
  ['a later toll of the same attack', { killed: exactly(31) }, 'same'],
  ['another word for a bomb', { subtype: 'Remote explosive/landmine/IED' }, 'same'],
  ['the next week', { period: on('2016-07-12') }, 'different'],
  ['another town', { place: quay }, 'different'],
  ['a day unknown', { period: null }, 'same'],
  [
    'a day and a toll unknown, other kind',
    { period: null, killed: null, subtype: 'Armed clash', patients: [] },
    'different',
  ],
  [
    'another kind of event',
    { subtype: 'Air/drone strike', killed: exactly(3), patients: [force('River Front')] },
    'different',
  ],
]

for (const [why, other, verdict] of pairs) {
  test(`two tellings: ${why}: ${verdict}`, () => {
    const judged = judge(first, telling('b', 0, { ...base, ...other }), weights)
    assert.equal(judged.verdict, verdict, JSON.stringify(judged.evidence.map((e) => [e.rule, e.score])))
    assert.ok(judged.evidence.every((e) => e.detail.endsWith('.')))
  })
}

test('the taking of a town is one incident over some days, two attacks on it are two', () => {
  const taking = {
    place: ford,
    subtype: 'Non-state actor overtakes territory' as const,
    agents: [force('River Front')],
    patients: [force('Marsh Army')],
  }
  const days = ['2016-07-05', '2016-07-09'] as const
  const verdict = (known: Partial<Telling>): string =>
    judge(
      telling('a', 0, { ...known, period: on(days[0]) }),
      telling('b', 0, { ...known, period: on(days[1]) }),
      weights,
    ).verdict
  assert.equal(verdict(taking), 'same')
  assert.equal(verdict({ ...taking, agents: [] }), 'different')
  assert.equal(verdict({ ...taking, subtype: 'Armed clash' }), 'different')
})

const partition = (reports: readonly (readonly Telling[])[]): string[] => {
  const links = linker(weights)
  for (const tellings of reports) links.add(tellings)
  return links
    .incidents()
    .map((i) => [...i.events].sort().join(' '))
    .sort()
}

test('which tellings are one incident does not depend on the order of the reports', () => {
  const shuffled = readings.chain((reports) =>
    fc.tuple(
      fc.constant(reports),
      fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
    ),
  )
  fc.assert(fc.property(shuffled, ([reports, other]) => assert.deepEqual(partition(reports), partition(other))))
})

test('the same reports in the same order give the same ids', () => {
  const ids = (reports: readonly (readonly Telling[])[]): string[] => {
    const links = linker(weights)
    for (const tellings of reports) links.add(tellings)
    return links.incidents().map((i) => i.id)
  }
  fc.assert(fc.property(readings, (reports) => assert.deepEqual(ids(reports), ids(reports))))
})

test('one telling that could be of either of two days does not make them one', () => {
  const links = linker(weights)
  links.add([telling('a', 0, { ...base, period: on('2016-07-03') })])
  links.add([telling('b', 0, { ...base, period: on('2016-07-05') })])
  links.add([telling('c', 0, { ...base, period: { earliest: '2016-07-03', latest: '2016-07-05' } })])
  assert.equal(links.incidents().length, 2)
})

test('two attacks of one day in one report stay two', () => {
  const links = linker(weights)
  links.add([telling('a', 0, base), telling('a', 50, base)])
  assert.equal(links.incidents().length, 2)
})

test('of two incidents that turn out to be one the older keeps its id, and the younger resolves to it', () => {
  const links = linker(weights)
  const apart = { ...base, period: on('2016-07-03') }
  links.add([telling('a', 0, apart)])
  links.add([telling('b', 0, { ...base, period: on('2016-07-05') })])
  const [older, younger] = links.incidents().map((i) => i.id)
  for (const later of ['c', 'd'])
    links.add([telling(later, 0, { ...base, period: { earliest: '2016-07-03', latest: '2016-07-05' } })])
  const [one, ...rest] = links.incidents()
  assert.equal(rest.length, 0)
  assert.equal(one?.id, older)
  assert.deepEqual(one?.formerly, [younger])
})

test('ids tell founding events apart and are safe in addresses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (founding) => {
      assert.match(mint(founding), /^inc_[a-z2-9]{10}$/)
    }),
  )
  assert.notEqual(mint('a/0-5/event'), mint('a/0-6/event'))
})
