import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { feedStore } from '../../src/feed-store.ts'
import { newFeed } from '../../src/model/feed.ts'

const NOW = '2016-07-19T12:00:00Z'

async function home(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-feeds-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('two that write at the same time, as two processes do, lose nothing of each other', async (t) => {
  const folder = await home(t)
  const [one, other] = [feedStore(folder), feedStore(folder)]
  const addresses = Array.from({ length: 12 }, (_, at) => `https://ford.example/${at}.xml`)
  await Promise.all(addresses.map((address, at) => (at % 2 === 0 ? one : other).add(newFeed(address, NOW))))
  assert.deepEqual((await one.all()).map(({ address }) => address).sort(), addresses.sort())
})

test('what a process that died left behind holds nobody up for ever', async (t) => {
  const folder = await home(t)
  const lock = join(folder, 'feeds.json.lock')
  await mkdir(lock)
  await utimes(lock, new Date(0), new Date(0))
  await feedStore(folder).add(newFeed('https://ford.example/feed.xml', NOW))
  assert.equal((await feedStore(folder).all()).length, 1)
})
