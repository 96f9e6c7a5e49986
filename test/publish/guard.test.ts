import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observatoryApp, serve, tilesAt } from '../../src/publish/index.ts'
import { fakeRecord } from './fake-record.ts'

const options = { record: fakeRecord(), webRoot: '/nowhere', grumble: () => {} }
const app = observatoryApp({ ...options, names: ['observatory.example'] })
const status = async (headers: Record<string, string>, path = '/api/counts') =>
  (await app.request(path, { headers })).status

test('only our own names and plain addresses are answered', async () => {
  for (const host of ['127.0.0.1:4717', 'localhost:4717', '[::1]:4717', '192.168.1.9', 'Observatory.example'])
    assert.equal(await status({ host }), 200, host)
  for (const host of ['evil.example', 'evil.example:4717', '127.0.0.1.evil.example', ''])
    assert.equal(await status({ host }), 403, host)
})

test('a page of another origin is not answered, our own is', async () => {
  const host = '127.0.0.1:4717'
  assert.equal(await status({ host, origin: 'http://127.0.0.1:4717' }), 200)
  for (const origin of ['http://evil.example', 'http://127.0.0.1:9999', 'null'])
    assert.equal(await status({ host, origin }), 403, origin)
  assert.equal(await status({ host, origin: 'http://evil.example' }, '/mcp'), 403)
})

test('every answer forbids what does not belong here', async () => {
  const answer = await app.request('/', { headers: { host: 'localhost' } })
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
})

test('tiles from elsewhere open the policy for their server and no other', async () => {
  const tiles = tilesAt('https://tiles.example.org:8443/{z}/{x}/{y}.png?key=a;b', 'Example Maps')
  const policyWith = async (given: typeof tiles | null) => {
    const answer = await observatoryApp({ ...options, tiles: given }).request('/', { headers: { host: 'localhost' } })
    return answer.headers.get('content-security-policy') ?? ''
  }
  const [open, closed] = [await policyWith(tiles), await policyWith(null)]
  assert.deepEqual([...open.matchAll(/https?:[^ ;]+/g)].map(String), Array(2).fill('https://tiles.example.org:8443'))
  assert.equal(open.replaceAll(' https://tiles.example.org:8443', ''), closed)
})

for (const url of [
  'https://tiles.example.org/',
  'tiles.example.org/{z}/{x}/{y}.png',
  'https://*.example.org/{z}/{x}/{y}.png',
  'https://{s}.example.org/{z}/{x}/{y}.png',
  'https://ada:secret@tiles.example.org/{z}/{x}/{y}.png',
  'javascript:alert(1)//{z}/{x}/{y}',
])
  test(`no tiles are at ${url}`, () => assert.throws(() => tilesAt(url), { code: 'publish/bad-tiles' }))

test('without a built page it says how to build it, and the API works', async () => {
  const answer = await app.request('/', { headers: { host: 'localhost' } })
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /npm run build/)
})

test('no address leads out of the folder of the page', async () => {
  const here = observatoryApp({ ...options, webRoot: import.meta.dirname })
  for (const path of [
    '/../api.test.ts',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
  ]) {
    const answer = await here.request(path, { headers: { host: 'localhost' } })
    assert.doesNotMatch(await answer.text(), /workspaces/, path)
  }
})

test('a port in use is said so, with another to try', async () => {
  const first = await serve({ ...options, port: 0 })
  const port = Number(new URL(first.url).port)
  await assert.rejects(serve({ ...options, port }), (error: { code?: string; message: string }) => {
    assert.equal(error.code, 'publish/port-in-use')
    assert.match(error.message, /--port/)
    return true
  })
  assert.equal((await fetch(`${first.url}/api/counts`)).status, 200)
  await first.close()
})
