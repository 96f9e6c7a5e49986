import assert from 'node:assert/strict'
import test from 'node:test'
import { ahead } from '../../src/ahead.ts'
import type { Reading } from '../../src/model/reading.ts'
import { type Report, report } from '../../src/model/report.ts'
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
