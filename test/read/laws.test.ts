import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Report, report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import { readInvented } from './invented.ts'

const FRAGMENTS = [
  'The River Front',
  'captured',
  'Ford',
  'killed 12 civilians',
  'in Old Quay',
  ', the Marsh Watch said',
  '. ',
  '\n',
  '"',
  '90% of Ford',
  'controls',
  'if',
  'did not',
  'a car bomb',
  'exploded',
  'and wounded dozens',
  'on Saturday',
  '—',
  '\u0000',
  '\ud800',
  'Leave a Reply',
  'between 10 and 15',
  'told Northern Wire',
]
const newsLike = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(' '))
const anyText = fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }))
const anyReport = anyText.map((text): Report => report('r', text, { published: '2016-07-05' }))

test('no string makes the reader throw, and every claim stands on words of the report', () => {
  fc.assert(
    fc.property(anyReport, (r) => {
      const reading = readInvented(r)
      for (const claim of reading.claims) {
        assert.ok(claim.start < claim.end && claim.end <= r.text.length)
        assert.notEqual(words(r.text, claim).trim(), '')
      }
    }),
    { numRuns: 500 },
  )
})

test('reading twice gives the same', () => {
  fc.assert(fc.property(anyReport, (r) => assert.deepEqual(readInvented(r), readInvented(r))))
})

test('ids are unique within a report', () => {
  fc.assert(
    fc.property(anyReport, (r) => {
      const { claims, tellings } = readInvented(r)
      assert.equal(new Set(claims.map((c) => c.id)).size, claims.length)
      assert.equal(new Set(tellings.map((t) => t.event)).size, tellings.length)
    }),
  )
})

test('every number of a toll stands in its words or is the bound of a word that does', () => {
  const toll = fc.record({ n: fc.integer({ min: 2, max: 999 }), harm: fc.constantFrom('killed', 'injured') })
  fc.assert(
    fc.property(toll, ({ n, harm }) => {
      const r = report('r', `${n} people were ${harm} in a car bomb in Ford.`, { published: '2016-07-05' })
      const tolls = readInvented(r).claims.filter((c) => c.finding.aspect === 'toll')
      assert.ok(tolls.length > 0)
      for (const claim of tolls) assert.ok(words(r.text, claim).includes(String(n)))
    }),
  )
})

test('a report without a day has no day guessed', () => {
  fc.assert(
    fc.property(newsLike, (text) => {
      for (const telling of readInvented(report('r', text)).tellings) assert.equal(telling.period, null)
    }),
  )
})

test('what is only feared, planned or supposed never becomes a telling', () => {
  for (const lead of [
    'If the River Front captured Ford',
    'Residents feared the River Front would attack Ford',
    'The River Front plans to attack Ford',
    'The Marsh Army threatened to shell Ford',
  ]) {
    assert.deepEqual(readInvented(report('r', `${lead}.`, { published: '2016-07-05' })).tellings, [])
  }
})

test('time grows with the length of hostile text, not with its square', () => {
  const hostile = (n: number): Report =>
    report('r', 'at least '.repeat(n) + '12 killed '.repeat(n), { published: '2016-07-05' })
  const ms = (r: Report): number => {
    const from = performance.now()
    readInvented(r)
    return performance.now() - from
  }
  ms(hostile(200))
  const small = Math.max(2, ms(hostile(500)))
  assert.ok(ms(hostile(2000)) < small * 40, 'four times the text takes far less than forty times as long')
})
