import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
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

const HOLD = `
  import { alone } from '${new URL('../../src/file-lock.ts', import.meta.url)}'
  await alone(process.argv[1], () => new Promise((resolve) => { console.log('held'); setTimeout(resolve, 60_000) }))
`

test('a process that holds the lock holds others up, and no longer than it lives', async (t) => {
  const folder = await home(t)
  const held = spawn(process.execPath, ['--input-type=module', '-e', HOLD, join(folder, 'feeds.json')])
  t.after(() => held.kill('SIGKILL'))
  await once(held.stdout, 'data')
  let added = false
  const adding = feedStore(folder)
    .add(newFeed('https://ford.example/feed.xml', NOW))
    .then(() => (added = true))
  await setTimeout(200)
  assert.equal(added, false)
  held.kill('SIGKILL')
  await adding
  assert.equal((await feedStore(folder).all()).length, 1)
})
