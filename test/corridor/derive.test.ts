import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive, type Open } from '../../src/derive.ts'
import { judgeAs } from '../../src/judge.ts'
import { loadLinkWeights } from '../../src/load/link-weights.ts'
import { on } from '../../src/model/period.ts'
import type { ReadingRoom } from '../../src/reading.ts'
import { sqliteHome } from '../contract/homes.ts'
import { type Invented, invented, town } from '../record/invented.ts'

const room = { sources: new Map(), weights: loadLinkWeights() } as unknown as ReadingRoom
const alike = (n: number): Invented =>
  invented(n, { place: town(7), period: on('2015-04-04'), outlet: `The ${n} Post` })
const [one, two, three] = [alike(1), alike(21), alike(41)]
const elsewhere = invented(500)

async function add(open: Open, { report, reading }: Invented): Promise<void> {
  await open.storeReport(report)
  await derive(open, room, reading)
}

async function opened() {
  const home = await sqliteHome()
  const record = await home.open()
  const apart = () =>
    judgeAs(record, room.sources, {
      pairs: [[one.telling.event, two.telling.event]],
      verdict: 'different',
      by: 'Ada',
      at: '2026-01-01T00:00:00Z',
      why: 'two towns of one name',
    })
  const close = async () => {
    await record.close()
    await home.remove()
  }
  return { record, apart, close }
}

test('what a person parted stays apart when a report comes that is like both, and when all is derived anew', async () => {
  const { record, apart, close } = await opened()
  await record.write(async (open) => {
    for (const each of [one, two]) await add(open, each)
  })
  assert.equal((await record.counts()).incidents, 1)
  await apart()
  await record.write((open) => add(open, three))
  assert.equal((await record.counts()).incidents, 2)
  const before = await record.digest()
  await record.write(async (open) => {
    await open.clearDerivations()
    for (const { reading } of [one, two, three]) await derive(open, room, reading)
  })
  assert.equal(await record.digest(), before)
  await close()
})

test('a report that nobody judged anything near of is linked without all judgements being read', async () => {
  const { record, apart, close } = await opened()
  await record.write(async (open) => {
    for (const each of [one, two]) await add(open, each)
  })
  await apart()
  const refuse = async () => assert.fail('all judgements were read')
  await record.write((open) => add({ ...open, judgements: refuse }, elsewhere))
  assert.equal((await record.counts()).incidents, 3)
  await close()
})
