import assert from 'node:assert/strict'
import { test } from 'node:test'
import { report } from '../../src/model/report.ts'
import { reader } from '../../src/read/index.ts'
import { invented } from './invented.ts'

const read = reader(invented)

/** What a sentence says of who holds what, and of numbers about a place, one a string. */
function said(text: string): string[] {
  const { claims } = read(report('r', text, { published: '2021-05-04', lang: 'en' }))
  return claims.flatMap(({ finding: f }) => {
    if (f.aspect === 'control') return [`${f.shareText}: ${f.share === null ? 'unbounded' : f.share.low}`]
    return f.aspect === 'figure' ? [`${f.measure} ${f.value.low}`] : []
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
]

for (const [text, expected] of cases)
  test(`${text} says ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(said(text), expected))
