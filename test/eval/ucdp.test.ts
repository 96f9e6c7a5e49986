import assert from 'node:assert/strict'
import { it } from 'node:test'
import { csvRows } from '../../eval/ucdp/csv.ts'
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

it('reads cells in quotes, with commas, quotes and new lines in them', () => {
  assert.deepEqual(csvRows('a,"b, ""c""\nd"\ne,f\n').slice(0, 2), [
    ['a', 'b, "c"\nd'],
    ['e', 'f'],
  ])
})
