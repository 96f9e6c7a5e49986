import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadGazetteer } from '../../../src/load/gazetteer.ts'
import { dataFolder, listOf, readTable } from '../../../src/load/table.ts'
import { entriesOf, placeKey } from '../../../src/read/index.ts'

const folder = join(dataFolder, 'gazetteer')
const rows = readTable(join(folder, 'supplement.tsv'))
const kinds = new Set(
  'country region division county capital seat settlement quarter camp site base crossing road water mountain'.split(
    ' ',
  ),
)
const precisions = new Set('point town near district province region country'.split(' '))

test('every place written down is sound: known kind and precision, degrees on the globe, at most two decimals', () => {
  for (const row of rows) {
    assert.ok(kinds.has(row.kind ?? ''), `${row.name}: ${row.kind}`)
    assert.ok(precisions.has(row.precision ?? ''), `${row.name}: ${row.precision}`)
    assert.ok(Math.abs(Number(row.latitude)) <= 90 && Math.abs(Number(row.longitude)) <= 180, row.name)
    assert.match(row.latitude ?? '', /^-?\d+(?:\.\d{1,2})?$/, row.name)
  }
})

test('tables name each place once, and name their origin and licence', () => {
  for (const file of [
    'supplement.tsv',
    'countries.tsv',
    'divisions.tsv',
    'everyday.tsv',
    'words.tsv',
    'descriptions.tsv',
  ]) {
    const text = readFileSync(join(folder, file), 'utf8')
    assert.match(text, /^# what: .+\n# origin: .+\n# licence: .+\n# columns: .+\n/, file)
    const names = readTable(join(folder, file)).map((row) =>
      file === 'supplement.tsv'
        ? [row.country, row.name, listOf(row.within).join('|')].join('\t')
        : Object.values(row).slice(0, 2).join('\t'),
    )
    assert.equal(new Set(names).size, names.length, `${file} has a line twice`)
  }
})

test('a place whose country has divisions lies in one that divisions.tsv knows, or says nothing of it', () => {
  const divisions = new Set(
    [...loadGazetteer().added.values()]
      .flat()
      .filter((entry) => entry.kind === 'division')
      .map((entry) => entry.place.name),
  )
  for (const row of rows.filter((each) => each.country === 'SY')) {
    const within = listOf(row.within)
    assert.ok(within.length === 0 || divisions.has(within.at(-1) ?? ''), `${row.name}: ${within.join(', ')}`)
  }
})

test('the packed cities are small', () => assert.ok(statSync(join(folder, 'cities.br')).size < 6_000_000))

test('cities are found by other names, and where they are', () => {
  const gazetteer = loadGazetteer()
  const [first] = entriesOf(gazetteer, placeKey('Kiev'))
  assert.equal(first?.place.country, 'UA')
  assert.ok(entriesOf(gazetteer, placeKey('Shabwah')).some((entry) => entry.kind === 'division'))
})
