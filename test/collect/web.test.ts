import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { isPublic } from '../../src/collect/web/address.ts'
import { feed } from '../../src/collect/web/feed.ts'
import { urlId } from '../../src/collect/web/web.ts'
import { all } from './support.ts'

const PARAGRAPH = 'Two men were killed in Upper Forde on Monday, the mayor said, and a house burned down by the river.'
const page = (title: string) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${PARAGRAPH}</p><p>${title}, it was said again and again in the town.</p></article></body></html>`

type Answer = Parameters<RequestListener>[1]
type Site = Readonly<Record<string, (answer: Answer) => void>>

const give =
  (type: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  (answer: Answer) => {
    answer.writeHead(200, { 'content-type': type, ...headers }).end(body)
  }
const send =
  (location: string, status = 302) =>
  (answer: Answer) => {
    answer.writeHead(status, { location }).end()
  }

/** A site on the loopback interface, with what was asked of it. */
async function site(t: TestContext, paths: Site) {
  const asked: { path: string; agent: string }[] = []
  const server = createServer((request, answer) => {
    asked.push({ path: request.url ?? '', agent: request.headers['user-agent'] ?? '' })
    const known = paths[request.url ?? '']
    if (known === undefined) answer.writeHead(404).end()
    else known(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const open = { allowPrivate: true, pause: 0 }

test('a page of the web is a report with its address, and Parallax says who asks', async (t) => {
  const { at, asked } = await site(t, {
    '/news/2016/07/05/two-killed': give('text/html; charset=utf-8', gzipSync(page('Two killed')), {
      'content-encoding': 'gzip',
    }),
  })
  const [found] = await all([`${at}/news/2016/07/05/two-killed`], open)
  assert.equal(found?.issue, null)
  assert.match(found?.report?.id ?? '', /^127-0-0-1-\d+-news-2016-07-05-two-killed-[0-9a-f]{8}$/)
  assert.match(found?.report?.text ?? '', /^Two men were killed/)
  assert.equal(found?.report?.published, '2016-07-05')
  assert.equal(found?.report?.publishedBasis, 'url')
  assert.match(found?.report?.retrieved ?? '', /^\d{4}-.*Z$/)
  assert.deepEqual(
    asked.map((each) => each.path),
    ['/robots.txt', '/news/2016/07/05/two-killed'],
  )
  assert.match(asked[0]?.agent ?? '', /^Parallax\/\d/)
})

test('a feed gives its entries in order, the broken ones named', async (t) => {
  const rss = `<rss version="2.0"><channel><title>Ford Wire</title>
    <item><title>One</title><link>/one</link><pubDate>Tue, 05 Jul 2016 10:00:00 GMT</pubDate></item>
    <item><title>None</title><link>/none</link></item><item><title>Two</title><link>/two</link></item></channel></rss>`
  const { at } = await site(t, {
    '/feed': give('application/rss+xml', rss),
    '/one': give('text/html', page('One')),
    '/two': give('text/html', page('Two')),
  })
  const [one, none, two] = await all([`${at}/feed`], open)
  assert.deepEqual([one?.report?.outlet, one?.report?.published], ['Ford Wire', '2016-07-05'])
  assert.equal(none?.issue?.code, 'collect/http-status')
  assert.equal(none?.input, `${at}/none`)
  assert.equal(two?.report?.title, 'Two')
})

test('RSS, Atom and JSON feeds are told from other XML and JSON', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>A</title><link href="/a"/><updated>2016-07-05T00:00:00Z</updated></entry></feed>'
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'F',
    items: [{ id: '1', url: 'https://ford.example/a', title: 'A', date_published: '2016-07-05' }],
  })
  for (const text of [atom, json]) {
    const [entry] = feed(text, 'https://ford.example/feed')?.entries ?? []
    assert.equal(entry?.link, 'https://ford.example/a')
    assert.equal(entry?.title, 'A')
    assert.match(entry?.published ?? '', /^2016-07-05/)
  }
  for (const text of ['<a/>', '{}', 'hello', '']) assert.equal(feed(text, 'https://ford.example/'), null)
})

test('what may not or cannot be fetched is an issue that says why', async (t) => {
  const endless = (answer: Answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).write('x'.repeat(3000))
  }
  const { at } = await site(t, {
    '/robots.txt': give('text/plain', 'User-agent: *\nDisallow: /private\n\nUser-agent: parallax\nDisallow: /not-us\n'),
    '/not-us': give('text/html', page('Not us')),
    '/picture': give('image/png', 'x'),
    '/data': give('application/json', '{"a": 1}'),
    '/loop': send('/loop'),
    '/out': send('ftp://ford.example/'),
    '/to-private': send('/not-us'),
    '/large': endless,
    '/bomb': give('text/html', gzipSync(Buffer.alloc(1_000_000)), { 'content-encoding': 'gzip' }),
    '/silent': () => {},
    '/gone': (answer) => answer.destroy(),
  })
  const cases: readonly (readonly [string, string])[] = [
    [`${at}/not-us`, 'robots'],
    [`${at}/to-private`, 'robots'],
    [`${at}/picture`, 'wrong-content'],
    [`${at}/data`, 'wrong-content'],
    [`${at}/none`, 'http-status'],
    [`${at}/loop`, 'too-many-redirects'],
    [`${at}/out`, 'wrong-scheme'],
    [`${at}/large`, 'too-large'],
    [`${at}/bomb`, 'too-large'],
    [`${at}/silent`, 'too-slow'],
    [`${at}/gone`, 'no-connection'],
    ['http://nobody.invalid/', 'unknown-host'],
    ['http://user:secret@ford.example/', 'url-with-password'],
    ['file:///etc/passwd', 'wrong-scheme'],
    ['http://', 'wrong-url'],
  ]
  const found = await all(
    cases.map(([input]) => input),
    { ...open, pageLimit: 2000, timeLimit: 500 },
  )
  assert.deepEqual(
    found.map((each) => [each.input, each.issue?.code]),
    cases.map(([input, code]) => [input, `collect/${code}`]),
  )
})

test('a host whose robots.txt fails is left alone', async (t) => {
  const { at, asked } = await site(t, {
    '/robots.txt': (answer) => answer.writeHead(503).end(),
    '/one': give('text/html', page('One')),
  })
  assert.equal((await all([`${at}/one`], open))[0]?.issue?.code, 'collect/robots-unknown')
  assert.deepEqual(
    asked.map((each) => each.path),
    ['/robots.txt'],
  )
})

test('a robots.txt that sends on to what is no page of the web is not followed, nor taken for leave', async (t) => {
  for (const target of ['ftp://ford.example/robots.txt', 'http://user:secret@ford.example/robots.txt']) {
    const { at, asked } = await site(t, { '/robots.txt': send(target), '/one': give('text/html', page('One')) })
    assert.equal((await all([`${at}/one`], open))[0]?.issue?.code, 'collect/robots-unknown')
    assert.deepEqual(
      asked.map((each) => each.path),
      ['/robots.txt'],
    )
  }
})

test('private addresses are refused, however they are written', async (t) => {
  const { at, asked } = await site(t, { '/one': give('text/html', page('One')) })
  const port = new URL(at).port
  const hosts = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
    '169.254.169.254',
    '10.1.2.3',
  ]
  const found = await all(
    hosts.map((host) => `http://${host}:${port}/one`),
    { pause: 0, timeLimit: 2000 },
  )
  assert.deepEqual(
    found.map((each) => each.issue?.code),
    hosts.map(() => 'collect/private-address'),
  )
  assert.equal(asked.length, 0)
})

test('only public addresses are public', () => {
  const special = [
    ...[
      '10.0.0.1',
      '100.64.0.1',
      '127.255.0.1',
      '169.254.1.1',
      '172.31.0.1',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '2001:db8::1',
      '3fff:fff::1',
      '5f00::1',
      '2002:7f00:1::',
    ],
    ...['', 'ford.example'],
  ]
  for (const address of special) assert.equal(isPublic(address), false, address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1'])
    assert.equal(isPublic(address), true, address)
})

test('the id of a web report can be read and is its own', () => {
  assert.match(
    urlId('https://www.ford.example/news/Zwei%20M%C3%A4nner?id=7'),
    /^ford-example-news-zwei-manner-[0-9a-f]{8}$/,
  )
  assert.notEqual(urlId('https://ford.example/?id=7'), urlId('https://ford.example/?id=8'))
  assert.ok(urlId(`https://ford.example/${'long/'.repeat(100)}`).length < 100)
  assert.doesNotThrow(() => urlId('https://ford.example/%E0%A4%A'))
})
