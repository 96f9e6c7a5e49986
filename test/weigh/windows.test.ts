import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { TollWindow } from '../../src/model/finding.ts'
import type { TollHistory } from '../../src/model/toll-history.ts'
import { inquire, type Weighable, weigh } from '../../src/weigh/index.ts'
import { inventedSources } from '../read/invented.ts'
import { type Teller, teller, toldBy, watch, wire } from './tellers.ts'

const JULY: TollWindow = { kind: 'cumulative', since: { earliest: '2016-07-01', latest: '2016-07-22' } }
const EVER: TollWindow = { kind: 'cumulative', since: null }

/** What a report says in passing of a longer time is a claim on the same event, but not its telling. */
const tollsOf = (tellers: readonly Teller[], known: Partial<Weighable> = {}): readonly TollHistory[] => {
  const weighable = { ...toldBy(tellers), ...known }
  const { assessments } = weigh(weighable, inventedSources)
  return inquire({ assessments, ...weighable }, inventedSources).tolls
}
const said = ({ low, best, high }: TollHistory) => [low, best, high]

test('a running sum is told beside the toll of an incident and never counts for it', () => {
  const [own, sum, ...others] = tollsOf([teller('a'), teller('b', { killed: 136, voice: wire, window: JULY })])
  assert.deepEqual(others, [])
  assert.deepEqual([own?.own, own && said(own)], [true, [22, 22, 22]])
  assert.deepEqual([sum?.own, sum?.window, sum && said(sum)], [false, JULY, [136, 136, 136]])
  assert.match(sum?.reasons[0] ?? '', /2016-07-01\/2016-07-22.*does not count/)
})

test('a running sum does not contest a toll', () => {
  const standing = (window: TollWindow) => {
    const { assessments } = weigh(
      toldBy([teller('a'), teller('b', { killed: 136, voice: wire, window })]),
      inventedSources,
    )
    return assessments.find((a) => a.aspect === 'killed')?.standing
  }
  assert.equal(standing({ kind: 'incident' }), 'contested')
  assert.equal(standing(JULY), 'single-source')
})

test('a toll that its own words say was replaced is in the history and counts for nothing', () => {
  const [own] = tollsOf([teller('a'), teller('b', { killed: 12, voice: wire, former: true })])
  assert.deepEqual(own && said(own), [22, 22, 22])
  assert.deepEqual(own?.figures.map((f) => f.former).sort(), [false, true])
  assert.match(own?.reasons.join(' ') ?? '', /since replaced, not counted: 12/)
})

test('two sums over different times are two histories', () => {
  const tolls = tollsOf([
    teller('a', { killed: 136, window: JULY }),
    teller('b', { killed: 150, voice: wire, window: JULY }),
    teller('c', { killed: 9_000, window: EVER }),
  ])
  assert.deepEqual(
    tolls.map((t) => [t.window, t.low, t.high]),
    [
      [JULY, 136, 150],
      [EVER, 9_000, 9_000],
    ],
  )
})

test('what a sum says is its own toll, and the toll of one incident is none of it', () => {
  const tellers = [teller('a', { killed: 136, window: JULY }), teller('b', { killed: 22 })]
  const told = toldBy(tellers)
  const since = JULY.kind === 'cumulative' ? JULY.since : null
  const tellings = told.tellings.map((t) => ({ ...t, window: JULY, period: since }))
  const { summary } = weigh({ ...told, tellings }, inventedSources)
  assert.deepEqual([summary.window, summary.period], [JULY, since])
  const [own, other] = tollsOf(tellers, { tellings })
  assert.deepEqual([own?.own, own && said(own)], [true, [136, 136, 136]])
  assert.deepEqual([other?.own, other && said(other)], [false, [22, 22, 22]])
})

test('no sum changes low, best or high of an incident', () => {
  const tellers = fc
    .array(fc.record({ killed: fc.integer({ min: 1, max: 40 }), voice: fc.constantFrom(watch, wire, null) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => list.map((l, i) => teller(`r${i}`, l)))
  const sums = fc
    .array(fc.record({ killed: fc.integer({ min: 0, max: 900 }), window: fc.constantFrom(JULY, EVER) }), {
      maxLength: 4,
    })
    .map((list) => list.map((l, i) => teller(`s${i}`, { ...l, voice: wire })))
  fc.assert(
    fc.property(tellers, sums, (told, extra) => {
      const [before, after] = [tollsOf(told), tollsOf([...told, ...extra])].map((tolls) =>
        tolls.filter((t) => t.own).map(said),
      )
      assert.deepEqual(after, before)
    }),
  )
})

test('who gives only a sum says nothing of the incident, unless nobody else does', () => {
  const both = weigh(toldBy([teller('a'), teller('b', { killed: 9_000, voice: wire, window: EVER })]), inventedSources)
  assert.deepEqual([both.summary.origins, both.summary.standing], [1, 'single-source'])
  const alone = weigh(toldBy([teller('b', { killed: 9_000, voice: wire, window: EVER })]), inventedSources)
  assert.equal(alone.summary.origins, 1)
})
