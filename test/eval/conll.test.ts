import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { conll } from '../../eval/coref/conll.ts'

// Luo 2005, table 1: twelve mentions, three entities of five, two and five, and four responses.
const gold = '111112233333'
const pc = (n: number): number => Math.round(1000 * n) / 10
const score = (found: string) => {
  const { muc, b3, ceafe } = conll([...gold].map((g, i) => ({ gold: g, found: found[i] as string })))
  return [muc, b3, ceafe].map(pc)
}
const responses: readonly (readonly [why: string, found: string, scores: readonly [number, number, number]])[] = [
  ['the small entity joined to a large one', 'aaaaabbbbbbb', [94.7, 86.5, 73.3]],
  ['the two large ones joined', 'aaaaabbaaaaa', [94.7, 73.7, 66.7]],
  ['all in one', 'aaaaaaaaaaaa', [90, 54.5, 29.4]],
  ['all apart', 'abcdefghijkl', [0, 40, 17.8]],
  ['all right', 'aaaaabbccccc', [100, 100, 100]],
]
for (const [why, found, scores] of responses)
  test(`${why}: ${scores.join(', ')}`, () => assert.deepEqual(score(found), scores))

test('scores lie between 0 and 1 and do not depend on names or order', () => {
  const mention = fc.record({ gold: fc.constantFrom('a', 'b', 'c'), found: fc.constantFrom('a', 'b', 'c', 'd') })
  fc.assert(
    fc.property(fc.array(mention, { minLength: 1, maxLength: 20 }), (list) => {
      const one = conll(list)
      assert.ok(Object.values(one).every((n) => n >= 0 && n <= 1 + 1e-9))
      const other = conll([...list].reverse().map((m) => ({ gold: m.gold, found: `x${m.found}` })))
      for (const key of ['muc', 'b3', 'ceafe'] as const) assert.ok(Math.abs(one[key] - other[key]) < 1e-9)
    }),
  )
})
