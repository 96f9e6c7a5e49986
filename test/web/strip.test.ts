import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Timeline } from '../../src/model/overview.ts'
import { binDate, spanOf, stretchOf, ticks } from '../../web/src/time/strip.ts'

const strip = (grain: Timeline['grain'], from: string, size: number): Timeline => ({
  grain,
  from,
  sure: Array.from({ length: size }, () => 1),
  vague: Array.from({ length: size }, () => 0),
  before: 0,
  after: 0,
})

const dates: readonly [Timeline['grain'], string, number, string][] = [
  ['day', '2019-02-27', 2, '2019-03-01'],
  ['day', '2019-01-01', -1, '2018-12-31'],
  ['month', '2018-11', 3, '2019-02'],
  ['month', '2019-01', -1, '2018-12'],
  ['year', '1999', 2, '2001'],
]
for (const [grain, from, at, date] of dates)
  test(`bin ${at} after ${from} is ${date}`, () => assert.equal(binDate({ grain, from }, at), date))

test('a stretch of the strip and the span of a filter are one', () => {
  const timeline = strip('month', '2018-11', 30)
  const span = spanOf(timeline, [2, 7])
  assert.deepEqual(span, { from: '2019-01', to: '2019-06' })
  assert.deepEqual(stretchOf(timeline, span.from, span.to), [2, 7])
  assert.deepEqual(stretchOf(timeline, '2019-03-05', undefined), [4, 29])
  assert.equal(stretchOf(timeline, undefined, undefined), null)
  assert.equal(stretchOf(timeline, '2030', undefined), null)
})

test('the axis names years over months, and not too many', () => {
  assert.deepEqual(
    ticks(strip('month', '2018-11', 15)).map(({ at, words }) => [at, words]),
    [
      [0, '2018'],
      [2, '2019'],
      [14, '2020'],
    ],
  )
  assert.ok(ticks(strip('year', '1900', 100)).length <= 8)
})
