import assert from 'node:assert/strict'
import test from 'node:test'
import type { IncidentId } from '../../src/model/id.ts'
import { on } from '../../src/model/period.ts'
import type { Summary } from '../../src/model/summary.ts'
import { containmentOf } from '../../src/publish/containment.ts'
import type { RecordReader } from '../../src/record/index.ts'
import { shelling } from './invented.ts'

const MARCH = { earliest: '2019-03-01', latest: '2019-03-20' }
const one = (id: string, known: Partial<Summary> = {}): Summary => ({ ...shelling, id: id as IncidentId, ...known })
const sum = one('inc_sum', { period: MARCH, window: { kind: 'cumulative', since: MARCH } })
const later = one('inc_later', { period: on('2019-04-05') })
const held = [one('inc_fifth'), one('inc_sixth', { period: on('2019-03-06') }), later, sum]

const record = {
  incidents: async ({ sums }: { sums?: boolean | null }) => held.filter((s) => !sums || s.window.kind === 'cumulative'),
} as unknown as RecordReader
const now = async (s: Summary): Promise<Summary | null> => s
const ids = (list: readonly Summary[]) => list.map((s) => s.id as string)

test('a sum names what it holds, and each of those names the sum', async () => {
  const { contains, partOf } = await containmentOf(record, sum, now)
  assert.deepEqual([ids(contains), ids(partOf)], [['inc_fifth', 'inc_sixth'], []])
  for (const part of contains) {
    const inside = await containmentOf(record, part, now)
    assert.deepEqual([ids(inside.contains), ids(inside.partOf)], [[], ['inc_sum']])
  }
  assert.deepEqual(await containmentOf(record, later, now), { contains: [], partOf: [] })
})

test('what was not known at the time is in nothing', async () => {
  const unknown = async (s: Summary): Promise<Summary | null> => (s.id === 'inc_sixth' ? null : s)
  assert.deepEqual(ids((await containmentOf(record, sum, unknown)).contains), ['inc_fifth'])
})

test('without a day or a place nothing is told', async () => {
  for (const known of [{ period: null }, { place: null }])
    assert.deepEqual(await containmentOf(record, { ...sum, ...known }, now), { contains: [], partOf: [] })
})
