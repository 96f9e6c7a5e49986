import assert from 'node:assert/strict'
import test from 'node:test'
import { type Claim, claimId } from '../../src/model/claim.ts'
import { ASSERTED } from '../../src/model/factuality.ts'
import type { ReportId } from '../../src/model/id.ts'
import { addDays, on } from '../../src/model/period.ts'
import { report } from '../../src/model/report.ts'
import { timelineOf } from '../../src/weigh/index.ts'
import { force, town } from '../resolve/tellings.ts'

type Line = readonly [id: string, day: string, holder: string, low: number | null, high: number | null, words?: string]

const camp = town('Hollow Camp', 10, 20)
const claimOf = ([id, day, holder, low, high, shareText = 'a share']: Line, condition = false): Claim => ({
  id: claimId(id, { start: 0, end: 4 }, 'control', 'test@1'),
  reportId: id as ReportId,
  event: null,
  start: 0,
  end: 4,
  finding: {
    aspect: 'control',
    holder: [force(holder)],
    place: camp,
    share: low === null && high === null ? null : { low, high },
    shareText,
    asOf: on(day),
  },
  attribution: null,
  factuality: condition ? { ...ASSERTED, mood: 'condition' } : ASSERTED,
  rule: 'test@1',
})
const timeline = (lines: readonly Line[]) =>
  timelineOf(
    lines.map((line) => claimOf(line)),
    lines.map(([id]) => report(id, id, { outlet: `The ${id} Post` })),
    new Map(),
  )

test('from large parts over 90 % to 70 and 30 % there are changes and a gap, and no contradiction', () => {
  const found = timeline([
    ['a', '2015-04-01', 'River Front', null, null, 'large parts'],
    ['b', '2015-04-04', 'River Front', 0.9, 0.9],
    ['c', '2018-02-10', 'River Front', 0.7, 0.7],
    ['c', '2018-02-10', 'Hill League', 0.3, 0.3],
  ])
  assert.deepEqual(found.contradictions, [])
  assert.equal(found.holds.length, 4)
  assert.ok(found.changes.some((turn) => turn.detail.includes('90 %') && turn.detail.includes('70 %')))
  assert.deepEqual(found.gaps, [{ earliest: '2015-04-05', latest: '2018-02-09' }])
  assert.equal(found.holds[1]?.until, '2018-02-10')
})

const pairs: readonly (readonly [why: string, a: Line, b: Line, contradictions: number])[] = [
  [
    '90 and 40 % of one holder on one day',
    ['a', '2015-04-04', 'River Front', 0.9, 0.9],
    ['b', '2015-04-05', 'River Front', 0.4, 0.4],
    1,
  ],
  [
    'the same, three years later',
    ['a', '2015-04-04', 'River Front', 0.9, 0.9],
    ['b', '2018-04-04', 'River Front', 0.4, 0.4],
    0,
  ],
  [
    '90 % and nearly all',
    ['a', '2015-04-04', 'River Front', 0.9, 0.9],
    ['b', '2015-04-04', 'River Front', 0.8, null],
    0,
  ],
  [
    'two holders, more than the whole',
    ['a', '2015-04-04', 'River Front', 0.9, 0.9],
    ['b', '2015-04-04', 'Hill League', 0.3, 0.3],
    1,
  ],
  [
    'two holders that share it',
    ['a', '2015-04-04', 'River Front', 0.7, 0.7],
    ['b', '2015-04-04', 'Hill League', 0.3, 0.3],
    0,
  ],
]
for (const [why, a, b, contradictions] of pairs)
  test(`${why}: ${contradictions} contradictions`, () => {
    assert.equal(timeline([a, b]).contradictions.length, contradictions)
    assert.equal(timeline([b, a]).contradictions.length, contradictions)
  })

test('what is only a condition holds nothing', () => {
  const line: Line = ['a', '2015-04-04', 'River Front', 1, 1]
  assert.deepEqual(timelineOf([claimOf(line, true)], [report('a', 'a')], new Map()).holds, [])
})

test('one statement in two reports is one hold with both', () => {
  const { holds } = timeline([
    ['a', '2015-04-04', 'River Front', 0.9, 0.9],
    ['b', '2015-04-05', 'River Front', 0.9, 0.9],
  ])
  assert.deepEqual(
    holds.map((h) => h.reports),
    [['a', 'b']],
  )
})

test('time grows with the number of statements, not with its square', () => {
  const day = (n: number): string => addDays('1990-01-01', n)
  const time = (count: number): number => {
    const lines = Array.from({ length: count }, (_, n): Line => [`r${n}`, day(5 * n), 'River Front', 0.1, 0.1])
    const claims = lines.map((line) => claimOf(line))
    const start = process.cpuUsage()
    assert.equal(timelineOf(claims, [], new Map()).changes.length, count - 1)
    return process.cpuUsage(start).user / 1000
  }
  time(500)
  assert.ok(time(4000) < 40 * Math.max(5, time(500)))
})
