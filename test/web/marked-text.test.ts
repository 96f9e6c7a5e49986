import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { periodWords, valueWords } from '../../src/publish/phrases.ts'
import { stretches } from '../../web/src/report/marked-text.ts'
import { openOf, routeOf } from '../../web/src/router.ts'
import { addressOf, filterOf } from '../../web/src/search/filter.ts'

const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) })

test('a text that is cut up is the same text, and the mark is the stretch asked for', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span), span, (text, claimed, marked) => {
      const pieces = stretches(text, claimed, marked)
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
      const inside = marked.start >= 0 && marked.start < marked.end && marked.end <= text.length
      const mark = pieces.filter((piece) => piece.kind === 'marked')
      assert.deepEqual(
        mark.map((piece) => piece.text),
        inside ? [text.slice(marked.start, marked.end)] : [],
      )
    }),
  )
})

const periods: readonly [string, string, string][] = [
  ['2016-07-05', '2016-07-05', '5 Jul 2016'],
  ['2015-04-01', '2015-04-05', '1–5 Apr 2015'],
  ['2015-03-28', '2015-04-02', '28 Mar–2 Apr 2015'],
  ['2015-12-30', '2016-01-02', '30 Dec 2015 – 2 Jan 2016'],
  ['2016-07', '2016-07', 'Jul 2016'],
  ['2016', '2017', '2016 – 2017'],
  ['2016-07', '2016-07-09', 'Jul 2016 – 9 Jul 2016'],
]
for (const [earliest, latest, words] of periods)
  test(`${earliest}/${latest} reads ${words}`, () => assert.equal(periodWords({ earliest, latest }), words))

test('values read as people write them', () => {
  assert.equal(valueWords('killed', '22+'), '22 or more')
  assert.equal(valueWords('killed', 'up to ~15'), 'up to about 15')
  assert.equal(valueWords('killed', '20-30'), '20–30')
  assert.equal(valueWords('killed', '18000+'), '18,000 or more')
  assert.equal(valueWords('when', '2016-07'), 'Jul 2016')
  assert.equal(valueWords('where', 'Osgiliath, Ithilien'), 'Osgiliath, Ithilien')
})

test('a filter and its address are one', () => {
  const filter = { place: 'Minas Tirith', standing: 'contested' }
  const address = addressOf(filter)
  assert.deepEqual(filterOf(new URL(address, 'http://localhost').searchParams), filter)
  assert.equal(addressOf({}), '/')
})

test('addresses name pages, whatever is written in them', () => {
  assert.deepEqual(routeOf('/'), { page: 'overview' })
  assert.deepEqual(routeOf('/incident/inc_a'), { page: 'incident', id: 'inc_a' })
  assert.deepEqual(routeOf('/place/Minas%20Tirith'), { page: 'place', id: 'Minas Tirith' })
  assert.deepEqual(routeOf('/place/%E0%A4%A'), { page: 'place', id: '%E0%A4%A' })
  assert.deepEqual(routeOf('/report/a%2F1'), { page: 'report', id: 'a/1' })
  assert.deepEqual(routeOf('/add'), { page: 'add' })
  assert.deepEqual(routeOf('/elsewhere'), { page: 'nothing' })
  assert.equal(openOf(new URLSearchParams('at=1-2')), null)
  assert.deepEqual(openOf(new URLSearchParams('report=a/1&at=x')), { report: 'a/1', at: null })
})
