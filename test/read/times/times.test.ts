import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sentences } from '../../../src/language/index.ts'
import { readTable } from '../../../src/load/table.ts'
import { loadTimes } from '../../../src/load/times.ts'
import { daysBetween, isPartialDate, lastDay, periodLabel } from '../../../src/model/period.ts'
import { easter, hijri } from '../../../src/read/times/hijri.ts'
import { bounds, documentDate, timeFinder } from '../../../src/read/times/index.ts'

const cases = readTable(fileURLToPath(new URL('../../cases/times.tsv', import.meta.url)))
const find = timeFinder(loadTimes())
const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

const read = (text: string, published: string | null, tense: 'past' | 'future' = 'past') =>
  sentences(text).flatMap((sentence) => find(text, sentence, published, { tense }))

for (const { published, tense, sentence = '', words, kind, period, value } of cases)
  test(`${words} in: ${sentence} (${published || 'undated'})`, () => {
    const found = read(sentence, orNull(published), tense as 'past' | 'future')
    const hit = found.find((one) => sentence.slice(one.start, one.end) === words)
    assert.ok(hit !== undefined, JSON.stringify(found.map((one) => sentence.slice(one.start, one.end))))
    const said = [hit.kind, hit.period === null ? null : periodLabel(hit.period), hit.value]
    assert.deepEqual(said, [kind, orNull(period), orNull(value)])
  })

test('ages, counts and verbs are no times', () => {
  for (const text of ['A 15-year-old boy.', 'He saw 2000 people.', 'They may go.', 'They march on.', 'He came second.'])
    assert.deepEqual(read(text, '2016-07-20'), [], text)
})

test('a period is never finer than what is known of the day of the report', () => {
  for (const { sentence = '' } of cases)
    for (const one of read(sentence, '2016')) assert.ok(one.period === null || isPartialDate(one.period.earliest))
})

/** The days on which Ramadan began in most of the Arab countries, and Easter Sundays; public facts. */
const ramadans: readonly (readonly [number, string])[] = [
  [1410, '1990-03-28'],
  [1431, '2010-08-11'],
  [1434, '2013-07-10'],
  [1436, '2015-06-18'],
  [1437, '2016-06-06'],
  [1438, '2017-05-27'],
  [1445, '2024-03-11'],
]
test('the calendars of feasts are right to a day', () => {
  for (const [year, day] of ramadans)
    assert.ok(Math.abs(daysBetween(day, hijri(year, 9))) <= 1, `${year} ${hijri(year, 9)}`)
  for (const day of ['1990-04-15', '2015-04-05', '2016-03-27', '2025-04-20'])
    assert.equal(easter(Number(day.slice(0, 4))), day)
})

const date = documentDate(find)
const heads: readonly (readonly [string, string | null, string?])[] = [
  ['Tuesday 19 Jul 2016 Two left Orla.', '2016-07-19', 'text'],
  ['FORD, 4 April 2015 (Gazette) - Two left Orla.', '2015-04-04', 'dateline'],
  ['SAN ORLA, 3 JAN 90 (GAZETTE) -- [TEXT] TWO LEFT.', '1990-01-03', 'dateline'],
  ['Two leave Orla Monitor AFP Saturday 2 Aug 2014 Two people left.', '2014-08-02', 'dateline'],
  ['06-08-2013 Two leave Orla.', '2013-08-06', 'text'],
  ['Date of publication 29 August 2016 Two leave.', '2016-08-29', 'text'],
  ['Two left Orla on 4 March 2015.', null],
  ['They have been gone since 4 March 2015.', null],
  ['FORD, April 4 (Gazette) - Two left Orla.', null],
  ['', null],
]
for (const [text, published, basis] of heads)
  test(`the own day of a report: ${text}`, () => {
    const found = date(text)
    assert.equal(found?.published ?? null, published)
    if (basis !== undefined) assert.equal(found?.basis, basis)
    if (found !== null) assert.ok(text.includes(found.words))
  })

test('an undated report is bounded by the dates and the names in it', () => {
  const text = 'He said in December 2017 that they had come.'
  const named = [{ from: '2017-01-28', until: '2025-01' }]
  assert.deepEqual(bounds(text, read(text, null), named), { earliest: '2017-12', latest: '2025-01' })
  assert.deepEqual(bounds('', [], [{ from: '2016-07-28', until: '2017-01-28' }]), {
    earliest: '2016-07-28',
    latest: '2017-01-28',
  })
  assert.equal(bounds('', [], []), null)
  assert.deepEqual(bounds(text, read(text, null), []), { earliest: '2017-12', latest: null })
  const plan = 'It is to be done by December 2030.'
  assert.deepEqual(bounds(plan, read(plan, null), named), { earliest: '2017-01-28', latest: '2025-01' })
})

test('times are verbatim, in order and apart, with periods that the calendar has, on any text', () => {
  const bits = fc.constantFrom(
    '5',
    'July',
    '2016',
    ',',
    'Friday',
    'last',
    'week',
    'two',
    'days',
    'ago',
    '-',
    'the',
    'past',
    '24',
    'hours',
    'from',
    'to',
    'end',
    'of',
    'Ramadan',
    '31',
    'Feb',
    '99',
    '.',
    "'",
    'first',
    'quarter',
    '05/13/2016',
    'since',
    'mid-July',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.array(bits, { maxLength: 40 }).map((all) => all.join(' ')),
      ),
      fc.constantFrom('2016-07-20', '2016-02', '1999', null),
      (text, published) => {
        let at = 0
        for (const one of read(text, published)) {
          assert.ok(one.start >= at && one.end > one.start && one.end <= text.length)
          at = one.end
          if (one.period === null) continue
          const { earliest, latest } = one.period
          assert.ok(isPartialDate(earliest) && isPartialDate(latest), `${earliest} ${latest}`)
          assert.ok(earliest <= lastDay(latest), `${earliest} ${latest}`)
        }
      },
    ),
    { numRuns: 500 },
  )
})
