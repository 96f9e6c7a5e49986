import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factualityLabel } from '../../src/model/factuality.ts'
import { report } from '../../src/model/report.ts'
import { reader } from '../../src/read/index.ts'
import { invented } from './invented.ts'

const read = reader(invented)

/** What a sentence says of who holds what, and of numbers about a place, one a string. */
function said(text: string): string[] {
  const { claims } = read(report('r', text, { published: '2021-05-04', lang: 'en' }))
  return claims.flatMap(({ finding: f, factuality }) => {
    if (f.aspect === 'control') return [`${f.shareText}: ${f.share === null ? 'unbounded' : f.share.low}`]
    const firm = factualityLabel(factuality) === 'asserted' ? '' : `, ${factualityLabel(factuality)}`
    return f.aspect === 'figure' ? [`${f.measure} ${f.value.low}${firm}`] : []
  })
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The Hill League holds 90 percent of Ford.', ['90 percent: 0.9']],
  ['The Hill League holds 3 percent of the villages of Ford.', ['3 percent of the villages: unbounded']],
  ['The Hill League seized two districts of Ford.', ['two districts: unbounded']],
  ['The Hill League seized two tanks of Ford.', []],
  ['Ford had a population of 60,000 before the war.', ['former-population 60000']],
  ['Ford has a population of 60,000.', ['population 60000']],
  ['The Hill League holds 20 square kilometres around Ford.', ['area 20']],
  ['Ford lies 215 km from the sea.', ['distance 215']],
  ['Ford lies 215 miles from the sea.', []],
  ['A convoy of 44 trucks carrying food entered Ford on Monday.', ['aid-trucks 44']],
  ['Trucks carrying 300 tonnes of flour and other food reached Ford.', ['aid-tonnes 300']],
  ['The Marsh Watch said it had distributed 2,000 food parcels in Ford.', ['aid-parcels 2000']],
  ['At least 20 aid trucks arrived in Ford with medicine for 40,000 people.', ['aid-trucks 20', 'aid-people 40000']],
  ['A convoy of 44 trucks will deliver food to Ford.', ['aid-trucks 44, intention']],
  ['The 44 trucks did not deliver food to Ford.', ['aid-trucks 44, denied']],
  ['The raid destroyed 20 trucks carrying food to Ford.', []],
  ['The army stopped 20 trucks of food on the way to Ford.', []],
  ['A convoy of 44 trucks entered Ford with fighters.', []],
  ['Some 40,000 people live in Ford without food.', ['population 40000']],
]

for (const [text, expected] of cases)
  test(`${text} says ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(said(text), expected))
