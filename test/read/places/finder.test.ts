import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentences } from '../../../src/language/index.ts'
import { loadGazetteer } from '../../../src/load/gazetteer.ts'
import { readTable } from '../../../src/load/table.ts'
import { extendGazetteer, type PlaceMention, placeFinder } from '../../../src/read/index.ts'

const gazetteer = loadGazetteer()
const find = placeFinder(gazetteer)
const read = (text: string, countries: readonly string[] = []) => find(text, sentences(text), { countries })
const seen = (mention: PlaceMention) =>
  `${mention.words} = ${mention.place.name}, ${mention.place.precision}, ${mention.role}`

for (const row of readTable(join(import.meta.dirname, '../../cases/places.tsv')))
  test(`${row.sentence} [${row.words}]`, () => {
    const mentions = read(row.sentence ?? '', ['SY'])
    const found = mentions.filter(
      (mention) => mention.words === row.words || mention.name.start === row.sentence?.indexOf(row.words ?? ''),
    )
    const wanted =
      row.role === 'name-part'
        ? found.some((mention) => mention.role === 'name-part')
        : found.some((mention) => seen(mention) === `${row.words} = ${row.place}, ${row.precision}, ${row.role}`)
    assert.ok(wanted, mentions.map(seen).join('\n'))
  })

test('words of every day are no places', () => {
  const text = 'As of March he was at the bar; Is it so? Of course, said Reading Mary in May.'
  assert.deepEqual(
    read(text)
      .filter((mention) => mention.role === 'locates')
      .map(seen),
    [],
  )
})

test('a name keeps its sense within a report', () => {
  const mentions = read('Shells hit the Yarmouk camp. Later, Yarmouk was quiet.', ['SY'])
  assert.deepEqual(
    mentions.map((mention) => mention.place.name),
    ['Yarmouk Camp', 'Yarmouk Camp'],
  )
})

test('part-of phrases choose among places of one name', () => {
  const place = (text: string) => read(text).find((mention) => mention.role === 'locates')?.place
  assert.equal(place('A fire broke out in Paris, Texas.')?.country, 'US')
  assert.equal(place('A fire broke out in Paris, France.')?.country, 'FR')
})

test('every candidate tells why', () => {
  for (const mention of read('Clashes went on near Tripoli in Lebanon.')) assert.ok(mention.reasons.length > 0)
})

test('a mention stands on the very words of the text', () => {
  const text = 'Rockets hit Aleppo’s Shaar district and “Manbij”; Ma’arrat al-Nu’man too.'
  for (const mention of read(text, ['SY'])) assert.equal(text.slice(mention.start, mention.end), mention.words)
})

test('places can be added, by any spelling, and the gazetteer given stays as it was', () => {
  const row = {
    name: 'Tal Bakhtun',
    others: ['Bakhtun'],
    kind: 'settlement' as const,
    within: [],
    country: 'SY',
    latitude: 35.5,
    longitude: 37.25,
    precision: 'town' as const,
  }
  const more = placeFinder(extendGazetteer(gazetteer, [row]))
  const text = 'Troops left Tel Bakhtoun in Syria.'
  const added = more(text, sentences(text), { countries: ['SY'] }).find(
    (mention) => mention.place.name === 'Tal Bakhtun',
  )
  assert.equal(added?.place.latitude, 35.5)
  assert.equal(
    read(text, ['SY']).some((mention) => mention.place.name === 'Tal Bakhtun'),
    false,
  )
})

test('no text makes it throw, and reading twice gives the same', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Aleppo',
      'al-',
      'of the',
      'north of',
      'province',
      "'s",
      ', ',
      ' 12 km ',
      'U.S.',
      'between',
      '\n',
      'Tal ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ')
      assert.deepEqual(read(text), read(text))
    }),
    { numRuns: 300 },
  )
})

test('time grows with the length of the text', () => {
  const time = (times: number) => {
    const text = 'Clashes went on in Tal Rifaat, Aleppo, and al-Bab on Friday. '.repeat(times)
    const start = process.cpuUsage()
    read(text, ['SY'])
    return process.cpuUsage(start).user / 1000
  }
  time(200)
  assert.ok(time(1600) < 40 * Math.max(5, time(200)))
})
