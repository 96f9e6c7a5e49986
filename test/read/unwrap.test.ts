import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import { bracketed, unwrapped } from '../../src/read/unwrap.ts'
import { readInvented } from './invented.ts'

const WIRE = `   FORD, 4 FEB -- The River Front captured the whole of the town of Old
Quay late on Saturday after a siege of three weeks, residents of the
villages around it said on Sunday. A car bomb that went off in Ford
killed 12 people and wounded thirty others, among them some children
of a school that stands beside the market.`

test('a sentence that is wrapped over lines is read as one, and its words are those of the original', () => {
  const r = report('r', WIRE, { published: '2016-07-05' })
  const { tellings, claims } = readInvented(r)
  assert.deepEqual(
    tellings.map((t) => [t.subtype, t.place?.name, t.killed?.low ?? null]),
    [
      ['Non-state actor overtakes territory', 'Old Quay', null],
      ['Remote explosive/landmine/IED', 'Ford', 12],
    ].map(([subtype, place, killed]) => [subtype, place, killed]),
  )
  assert.ok(claims.some((c) => words(r.text, c) === 'killed 12 people'))
})

test('paragraphs that are a line each stay apart', () => {
  const text = [
    'one line of a report that has no full stop at its end and is much longer than any margin that a wire would ever use, as it goes on and on and on',
    'a second such line',
  ].join('\n')
  assert.equal(unwrapped(text), text)
})

test('unwrapping keeps every offset', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 90 }), { maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      const flat = unwrapped(text)
      assert.equal(flat.length, text.length)
      for (let i = 0; i < text.length; i++)
        assert.ok(flat[i] === text[i] || (flat[i] === ' ' && /[\r\n]/.test(text[i] ?? '')))
    }),
  )
})

test('the codes of brackets become brackets, and every offset holds', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Ford -LRB- AP -RRB- -- Two died .', 'Ford (     AP )     -- Two died .'],
    ['ford -lrb- ap -rrb-', 'ford (     ap )    '],
    ['the X-LRB-7 is a plane', 'the X-LRB-7 is a plane'],
  ]
  for (const [text, expected] of table) assert.equal(bracketed(text), expected)
})
