import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { type Report, report } from '../../src/model/report.ts'
import { readingRoom } from '../../src/reading.ts'
import { readInvented } from './invented.ts'
import { faultsOf, lawful } from './law.ts'

const SHARED = join(import.meta.dirname, '../../../shared/corpora/fakes/reports.jsonl')

interface Line {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly published: string
}

const reports = (): Report[] =>
  readFileSync(SHARED, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .map((l) => report(l.id, l.text, { title: l.title, outlet: l.outlet, published: l.published, lang: 'en' }))

test('over all reports of the corpus: no claim without words, no number that is not in them', {
  skip: existsSync(SHARED) ? false : 'the corpora are not beside the project (../shared/corpora/fakes)',
}, () => {
  const room = readingRoom()
  const faults = reports().flatMap((r) => faultsOf(r, room.read(room.outlet(r))))
  assert.deepEqual(faults.slice(0, 20), [])
})

const NUMBER = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }).map(String),
  fc.constantFrom(
    'no',
    'two',
    'a',
    'another',
    'dozens of',
    'twenty-two',
    'two hundred',
    'several',
    '1,200',
    '3.5',
    'two hundred and five',
    'three thousand two hundred',
    'not a single',
  ),
)
const PEOPLE = fc.constantFrom('civilians', 'fighters', 'people', 'of them', 'children', 'men and a woman')
const HARM = fc.constantFrom('were killed', 'died', 'were wounded', 'are missing', 'were killed and others injured')
const LINK = fc.constantFrom(
  ' in Ford. ',
  ', including ',
  ' and ',
  ' near Old Quay, the Marsh Watch said. ',
  '; ',
  ' % of ',
)
const CAUSE = fc.constantFrom(
  'A car bomb exploded. ',
  'The River Front shelled Ford: ',
  'The toll rose to ',
  'In clashes ',
)
const told = fc
  .array(fc.tuple(CAUSE, NUMBER, PEOPLE, HARM, LINK), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([c, n, p, h, l]) => `${c}${n} ${p} ${h}${l}`).join(''))

test('over made-up news: no claim without words, no number that is not in them', () => {
  fc.assert(
    fc.property(told, (text) => {
      const r = report('r', text, { published: '2016-07-05' })
      assert.deepEqual(faultsOf(r, readInvented(r)), [])
    }),
    { numRuns: 300 },
  )
})

test('the law is broken by a number from elsewhere, by words from elsewhere and by none', () => {
  const r = report('r', 'A car bomb killed 12 civilians in Ford.', { published: '2016-07-05' })
  const reading = readInvented(r)
  const toll = reading.claims.find((c) => c.finding.aspect === 'toll')
  assert.ok(toll !== undefined && toll.finding.aspect === 'toll')
  const people = { ...toll.finding.people, low: 13 }
  assert.notDeepEqual(faultsOf(r, { ...reading, claims: [{ ...toll, finding: { ...toll.finding, people } }] }), [])
  assert.notDeepEqual(faultsOf(r, { ...reading, claims: [{ ...toll, start: 0, end: 10 }] }), [])
  assert.notDeepEqual(faultsOf(r, { ...reading, claims: [{ ...toll, start: 4, end: 4 }] }), [])
})

const LAW: readonly (readonly [string, number, string, boolean])[] = [
  ['30 soldiers and 39 fighters had been killed', 69, 'toll-sum@1', true],
  ['30 soldiers and 39 fighters had been killed', 69, 'toll-active@1', false],
  ['30 soldiers and 39 fighters had been killed', 1170, 'toll-sum@1', false],
  ['30 soldiers of the 39 brigades were killed', 1, 'toll-passive@1', false],
  ['30 soldiers, 2 nurses and 39 fighters were killed', 69, 'toll-sum@1', false],
  ['the mayor and two guards were killed', 3, 'toll-sum@1', true],
  ['the mayor and two guards were killed', 6, 'toll-sum@1', false],
  ['two hundred and five people', 205, 'toll-passive@1', true],
  ['two hundred and five people', 200, 'toll-passive@1', false],
  ['two hundred and five people', 5, 'toll-passive@1', false],
  ['twenty-two people in two hundred houses', 22, 'toll-passive@1', true],
  ['twenty-two people in two hundred houses', 44, 'toll-passive@1', false],
  ['three thousand two hundred and five people', 3205, 'toll-passive@1', true],
  ['three thousand two hundred and five people', 300_200, 'toll-passive@1', false],
  ['1.3 million people', 1_300_000, 'figure-population@1', true],
  ['several hundred people', 300, 'toll-passive@1', true],
  ['a farmer was killed', 1, 'toll-passive@1', true],
  ['another young man died', 1, 'toll-passive@1', true],
  ['a house was hit, people were killed', 1, 'toll-passive@1', false],
  ['a house near the farmer', 1, 'toll-passive@1', false],
  ['killing the pilot', 1, 'toll-one@1', true],
  ['killing the pilot', 1, 'toll-active@1', false],
  ['no casualties', 0, 'toll-adjective@1', true],
  ['people were not killed', 0, 'toll-passive@1', false],
]

for (const [quote, bound, rule, expected] of LAW)
  test(`the law: ${bound} by ${rule} is ${expected ? '' : 'not '}in "${quote}"`, () => {
    assert.equal(lawful(quote, bound, rule, false), expected)
  })

test('the law: a share needs its words, 0 and 1 too', () => {
  assert.ok(lawful('holds 90 % of the camp', 0.9, 'control-hold@1', true))
  assert.ok(lawful('holds between 70 and 80 percent of the camp', 0.7, 'control-hold@1', true))
  assert.ok(lawful('took full control of the camp', 1, 'control-take@1', true))
  assert.ok(!lawful('holds 90 % of the camp', 1, 'control-hold@1', true))
  assert.ok(!lawful('holds parts of the camp', 0, 'control-hold@1', true))
})

for (const [text, aspects, code] of [
  ['14 rebels were killed by shelling in a village.', ['what', 'toll'], 'read/event-without-place'],
  ['Shelling went on in a village.', [], 'read/event-without-place'],
] as const) {
  test(`a number of dead is claimed wherever it was, and makes no incident without a place: ${text}`, () => {
    const { claims, tellings, issues } = readInvented(report('r', text, { published: '2016-07-05' }))
    const told = new Set<string>(claims.map((c) => c.finding.aspect))
    assert.deepEqual(
      aspects.filter((aspect) => !told.has(aspect)),
      [],
    )
    assert.equal(aspects.length === 0, claims.length === 0)
    assert.deepEqual(tellings, [])
    assert.ok(issues.some((issue) => issue.code === code))
  })
}

test('where the headline drops "at least", the body keeps it', () => {
  const text =
    'Shelling kills 12 in Ford\n\nAt least 12 people were killed when shells hit Ford on Monday, officials said.'
  const { tellings } = readInvented(report('r', text, { title: 'Shelling kills 12 in Ford', published: '2016-07-05' }))
  assert.deepEqual(
    tellings.map((t) => t.killed),
    [{ low: 12, high: null, approximate: false }],
  )
})
