import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compatible, type Estimate, envelope, exactly } from '../../src/model/estimate.ts'
import { addDays, daysBetween, firstDay, isPartialDate, lastDay, on, periodsMeet } from '../../src/model/period.ts'

const count = fc.integer({ min: 0, max: 500 })
const estimate: fc.Arbitrary<Estimate> = fc.oneof(
  count.map(exactly),
  count.map((low) => ({ low, high: null, approximate: false })),
  count.map((high) => ({ low: null, high, approximate: false })),
)
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1980-01-01', n))

test('what can be true together can be so in either order, and with itself', () => {
  fc.assert(fc.property(estimate, estimate, (a, b) => assert.equal(compatible(a, b), compatible(b, a))))
  fc.assert(fc.property(estimate, (a) => assert.ok(compatible(a, a))))
})

test('an envelope holds every figure and adds nothing up', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1 }), (counts) => {
      const around = envelope(counts.map(exactly))
      assert.deepEqual([around?.low, around?.high], [Math.min(...counts), Math.max(...counts)])
    }),
  )
  assert.equal(envelope([]), null)
})

test('days are counted there and back, months have their own length', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (d, n) => assert.equal(daysBetween(d, addDays(d, n)), n)),
  )
  fc.assert(fc.property(day, (d) => assert.ok(firstDay(d.slice(0, 7)) <= d && d <= lastDay(d.slice(0, 7)))))
  fc.assert(fc.property(day, day, (a, b) => assert.equal(periodsMeet(on(a), on(b)), a === b)))
  assert.ok(isPartialDate('2016-02-29') && !isPartialDate('2015-02-29') && !isPartialDate('2016-13'))
})
