import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnWidths, displayWidth, fitted, printable, tableLines, wrapped } from '../../src/cli/table.ts'

test('a text takes as many columns as a terminal gives it', () => {
  for (const [text, width] of [
    ['Forde', 5],
    ['Dār', 3],
    ['Da\u0304r', 3],
    ['دمشق', 4],
    ['東京', 4],
    ['', 0],
  ] as const)
    assert.equal(displayWidth(text), width, text)
})

test('what a terminal would obey never reaches it', () => {
  assert.equal(printable('a\u001b[31mred\u001b[0m\u0007\u202eb'), 'ared b')
  assert.equal(printable('one\ntwo\r\u0000'), 'one two')
})

test('a text is never wider than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      assert.ok(displayWidth(fitted(text, width)) <= width)
    }),
  )
})

test('the widest column gives way first, none below its least', () => {
  const columns = [
    { head: 'a', least: 4, most: 10 },
    { head: 'b', least: 5, most: 40 },
  ]
  assert.deepEqual(columnWidths(columns, [9, 40], 80), [9, 40])
  assert.deepEqual(columnWidths(columns, [9, 40], 30), [9, 19])
  assert.deepEqual(columnWidths(columns, [9, 40], 5), [4, 5])
})

test('numbers stand to the right', () => {
  const columns = [
    { head: 'name', least: 4, most: 10 },
    { head: 'n', least: 3, most: 5, right: true },
  ]
  assert.deepEqual(tableLines(columns, [['Forde', '7']], 40, false), ['Forde    7'])
})

test('a long text breaks at its spaces', () => {
  assert.deepEqual(wrapped('Two men were killed in Forde', 16, '  '), ['  Two men were', '  killed in', '  Forde'])
  assert.deepEqual(wrapped('', 16, ''), [])
})
