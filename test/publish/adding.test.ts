import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addingJobs } from '../../src/publish/adding/jobs.ts'
import type { AddedStep, Given } from '../../src/publish/index.ts'
import { observatoryApp } from '../../src/publish/index.ts'
import { fakeRecord } from './fake-record.ts'

const step = (input: string, outcome: AddedStep['outcome'] = 'stored'): AddedStep => ({
  input,
  report: outcome === 'failed' ? null : input,
  title: null,
  outcome,
  incidents: 2,
  issues:
    outcome === 'failed'
      ? [{ code: 'collect/empty', reportId: null, span: null, detail: 'There is nothing in it.' }]
      : [],
})

const taken: Given[] = []
const app = observatoryApp({
  record: fakeRecord(),
  webRoot: '.',
  grumble: () => {},
  add: async function* (given) {
    taken.push(...given)
    for (const each of given) {
      if (each.kind === 'text' && each.text === 'break') throw new Error('The disk is full.')
      yield step(each.kind === 'file' ? each.name : each.kind, each.kind === 'file' ? 'failed' : 'stored')
    }
  },
})

const hand = (body: unknown, headers: Record<string, string> = {}, env?: object) =>
  app.request(
    '/api/add',
    {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json', 'x-parallax': 'add', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
    env,
  )

const eventsOf = async (job: string) =>
  (await app.request(`/api/add/${job}`, { headers: { host: 'localhost' } })).text()

test('what is handed in is told step by step, and why something failed', async () => {
  const answer = await hand({
    texts: [{ text: 'Two killed.', outlet: 'The Ford Gazette', published: '2019-03-05' }],
    files: [{ name: 'a.txt', base64: 'aGVsbG8=' }],
    addresses: ['https://example.org/feed.xml'],
  })
  assert.equal(answer.status, 202)
  const { job } = (await answer.json()) as { job: string }
  const events = await eventsOf(job)
  assert.equal(events.match(/event: step/g)?.length, 3)
  assert.match(events, /collect\/empty/)
  assert.match(events, /event: end\ndata: {"kind":"end","broken":null}/)
  const [text, file] = taken
  assert.equal(text?.kind === 'text' && text.outlet, 'The Ford Gazette')
  assert.equal(file?.kind === 'file' && new TextDecoder().decode(file.bytes), 'hello')
  assert.equal(await eventsOf(job), events, 'who looks again sees the same')
})

test('a job that breaks off says so', async () => {
  const { job } = (await (await hand({ texts: [{ text: 'break' }] })).json()) as { job: string }
  assert.match(await eventsOf(job), /"broken":"The disk is full."/)
})

const refused: readonly [string, Record<string, string>, number, string][] = [
  ['from a page elsewhere', { origin: 'https://evil.example' }, 403, 'publish/foreign-origin'],
  ['from a page elsewhere that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403, 'publish/foreign-write'],
  ['from another port of this machine', { 'sec-fetch-site': 'same-site' }, 403, 'publish/foreign-write'],
  ['by a form, which cannot send the header', { 'x-parallax': '' }, 403, 'publish/foreign-write'],
  ['by a name that leads here', { host: 'rebound.example' }, 403, 'publish/foreign-host'],
  ['as plain text', { 'content-type': 'text/plain' }, 415, 'publish/bad-question'],
]
for (const [how, headers, status, code] of refused)
  test(`nothing is taken ${how}`, async () => {
    const before = taken.length
    const sent = { ...headers }
    if (sent['x-parallax'] === '') delete sent['x-parallax']
    const answer = await (how.startsWith('by a form')
      ? app.request('/api/add', {
          method: 'POST',
          headers: { host: 'localhost', 'content-type': 'application/json' },
          body: '{"texts":[{"text":"x"}]}',
        })
      : hand({ texts: [{ text: 'x' }] }, sent))
    assert.equal(answer.status, status)
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, code)
    assert.equal(taken.length, before)
  })

test('nothing is taken over the network', async () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
  assert.equal((await hand({ texts: [{ text: 'x' }] }, {}, from('192.168.0.7'))).status, 403)
  assert.equal((await hand({ texts: [{ text: 'x' }] }, {}, from('::ffff:127.0.0.1'))).status, 202)
})

const BEHIND = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-proto', 'X-Forwarded-Host']
for (const header of BEHIND)
  test(`nothing is taken, nor told of, through a proxy that says so by ${header}`, async () => {
    const { job } = (await (await hand({ texts: [{ text: 'x' }] })).json()) as { job: string }
    const through = await hand({ texts: [{ text: 'x' }] }, { [header]: '203.0.113.7' })
    assert.equal(through.status, 403)
    const told = await app.request(`/api/add/${job}`, { headers: { host: 'localhost', [header]: '203.0.113.7' } })
    assert.equal(told.status, 403)
  })

test('how adding goes is told to this machine alone, under an id that cannot be guessed', async () => {
  const { job } = (await (await hand({ texts: [{ text: 'x' }] })).json()) as { job: string }
  assert.match(job, /^[0-9a-f-]{36}$/)
  const asked = (remoteAddress: string) =>
    app.request(`/api/add/${job}`, { headers: { host: 'localhost' } }, { incoming: { socket: { remoteAddress } } })
  assert.equal((await asked('192.168.0.7')).status, 403)
  assert.equal((await asked('127.0.0.1')).status, 200)
})

test('a job that is under way is never forgotten for those that are over', async () => {
  let finish = () => {}
  const slow = new Promise<void>((done) => {
    finish = done
  })
  const jobs = addingJobs(
    async function* ([given]) {
      if (given?.kind === 'samples') await slow
      yield step('a')
    },
    () => assert.fail('it broke off'),
  )
  const first = jobs.begin([{ kind: 'samples' }]) as string
  for (let n = 0; n < 60; n++) {
    const job = jobs.begin([{ kind: 'address', address: 'https://forde.example/' }]) as string
    await Array.fromAsync(jobs.follow(job, 0) ?? [])
  }
  finish()
  assert.equal((await Array.fromAsync(jobs.follow(first, 0) ?? [])).length, 2)
})

test('nonsense, nothing and too much are refused', async () => {
  for (const body of ['{', {}, { texts: [{ text: ' ' }] }, { addresses: ['file:///etc/passwd'] }, { odd: 1 }])
    assert.equal((await hand(body)).status, 400, JSON.stringify(body))
  assert.equal((await hand('x'.repeat(49 * 1024 * 1024))).status, 413)
})

test('a server that only reads takes nothing', async () => {
  const reading = observatoryApp({ record: fakeRecord(), webRoot: '.' })
  const answer = await reading.request('/api/add', {
    method: 'POST',
    headers: { host: 'localhost', 'x-parallax': 'add' },
  })
  assert.equal(answer.status, 405)
  assert.equal((await app.request('/api/add/999', { headers: { host: 'localhost' } })).status, 404)
})
