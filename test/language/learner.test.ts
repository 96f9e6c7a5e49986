import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adjust, averaged, learner } from '../../scripts/train/learner.ts'
import { mean, visitCells } from '../../scripts/train/mean.ts'
import { score } from '../../src/language/table.ts'

const width = 5
const steps = fc.array(
  fc.record({
    slots: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
    choice: fc.nat(width - 1),
    up: fc.boolean(),
  }),
  { maxLength: 60 },
)

test('rows that grow score as a whole table would, while they are learnt and once averaged', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const made = learner(3, width)
      const [whole, sums] = [new Float64Array(8 * width), new Float64Array(8 * width)]
      for (const { slots, choice, up } of list) {
        adjust(made, Int32Array.from(slots), slots.length, [choice, up ? 1 : -1])
        for (const slot of slots) {
          whole[slot * width + choice] = (whole[slot * width + choice] as number) + (up ? 1 : -1)
          sums[slot * width + choice] = (sums[slot * width + choice] as number) + (up ? 1 : -1) * made.moment
        }
        made.moment++
      }
      const scores = new Float64Array(width)
      for (let slot = 0; slot < 8; slot++) {
        score(made, Int32Array.of(slot), 1, scores)
        assert.deepEqual([...scores], [...whole.subarray(slot * width, (slot + 1) * width)])
      }
      const found = new Float64Array(8 * width)
      visitCells(averaged(made), (cell, weight) => {
        found[cell] = weight
      })
      found.forEach((weight, cell) => {
        const right = (whole[cell] as number) - (sums[cell] as number) / made.moment
        assert.ok(Math.abs(weight - right) <= 1 / 128)
      })
    }),
    { numRuns: 30 },
  )
})

test('the mean of a table and itself is that table', () => {
  const made = learner(3, width)
  adjust(made, Int32Array.of(2, 5), 2, [3, 1])
  adjust(made, Int32Array.of(5), 1, [0, -1])
  made.moment = 4
  const [one, both] = [new Map<number, number>(), new Map<number, number>()]
  visitCells(averaged(made), (cell, weight) => one.set(cell, weight))
  visitCells(mean([averaged(made), averaged(made)]), (cell, weight) => both.set(cell, weight))
  assert.deepEqual(both, one)
  assert.equal(one.size, 3)
})
