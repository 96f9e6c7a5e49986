import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Place } from '../../src/model/place.ts'
import { inquire } from '../../src/weigh/index.ts'
import { citeBibtex, citeText } from '../../web/src/dossier/cite.ts'
import { layoutOf } from '../../web/src/dossier/lineage.ts'
import { givenIn } from '../../web/src/dossier/toll-history.ts'
import { hitsOf } from '../../web/src/find/hits.ts'
import { layered } from '../../web/src/report/layers.ts'
import { stepsOver } from '../../web/src/tour/steps.ts'
import { claims, dossier, reports, shelling } from '../publish/invented.ts'

const inquiry = inquire(dossier, new Map())

test('the graph leads from outlets to origins, and a reprint is tied to what it prints', () => {
  const { placed, lines } = layoutOf(inquiry.lineage, reports)
  const names = (column: string) => placed.filter((each) => each.column === column).map(({ name }) => name)
  assert.deepEqual(names('outlet').sort(), ['Anduin Wire', 'Erech Courier', 'Pelargir Post'])
  assert.ok(names('origin').includes('Rammas Monitor'))
  const told = lines.map(({ from, to, how }) => `${from.name} ${how} ${to.name}`)
  assert.ok(told.includes('Anduin Wire cites Rammas Monitor'), told.join('\n'))
  assert.ok(told.includes('Erech Courier reprints Anduin Wire'), told.join('\n'))
  for (const { from, to } of lines) assert.ok(placed.includes(from) && placed.includes(to))
})

test('figures come in the order of the reports, each once a report and voice', () => {
  const [killed] = inquiry.tolls
  const given = killed === undefined ? [] : givenIn(killed, claims)
  assert.deepEqual(
    given.map(({ figure }) => [figure.published, figure.people.low]),
    [
      ['2019-03-05', 22],
      ['2019-03-06', 22],
      ['2019-03-06', 31],
    ],
  )
  assert.ok(given.every(({ from, to }) => from >= 0 && to <= 1 && from <= to))
})

test('a figure that was replaced stands beside the same figure that holds, and says so', () => {
  const [killed] = inquiry.tolls
  assert.ok(killed)
  const [first] = killed.figures
  assert.ok(first)
  const given = givenIn({ ...killed, figures: [first, { ...first, former: true }] }, claims)
  assert.deepEqual(
    given.map(({ notes }) => notes.includes('since replaced')),
    [false, true],
  )
})

test('a citation names the incident, its standing and the day it was seen, and BibTeX is safe from odd names', () => {
  const cited = {
    summary: { ...shelling, sources: ['A & B_C {x} 50% #1'] },
    address: 'http://x/incident/inc_a',
    seen: '2026-11-28',
  }
  assert.match(citeText(cited), /inc_osgiliatha.+standing: contested.+seen on 2026-11-28/)
  const entry = citeBibtex({
    ...cited,
    summary: { ...shelling, place: { ...(shelling.place as Place), name: 'A & B_C {x} 50% \\ #1' } },
  })
  assert.match(
    entry,
    /^@misc\{inc-osgiliatha,\n {2}title = \{\{Shelling\/artillery\/missile attack, A \\& B\\_C \\\{x\\\} 50\\% \\textbackslash\{\} \\#1/,
  )
})

test('a text with all that was found in it is the same text, and every claim covers its pieces', () => {
  const span = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 36 }), fc.array(span), (text, leftovers) => {
      const pieces = layered(text, { claims: [], mentions: [], issues: [], leftovers })
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
    }),
  )
  const report = reports[0] as (typeof reports)[number]
  const own = claims.filter(({ reportId }) => reportId === report.id)
  const pieces = layered(report.text, { claims: own, mentions: [], issues: [], leftovers: [] })
  assert.equal(pieces.map((piece) => piece.text).join(''), report.text)
  for (const claim of own) {
    const covered = pieces.filter((piece) => piece.claims.includes(claim)).map((piece) => piece.text)
    assert.equal(covered.join(''), report.text.slice(claim.start, claim.end))
  }
  assert.ok(pieces.some(({ layers, text }) => layers.includes('voices') && text.includes('Rammas')))
})

test('each piece of a text has what lies over it, and time grows with the number of spans', () => {
  const mention = fc
    .record({ start: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 1, max: 9 }) })
    .map(({ start, length }) => ({ start, end: start + length }) as (typeof claims)[number])
  const text = 'x'.repeat(30)
  const cut = (spans: readonly (typeof claims)[number][], over: string) =>
    layered(over, { claims: [], mentions: spans as never, issues: [], leftovers: [] })
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 12 }), (spans) => {
      for (const { start, end, mentions } of cut(spans, text))
        assert.deepEqual(
          mentions,
          spans.filter((span) => span.start <= start && end <= span.end),
        )
    }),
  )
  const time = (count: number): number => {
    const spans = Array.from({ length: count }, (_, n) => ({ start: 4 * n, end: 4 * n + 3 }) as (typeof claims)[number])
    const begun = process.cpuUsage()
    assert.equal(cut(spans, 'x'.repeat(4 * count)).length, 2 * count)
    return process.cpuUsage(begun).user / 1000
  }
  time(1000)
  assert.ok(time(16_000) < 60 * Math.max(5, time(1000)))
})

test('what is found leads to its page, names first', () => {
  const hits = hitsOf({
    places: [{ name: 'Minas Tirith', incidents: 1 }],
    actors: [],
    sources: [{ name: 'Rammas Monitor', incidents: 2 }],
    incidents: [shelling],
    reports: [
      {
        id: 'a/1' as never,
        title: null,
        outlet: null,
        published: null,
        excerpt: { start: 0, words: 'x', marks: [{ start: 3, end: 5 }] },
      },
    ],
  })
  assert.deepEqual(
    hits.map(({ to }) => to),
    ['/place/Minas%20Tirith', '/source/Rammas%20Monitor', '/incident/inc_osgiliatha', '/report/a%2F1?at=3-5'],
  )
})

test('the tour leads from the list to the words and the reasons of two tolls', () => {
  const steps = stepsOver({ ...dossier, ...inquiry, contains: [], partOf: [] })
  assert.deepEqual(
    steps.map(({ to }) => to.replace(/\?.*/, '')),
    [
      '/',
      '/incident/inc_osgiliatha',
      '/incident/inc_osgiliatha',
      '/incident/inc_osgiliatha',
      '/incident/inc_osgiliatha',
      '/place/Osgiliath',
    ],
  )
  assert.match(steps[3]?.to ?? '', /report=anduin%2F1&at=0-11/)
  assert.match(steps[1]?.words ?? '', /22–31 killed: 22\+ by Rammas Monitor; 31 by hospital of the town/)
})
