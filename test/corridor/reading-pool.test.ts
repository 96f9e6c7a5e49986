import assert from 'node:assert/strict'
import test from 'node:test'
import { ahead } from '../../src/ahead.ts'
import { doorsOf } from '../../src/doors.ts'
import type { Reading } from '../../src/model/reading.ts'
import { type Report, report } from '../../src/model/report.ts'
import type { Observatory } from '../../src/observatory.ts'
import { readAnew } from '../../src/reading.ts'
import { readingPool } from '../../src/reading-pool.ts'

const reports = Array.from(
  { length: 90 },
  (_, i): Report =>
    report(
      `r${i}`,
      `${'The river rose. '.repeat(i % 7)}A car bomb in the village of Upper Ford killed ${i + 2} people on Monday, residents said.`,
      { published: '2016-07-05', lang: 'en' },
    ),
)

async function readWith(cores: number): Promise<Reading[]> {
  const pool = readingPool(null, cores)
  try {
    return await Array.fromAsync(ahead(reports, pool.width, (one) => pool.read(one)))
  } finally {
    await pool.close()
  }
}

test('two cores read the same as one, in the same order', async () => {
  assert.deepEqual(await readWith(2), await readWith(1))
})

test('what a worker cannot read fails by itself, and all others are read', async () => {
  const pool = readingPool(null, 2)
  try {
    const broken = { ...report('broken', ''), text: null as never }
    const all = await Promise.allSettled([...reports.slice(0, 60), broken, ...reports.slice(60)].map(pool.read))
    assert.deepEqual(
      all.flatMap(({ status }, at) => (status === 'rejected' ? [at] : [])),
      [60],
    )
  } finally {
    await pool.close()
  }
})

test('who looks at a report gets from a thread of its own what this thread would read, and why not', async () => {
  const pool = readingPool(null, 1)
  try {
    const [one] = reports as [Report]
    assert.deepEqual(await pool.anew(one), readAnew(pool.room, one))
    await assert.rejects(pool.anew({ ...one, text: null as never }))
    assert.deepEqual(await pool.anew(one), readAnew(pool.room, one))
  } finally {
    await pool.close()
  }
})

test('a report that many look at is read anew once', async () => {
  const read: string[] = []
  const anew = async ({ id }: Report) => {
    read.push(id)
    return { mentions: [], zones: [], trees: [] }
  }
  const { knowledge } = doorsOf({ anew } as unknown as Observatory)
  const [one, two] = reports as [Report, Report]
  for (const each of [one, one, two, one]) await knowledge?.readAnew?.(each)
  assert.deepEqual(read, ['r0', 'r1'])
})

test('results come in the order of the stream, whatever is done first', async () => {
  const later = (ms: number): Promise<number> => new Promise((done) => setTimeout(() => done(ms), ms))
  assert.deepEqual(await Array.fromAsync(ahead([30, 1, 20, 2], 3, later)), [30, 1, 20, 2])
})

test('what fails comes out in its turn, and what was before it still comes', async () => {
  const seen: number[] = []
  const work = async (n: number): Promise<number> => {
    if (n === 2) throw new Error('two')
    return n
  }
  await assert.rejects(async () => {
    for await (const n of ahead([1, 2, 3], 2, work)) seen.push(n)
  }, /two/)
  assert.deepEqual(seen, [1])
})

test('a result comes out while the stream keeps its next thing back', async () => {
  let more: () => void = () => {}
  async function* slow(): AsyncGenerator<number> {
    yield 1
    await new Promise<void>((go) => {
      more = go
    })
    yield 2
  }
  const results = ahead(slow(), 8, async (n) => n * 10)
  assert.deepEqual(await results.next(), { value: 10, done: false })
  more()
  assert.deepEqual(await results.next(), { value: 20, done: false })
  assert.equal((await results.next()).done, true)
})
