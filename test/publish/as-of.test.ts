import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dossier } from '../../src/model/dossier.ts'
import type { IncidentId, MentionId } from '../../src/model/id.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { knownBy, wasKnown } from '../../src/publish/as-of.ts'
import { weigh } from '../../src/weigh/index.ts'
import { toldBy } from '../weigh/tellers.ts'

const watch = { name: 'Marsh Watch', kind: 'monitor', id: null } as const
const told = toldBy([
  { id: 'a', outlet: 'The Ford Post', voice: watch, killed: 43, published: '2016-07-05' },
  { id: 'b', outlet: 'The Quay Post', voice: watch, killed: 112, published: '2016-07-06' },
  { id: 'c', outlet: 'The Hill Post', voice: watch, killed: 126, published: '2016-07-08' },
])
const whole: Dossier = { ...weigh(told, new Map()), ...told }
const tie = (left: string, right: string): Judgement<MentionId> => ({
  left: `${left}/0-5/event` as MentionId,
  right: `${right}/0-5/event` as MentionId,
  verdict: 'same',
  by: 'judge@2',
  at: null,
  evidence: [],
})
const at = (day: string, links: readonly Judgement<MentionId>[]) => knownBy(whole, day, { links, sources: new Map() })

const days: readonly (readonly [asOf: string, high: number | null])[] = [
  ['2016-07-04', null],
  ['2016-07-05', 43],
  ['2016-07-07', 112],
  ['2016-07', 126],
]
for (const [asOf, high] of days)
  test(`as known on ${asOf}: up to ${high} killed`, () => {
    const [part] = at(asOf, [tie('a', 'b'), tie('b', 'c')])
    assert.equal(part?.summary.killed?.high ?? null, high)
    assert.equal(part?.summary.id ?? null, high === null ? null : 'inc_test')
  })

test('two incidents that a later report joined were two before it', () => {
  const joined = [tie('a', 'c'), tie('b', 'c')]
  assert.equal(at('2016-07-08', joined).length, 1)
  const before = at('2016-07-06', joined)
  assert.deepEqual(
    before.map((d) => d.reports.map((r) => r.id)),
    [['a'], ['b']],
  )
  assert.equal(before[0]?.summary.id, 'inc_test' as IncidentId)
  assert.notEqual(before[1]?.summary.id, 'inc_test')
})

test('a report without a day is not known to have been there', () => {
  assert.equal(wasKnown({ published: null }, '2030'), false)
  assert.equal(wasKnown({ published: '2016-07-05T23:00:00Z' }, '2016-07-05'), true)
})
