import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { type FollowOptions, following } from '../../src/follow.ts'
import { type Feed, waitFor } from '../../src/model/feed.ts'
import type { Added, Observatory } from '../../src/observatory.ts'

const HOUR = 3_600_000
const page = (title: string) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>Two men were killed in Upper Forde on Monday, the mayor said, and a house burned down by the river.</p><p>${title}, it was said again and again in the town.</p></article></body></html>`

/** A site with a feed that can be changed, which says that it has not changed to who knows its mark. */
async function site(t: TestContext) {
  const asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = []
  const now = { entries: ['one'], status: 200, broken: new Set<string>() }
  const server = createServer((request, answer) => {
    const path = request.url ?? ''
    if (path === '/robots.txt') return void answer.writeHead(404).end()
    asked.push({ path, headers: request.headers })
    const etag = `"${now.entries.join()}"`
    if (path !== '/feed.xml')
      return now.broken.has(path.slice(1))
        ? void answer.writeHead(503).end()
        : void answer.writeHead(200, { 'content-type': 'text/html' }).end(page(path.slice(1)))
    if (now.status !== 200) return void answer.writeHead(now.status).end()
    if (request.headers['if-none-match'] === etag) return void answer.writeHead(304, { etag }).end()
    const items = now.entries.map((name) => `<item><title>${name}</title><link>/${name}</link></item>`).join('')
    answer
      .writeHead(200, { 'content-type': 'application/rss+xml', etag, 'last-modified': 'Mon, 05 Jan 2026 00:00:00 GMT' })
      .end(`<rss version="2.0"><channel><title>The Forde Post</title>${items}</channel></rss>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { feed: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`, asked, now }
}

/** An observatory of which only the adding is there. */
function observatory() {
  const stored = new Set<string>()
  const add: Observatory['add'] = async function* (reports) {
    for await (const { input, report, issue } of reports) {
      const outcome = report === null ? 'failed' : stored.has(report.id) ? 'known' : 'stored'
      if (report !== null) stored.add(report.id)
      yield { input, report, outcome, issues: issue === null ? [] : [issue], incidents: 0 } satisfies Added
    }
  }
  return { stored, observatory: { add } as Observatory }
}

async function followed(t: TestContext, options: FollowOptions = {}) {
  const home = await mkdtemp(join(tmpdir(), 'parallax-feeds-'))
  t.after(() => rm(home, { recursive: true, force: true }))
  const clock = { at: Date.parse('2026-01-05T08:00:00Z') }
  const made = observatory()
  const now = () => new Date(clock.at)
  const open = { allowPrivate: true, pause: 0, chance: () => 0.5, now, ...options }
  return { home, clock, stored: made.stored, feeds: following(made.observatory, home, open) }
}

const first = (feeds: readonly Feed[]): Feed => feeds[0] as Feed

test('a feed that is followed is asked when its time comes, and only what is new is fetched', async (t) => {
  const { feed, asked, now } = await site(t)
  const { feeds, clock, stored } = await followed(t)
  assert.equal((await feeds.follow(feed)).outcome, 'never')
  assert.equal((await feeds.follow(feed)).address, feed, 'twice is once')
  const { outcome, news, title, next } = first(await feeds.due())
  assert.deepEqual([outcome, news, title, next], ['news', 1, 'The Forde Post', '2026-01-05T09:00:00.000Z'])
  assert.deepEqual(await feeds.due(), [], 'its time has not come')

  clock.at += HOUR
  assert.equal(first(await feeds.due()).outcome, 'unchanged')
  const conditional = asked.at(-1)?.headers
  assert.equal(conditional?.['if-none-match'], '"one"')
  assert.equal(conditional?.['if-modified-since'], 'Mon, 05 Jan 2026 00:00:00 GMT')

  now.entries = ['two', 'one']
  clock.at += HOUR
  const later = first(await feeds.due())
  assert.deepEqual([later.news, later.stored, stored.size], [1, 2, 2])
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['/feed.xml', '/one', '/feed.xml', '/feed.xml', '/two'],
  )
})

test('what fails is told with its reason and tried again; a feed that fails is asked less and less', async (t) => {
  const { feed, now } = await site(t)
  const { feeds, clock, stored } = await followed(t)
  now.broken.add('one')
  await feeds.follow(feed)
  assert.deepEqual(
    first(await feeds.due()).faults.map(({ code }) => code),
    ['collect/http-status'],
  )
  now.broken.clear()
  const again = first(await feeds.fetch(feed))
  assert.deepEqual([again.news, again.faults, stored.size], [1, [], 1])

  now.status = 500
  const waits: number[] = []
  for (let round = 0; round < 6; round++) {
    const { next, outcome, failures } = first(await feeds.fetch(feed))
    assert.deepEqual([outcome, failures], ['failed', round + 1])
    waits.push((Date.parse(next) - clock.at) / HOUR)
  }
  assert.deepEqual(waits, [2, 4, 8, 16, 24, 24])
  now.status = 200
  assert.equal(first(await feeds.fetch(feed)).failures, 0)
})

test('a feed of our own machine or network is never asked', async (t) => {
  const { feed, asked } = await site(t)
  const { feeds } = await followed(t, { allowPrivate: false })
  await feeds.follow(feed)
  assert.equal(first(await feeds.due()).faults[0]?.code, 'collect/private-address')
  assert.deepEqual(asked, [])
})

test('who stops following keeps what came, and an answer that is under way does not take it up again', async (t) => {
  const { feed } = await site(t)
  const { feeds, stored } = await followed(t)
  await feeds.follow(feed)
  await feeds.due()
  const under = feeds.fetch(feed)
  assert.equal(await feeds.stop(feed), true)
  await under
  assert.deepEqual(await feeds.list(), [])
  assert.equal(await feeds.stop(feed), false)
  assert.equal(stored.size, 1)
})

test('only a web address can be followed, and a file that was broken by hand is not taken for no feeds', async (t) => {
  const { feeds, home } = await followed(t)
  for (const odd of ['feed.xml', 'file:///etc/passwd', 'http://'])
    await assert.rejects(feeds.follow(odd), { code: 'publish/no-feed' })
  await writeFile(join(home, 'feeds.json'), '[{')
  await assert.rejects(feeds.list(), { code: 'load/broken-feeds' })
})

test('however often it failed, a feed is asked between a while and a little over a day from now', () =>
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = waitFor(failures, chance)
      return wait >= 0.8 * HOUR && wait <= 1.2 * 24 * HOUR + 1 && wait >= waitFor(0, chance)
    }),
  ))
