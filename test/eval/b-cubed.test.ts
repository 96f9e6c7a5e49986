import assert from 'node:assert/strict'
import test from 'node:test'
import { bCubed } from '../../eval/linking/b-cubed.ts'

// The worked example of Bagga and Baldwin 1998: items 1-5, 6-7 and 8-9-A-B-C, where the program joins the second group to one of the others.
const gold = '111112233333'
const score = (found: string) => bCubed([...gold].map((g, i) => ({ gold: g, found: found[i] as string })))

test('joining a small group to a large one costs less than joining two large ones', () => {
  const joinsSmall = score('aaaaabbbbbbb')
  const joinsLarge = score('aaaaabbaaaaa')
  assert.deepEqual([joinsSmall.r, joinsLarge.r], [1, 1])
  assert.equal(joinsSmall.p.toFixed(2), '0.76')
  assert.equal(joinsLarge.p.toFixed(2), '0.58')
})

test('all apart has full precision, all together full recall', () => {
  assert.equal(score('abcdefghijkl').p, 1)
  assert.equal(score('aaaaaaaaaaaa').r, 1)
})
