import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dossier } from '../../src/model/dossier.ts'
import type { IncidentId, MentionId } from '../../src/model/id.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { knownBy, wasKnown } from '../../src/publish/as-of.ts'
import { queries } from '../../src/publish/index.ts'
import { reach } from '../../src/publish/situation/lines.ts'
import { weigh } from '../../src/weigh/index.ts'
import { toldBy } from '../weigh/tellers.ts'
import { fakeRecord } from './fake-record.ts'

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
  by: 'judge@3',
  at: null,
  evidence: [],
})
const at = (day: string, links: readonly Judgement<MentionId>[]) =>
  knownBy(whole, day, { links, said: [], sources: new Map() })

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

test('list, strip and marks agree on what was known by a day, and exports have it whole', async () => {
  const asked = queries(fakeRecord())
  for (const asOf of ['2019-03-04', '2019-03-05', '2019-03-06', '2030']) {
    const page = await asked.incidents({ asOf })
    const { total, unplaced } = await asked.overview({ asOf })
    const { marks } = await asked.marks({ asOf, zoom: 3 })
    assert.equal(total, page.total, asOf)
    assert.equal(
      marks.reduce((sum, { count }) => sum + count, 0),
      total - unplaced,
    )
    const whole = await Array.fromAsync(asked.dossiers({ asOf }))
    assert.deepEqual(
      whole.map(({ summary }) => summary),
      page.incidents,
    )
    for (const { reports } of whole) assert.ok(reports.every((report) => wasKnown(report, asOf)))
  }
  assert.ok((await asked.overview({ asOf: '2019-03-04' })).total < (await asked.overview({})).total)
})

test('a page of what was known goes on where the one before ended', async () => {
  const asked = queries(fakeRecord())
  const all = (await asked.incidents({ asOf: '2030' })).incidents.map(({ id }) => id)
  const first = await asked.incidents({ asOf: '2030', limit: 1 })
  await assert.rejects(asked.incidents({ asOf: '2030', after: 'inc_gone' }), { code: 'record/unknown-page' })
  const rest = await asked.incidents({ asOf: '2030', after: first.next ?? undefined })
  assert.deepEqual(
    [...first.incidents, ...rest.incidents].map(({ id }) => id),
    all,
  )
})

test('a day is kept wherever one asks: actor, source, situation report, search and report', async () => {
  const asked = queries(fakeRecord())
  const [early, late] = [{ asOf: '2019-03-04' }, { asOf: '2030' }]
  for (const { summary } of await Array.fromAsync(asked.dossiers({}))) {
    const [actor] = summary.agents
    if (actor !== undefined) {
      assert.equal((await asked.actor(actor, early)).incidents, 0)
      assert.deepEqual(await asked.actor(actor, late), await asked.actor(actor))
    }
  }
  const then = { ...early, place: 'Osgiliath' }
  assert.deepEqual((await asked.situation(then)).sections, [])
  assert.deepEqual(
    (await asked.situation({ ...late, place: 'Osgiliath' })).sections,
    (await asked.situation({ place: 'Osgiliath' })).sections,
  )
  assert.equal((await asked.source('Rammas Monitor', early)).incidents, 0)
  const found = await asked.search({ words: 'osg', limit: 8, ...early })
  assert.deepEqual([found.places, found.incidents, found.reports], [[], [], []])
  const [whole] = await Array.fromAsync(asked.dossiers({}))
  const report = whole?.reports[0]?.id ?? ''
  assert.ok(((await asked.report(report))?.incidents.length ?? 0) > 0)
  assert.equal((await asked.report(report, early))?.incidents.length, 0)
})

test('what the list of a day has, the search of that day finds, and a late day finds what today does', async () => {
  const asked = queries(fakeRecord())
  const today = await asked.search({ words: 'osg', limit: 8 })
  assert.ok(today.incidents.length > 0)
  assert.deepEqual(await asked.search({ words: 'osg', limit: 8, asOf: '2030' }), today)
  for (const asOf of ['2019-03-05', '2019-03-06']) {
    const listed = (await asked.incidents({ asOf })).incidents.filter((i) => i.place?.name === 'Osgiliath')
    const found = (await asked.search({ words: 'osg', limit: 8, asOf })).incidents.map(({ id }) => id)
    assert.deepEqual(
      listed.map(({ id }) => id).filter((id) => !found.includes(id)),
      [],
      asOf,
    )
  }
})

test('what a situation report reaches says as of which day it was known', async () => {
  const asked = queries(fakeRecord())
  const situation = await asked.situation({ place: 'Osgiliath', asOf: '2019-03-06' })
  assert.match(reach(situation), /as known by the end of 6 Mar 2019/)
  for (const { published } of situation.sources) assert.ok(wasKnown({ published }, '2019-03-06'))
})
