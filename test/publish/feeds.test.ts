import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Feed, newFeed } from '../../src/model/feed.ts'
import type { Following } from '../../src/publish/index.ts'
import { observatoryApp } from '../../src/publish/index.ts'
import { fakeRecord } from './fake-record.ts'

const FORDE = 'https://forde.example/feed.xml'
const kept: Feed[] = []
const asked: string[] = []
const find = (address: string) => kept.filter((feed) => feed.address === address)
const feeds: Following = {
  list: async () => kept,
  async follow(address) {
    const feed = {
      ...newFeed(address, '2026-01-05T08:00:00.000Z'),
      etag: '"secret"',
      seen: ['https://forde.example/1'],
    }
    kept.push(feed)
    return feed
  },
  async stop(address) {
    const there = find(address).length > 0
    kept.splice(0, kept.length, ...kept.filter((feed) => feed.address !== address))
    return there
  },
  due: async () => [],
  async fetch(address) {
    asked.push(address)
    return find(address)
  },
}
const app = observatoryApp({ record: fakeRecord(), webRoot: '.', following: feeds })

const say = (
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = { 'x-parallax': 'page' },
  env?: object,
) =>
  app.request(
    path,
    {
      method,
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    },
    env,
  )
const elsewhere = { incoming: { socket: { remoteAddress: '192.168.0.7' } } }

test('a feed is followed, asked at once, and let go; what the server marks it by stays inside', async () => {
  const followed = (await (await say('POST', '/api/feeds', { address: FORDE })).json()) as { feeds: object[] }
  assert.deepEqual(Object.keys(followed.feeds[0] ?? {}).sort(), [
    'address',
    'asked',
    'failures',
    'faults',
    'news',
    'next',
    'outcome',
    'since',
    'stored',
    'title',
  ])
  assert.deepEqual(asked, [FORDE])
  assert.equal((await say('POST', '/api/feeds/fetch', { address: FORDE })).status, 200)
  assert.equal((await say('DELETE', '/api/feeds', { address: FORDE })).status, 200)
  assert.equal((await say('DELETE', '/api/feeds', { address: FORDE })).status, 400)
  assert.equal((await say('POST', '/api/feeds/fetch', { address: FORDE })).status, 400)
})

test('nothing is followed for a page elsewhere, without the header, over the network, or that is no address', async () => {
  const good = { address: FORDE }
  assert.equal((await say('POST', '/api/feeds', good, {})).status, 403)
  assert.equal((await say('DELETE', '/api/feeds', good, {})).status, 403)
  assert.equal((await say('POST', '/api/feeds/fetch', good, {})).status, 403)
  assert.equal(
    (await say('POST', '/api/feeds', good, { 'x-parallax': 'page', 'sec-fetch-site': 'cross-site' })).status,
    403,
  )
  assert.equal((await say('POST', '/api/feeds', good, { 'x-parallax': 'page' }, elsewhere)).status, 403)
  for (const address of ['', 'forde.example', 'file:///etc/passwd', `https://forde.example/${'x'.repeat(600)}`])
    assert.equal((await say('POST', '/api/feeds', { address })).status, 400, address.slice(0, 40))
  assert.deepEqual(kept, [])
})

test('what is followed is told on this machine alone, and not by a server that only reads', async () => {
  const get = (env?: object) => app.request('/api/feeds', { headers: { host: 'localhost' } }, env)
  assert.equal((await get()).status, 200)
  assert.equal((await get(elsewhere)).status, 403)
  const reading = observatoryApp({ record: fakeRecord(), webRoot: '.' })
  assert.equal((await reading.request('/api/feeds', { headers: { host: 'localhost' } })).status, 404)
})
