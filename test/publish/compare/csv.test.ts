import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { csvRows } from '../../../src/publish/compare/csv.ts'

const TABLES: readonly (readonly [text: string, rows: readonly (readonly string[])[]])[] = [
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,,\n,,c',
    [
      ['a', '', ''],
      ['', '', 'c'],
    ],
  ],
  [
    'a,"b, ""c""\nd"\ne,f\n',
    [
      ['a', 'b, "c"\nd'],
      ['e', 'f'],
    ],
  ],
  ['\n\na\n\n', [['a']]],
  ['5" gun,b', [['5" gun', 'b']]],
  ['"a"b,c', [['ab', 'c']]],
  ['"never, closed\nd', [['never, closed\nd']]],
  ['', []],
]
for (const [text, rows] of TABLES) test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(csvRows(text), rows))

test('what was written is read back, and nothing at all throws', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
  const written = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  fc.assert(
    fc.property(table, cell, (rows, text) => {
      assert.deepEqual(
        csvRows(written(rows)),
        rows.filter((row) => row.some((one) => one !== '')),
      )
      csvRows(text)
    }),
  )
})

test('a quoted cell of many megabytes is read', () => {
  const long = 'x""'.repeat(5_000_000)
  assert.equal(csvRows(`"${long}",b`)[0]?.[0]?.length, 10_000_000)
})
