import assert from 'node:assert/strict'
import { it } from 'node:test'
import { byChance } from '../../eval/ucdp/agreement.ts'
import { singleNumber } from '../../eval/ucdp/tolls.ts'

const HEADLINES: readonly (readonly [string, number | null])[] = [
  ['Shells kill nine in Ford', 9],
  ['14 rebels killed near Old Quay', 14],
  ['5 air strikes kill 3 children', null],
  ['Dozens dead and 4 shells in Ford', null],
  ['One of the fighters dies in Ford', null],
  ['Bombs on Ford kill civilians', null],
  ['42 killed on 5/03/2016', 42],
]
for (const [headline, number] of HEADLINES)
  it(`finds ${number ?? 'no single number'} in "${headline}"`, () => assert.equal(singleNumber(headline), number))

it('tells how often a toll agrees that knows nothing of its incident', () => {
  const all = [
    { best: 40, near: [40] },
    { best: 3, near: [1, null] },
    { best: 1, near: [100, 41] },
  ]
  assert.deepEqual(byChance(all), { shuffled: 2 / 6, two: 1 / 3 })
})
