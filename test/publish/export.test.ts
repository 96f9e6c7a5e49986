import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellText } from '../../src/publish/export/cells.ts'
import { FORMATS, formats, incidentsAs } from '../../src/publish/index.ts'
import { dossiers } from './invented.ts'

async function* rows() {
  yield* dossiers
}

async function written(format: (typeof FORMATS)[number]): Promise<string> {
  let text = ''
  for await (const piece of incidentsAs(format, rows())) text += piece
  return text
}

/** Reads CSV as RFC 4180 says, into one record a line. */
function parsed(text: string): Record<string, string>[] {
  const lines = text
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
      return cells.map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"'))
    })
  const [head = [], ...body] = lines
  return body.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])))
}

const cells: readonly [string | number | null, string][] = [
  ['=1+1', `"'=1+1"`],
  ['+49', `"'+49"`],
  ['-5 people', `"'-5 people"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  [' =1', `"' =1"`],
  ['\t=1', `"'\t=1"`],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  [-36.5, '-36.5'],
  [0, '0'],
  [null, ''],
]
for (const [cell, text] of cells)
  test(`the cell ${JSON.stringify(cell)} is written safely`, () => assert.equal(cellText(cell), text))

test('ACLED has 31 columns, the lowest toll, and no day that is not known', async () => {
  const [shelling, clash, nowhere] = parsed(await written('acled'))
  assert.equal(Object.keys(shelling ?? {}).length, 31)
  assert.deepEqual(
    [shelling?.event_date, shelling?.time_precision, shelling?.fatalities, shelling?.geo_precision, shelling?.country],
    ['2019-03-05', '1', '22', '1', 'Syria'],
  )
  assert.deepEqual([clash?.time_precision, clash?.geo_precision, clash?.fatalities], ['3', '3', ''])
  assert.deepEqual(
    [nowhere?.event_date, nowhere?.latitude, nowhere?.geo_precision, nowhere?.fatalities],
    ['', '', '', ''],
  )
  assert.equal(clash?.actor1, "'=Rangers of Ithilien")
})

test('UCDP has 49 columns, low and high, and no best', async () => {
  const [shelling, clash] = parsed(await written('ucdp'))
  assert.equal(Object.keys(shelling ?? {}).length, 49)
  assert.deepEqual([shelling?.low, shelling?.best, shelling?.high], ['22', '', '31'])
  assert.deepEqual([shelling?.where_prec, shelling?.date_prec, shelling?.number_of_sources], ['1', '1', '3'])
  assert.match(shelling?.source_article ?? '', /^"Anduin Wire,2019-03-05,anduin\/1";/)
  assert.deepEqual([clash?.where_prec, clash?.date_prec, clash?.priogrid_gid], ['4', '4', ''])
})

test('PLOVER is one JSON a line with codes of the crosswalk', async () => {
  const lines = (await written('plover'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(lines.length, 3)
  assert.deepEqual([lines[0].event, lines[0].mode, lines[0].quad_code], ['ASSAULT', 'heavy-weapons', 4])
  assert.deepEqual(lines[0].size, { dead: 22, parallax_dead_low: 22, parallax_dead_high: 31 })
  assert.equal(lines[2].date, null)
})

test('GeoJSON is one collection with every incident in it', async () => {
  const whole = JSON.parse(await written('geojson'))
  assert.deepEqual([whole.type, whole.features.length, whole.features[2].geometry], ['FeatureCollection', 3, null])
})

test('no export names a person', async () => {
  for (const format of FORMATS) assert.doesNotMatch(await written(format), /Beregond/, format)
})

test('every format says what it loses', () => {
  for (const { format, loses } of formats()) assert.ok(loses.length > 2, format)
})
