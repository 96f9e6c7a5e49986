import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observatoryApp } from '../../src/publish/index.ts'
import { fakeRecord } from './fake-record.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into without their types, as a stranger would
type Loose = Record<string, any>

const app = observatoryApp({ record: fakeRecord(), webRoot: import.meta.dirname, grumble: () => {} })
const host = { host: '127.0.0.1:4717' }
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { ...host, ...headers } })
const json = async (path: string) => (await get(path)).json() as Promise<Loose>

test('incidents come newest first with a total, and a page leads to the next', async () => {
  const all = await json('/api/incidents')
  assert.deepEqual([all.ok, all.total, all.next, all.incidents.length], [true, 3, null, 3])
  const one = await json('/api/incidents?limit=1')
  assert.equal(one.next, 'inc_osgiliatha')
  const two = await json(`/api/incidents?limit=2&after=${one.next}`)
  assert.deepEqual([two.total, two.next, two.incidents.length], [3, null, 2])
})

const filters: readonly [string, number][] = [
  ['place=osgiliath', 1],
  ['place=ithilien', 2],
  ['actor=morgul', 3],
  ['source=Rammas', 1],
  ['type=Battles', 2],
  [`type=${encodeURIComponent('Armed clash')}`, 2],
  ['standing=contested', 1],
  ['from=2019-03', 1],
  ['to=2019-02-01', 1],
  ['box=38,35,39,36', 2],
]
for (const [query, n] of filters)
  test(`the filter ${query} lets ${n} through`, async () =>
    assert.equal((await json(`/api/incidents?${query}`)).total, n))

const wrong = [
  'from=yesterday',
  'to=2019-02-30',
  'type=Bombing',
  'standing=verified',
  'box=1,2,3',
  'box=a,b,c,d',
  'limit=0',
  'limit=100000',
  'limit=ten',
  'plcae=Osgiliath',
  `place=${'x'.repeat(201)}`,
]
for (const query of wrong)
  test(`${query.slice(0, 30)} is refused and named`, async () => {
    const answer = await get(`/api/incidents?${query}`)
    assert.equal(answer.status, 400)
    const { ok, error } = (await answer.json()) as Loose
    assert.deepEqual([ok, error.code], [false, 'publish/bad-question'])
    assert.match(JSON.stringify(error.at), new RegExp(query.split('=')[0] ?? ''))
    assert.notEqual(error.todo, '')
  })

test('an incident is found by its id and by one it bore formerly', async () => {
  const now = await json('/api/incidents/inc_osgiliatha')
  assert.deepEqual(await json('/api/incidents/inc_formerlyaa'), now)
  assert.equal(now.assessments[0].accounts.length, 2)
})

test('a report is found though its id has a slash, and its claims quote it', async () => {
  const { report, claims, incidents } = await json('/api/reports/anduin%2F1')
  assert.equal(report.id, 'anduin/1')
  assert.equal(report.text.slice(claims[0].start, claims[0].end), 'At least 22')
  assert.equal(incidents[0].id, 'inc_osgiliatha')
})

test('control is told with the very words, by name and by id', async () => {
  const named = await json('/api/control?place=Osgiliath,%20Ithilien')
  assert.deepEqual(
    named.control.map((each: { quote: string }) => each.quote),
    ['60%', 'nearly all'],
  )
  const byId = await json('/api/control?place=plx:osgiliath')
  assert.deepEqual(byId.control, named.control)
})

test('what is not there is 404 in the one envelope', async () => {
  for (const path of ['/api/incidents/inc_none', '/api/reports/none', '/api/nothing', '/api']) {
    const answer = await get(path)
    assert.equal(answer.status, 404, path)
    const { error } = (await answer.json()) as Loose
    assert.match(error.code, /^publish\/no-such/)
    assert.notEqual(error.todo, '')
  }
})

test('the API only answers GET', async () => {
  const answer = await app.request('/api/incidents', { method: 'POST', headers: host })
  assert.equal(answer.status, 405)
})

test('an answer that has not changed is not sent again', async () => {
  const first = await get('/api/incidents')
  const tag = first.headers.get('etag') ?? ''
  const again = await get('/api/incidents', { 'if-none-match': tag })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

test('points are those of the places, and the unplaced are there without one', async () => {
  const answer = await get('/api/incidents.geojson')
  assert.match(answer.headers.get('content-type') ?? '', /geo\+json/)
  const { features } = (await answer.json()) as Loose
  assert.deepEqual(
    features.map((f: Loose) => [f.geometry?.coordinates ?? null, f.properties.precision]),
    [
      [[38.4, 35.2], 'town'],
      [[38.4, 35.2], 'province'],
      [null, 'unlocated'],
    ],
  )
})

test('a fault of ours is 500 without a word of the inside', async () => {
  const broken = { ...fakeRecord(), counts: async () => Promise.reject(new Error('secret path')) }
  const heard: unknown[] = []
  const failing = observatoryApp({ record: broken, webRoot: '.', grumble: (error) => heard.push(error) })
  const answer = await failing.request('/api/counts', { headers: host })
  const text = await answer.text()
  assert.deepEqual([answer.status, heard.length], [500, 1])
  assert.match(text, /publish\/failed/)
  assert.doesNotMatch(text, /secret/)
})

test('the description is OpenAPI 3.1 and names every address', async () => {
  const described = await json('/api/openapi.json')
  assert.match(described.openapi, /^3\.1/)
  const paths = Object.keys(described.paths)
  for (const path of [
    '/api/incidents',
    '/api/incidents/{id}',
    '/api/incidents.geojson',
    '/api/reports/{id}',
    '/api/control',
    '/api/counts',
    '/api/formats',
    '/api/export/{format}',
  ])
    assert.ok(paths.includes(path), path)
})
