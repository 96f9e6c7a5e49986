import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { judgeAs } from '../../src/judge.ts'
import type { Judged } from '../../src/publish/index.ts'
import { observatoryApp } from '../../src/publish/index.ts'
import type { OpenRecord } from '../../src/record/index.ts'
import { sqliteHome } from '../contract/homes.ts'
import { invented, store } from '../record/invented.ts'

const [one, two, three] = [invented(1), invented(2), invented(3)]
const host = { host: 'localhost' }

describe('judging through the API', () => {
  const at = {} as { record: OpenRecord; remove: () => Promise<void>; app: ReturnType<typeof observatoryApp> }
  let day = 0
  before(async () => {
    const home = await sqliteHome()
    at.record = await home.open()
    at.remove = home.remove
    await at.record.write((w) => store(w, one, two, three))
    at.app = observatoryApp({
      record: at.record,
      webRoot: '.',
      judge: (said) => judgeAs(at.record, new Map(), { ...said, at: `2026-02-0${++day}T00:00:00.000Z` }),
    })
  })
  after(async () => {
    await at.record.close()
    await at.remove()
  })

  const say = (body: unknown, headers: Record<string, string> = { 'x-parallax': 'judge' }, env?: object) =>
    at.app.request(
      '/api/judgements',
      {
        method: 'POST',
        headers: { ...host, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      },
      env,
    )
  const judged = async (id: string) =>
    (
      (await (await at.app.request(`/api/incidents/${id}/judgements`, { headers: host })).json()) as {
        judgements: Judged[]
      }
    ).judgements
  const ids = [one, two, three].map(({ summary }) => summary.id) as unknown as [string, string, string]
  const events = [one, two, three].map(({ telling }) => telling.event) as unknown as [string, string, string]
  const together = { pairs: [[ids[0], ids[1]]], verdict: 'same', why: 'one bomb, two names', by: 'Ada' }

  test('two incidents become one, and who said so, when and why is told', async () => {
    const answer = await say(together)
    assert.equal(answer.status, 200)
    assert.deepEqual(((await answer.json()) as { incidents: string[] }).incidents, [ids[0]])
    const [first] = await judged(ids[0])
    assert.deepEqual(
      [first?.verdict, first?.by, first?.why, first?.at.slice(0, 4), first?.holds],
      ['same', 'Ada', 'one bomb, two names', '2026', true],
    )
    assert.deepEqual(
      first?.pairs[0]?.map(({ report, here }) => [report, here]),
      [
        ['report-1', true],
        ['report-2', true],
      ],
    )
  })

  test('a telling that is of none of the others is kept apart from all of them, and it can be taken back', async () => {
    await say({ pairs: [[ids[0], ids[2]]], verdict: 'same' })
    const apart = [
      [events[1], events[0]],
      [events[1], events[2]],
    ]
    const parted = (await (await say({ pairs: apart, verdict: 'different' })).json()) as { incidents: string[] }
    const other = parted.incidents.find((id) => id !== ids[0]) ?? ''
    assert.equal(parted.incidents.length, 2)
    const [last] = await judged(other)
    assert.equal(last?.pairs.length, 2)
    assert.equal(last?.by, 'somebody')
    assert.deepEqual(
      (await judged(ids[0])).map(({ verdict, holds }) => [verdict, holds]),
      [
        ['different', true],
        ['same', true],
        ['same', false],
      ],
      'the word on the first pair is no longer the last',
    )
    await say({ pairs: apart, verdict: 'undo' })
    assert.equal((await judged(other))[1]?.holds, false)
    assert.equal((await at.record.counts()).incidents, 2, 'nothing else ties it')
  })

  const odd: readonly [string, unknown, number][] = [
    ['what is not there', { pairs: [['inc_none', events[0]]], verdict: 'same' }, 400],
    ['one and the same', { pairs: [[events[0], events[0]]], verdict: 'same' }, 400],
    ['nothing', { pairs: [], verdict: 'same' }, 400],
    ['another word', { ...together, verdict: 'true' }, 400],
    ['too much', { ...together, why: 'x'.repeat(300_000) }, 413],
  ]
  for (const [what, body, status] of odd)
    test(`${what} cannot be judged`, async () => {
      const before = (await at.record.judgements()).length
      const answer = await say(body)
      assert.equal(answer.status, status)
      assert.match(((await answer.json()) as { error: { code: string } }).error.code, /^publish\//)
      assert.equal((await at.record.judgements()).length, before)
    })

  const foreign: readonly [string, Record<string, string>, object?][] = [
    ['a form elsewhere, which cannot send the header', {}],
    ['a page of another origin', { 'x-parallax': 'judge', origin: 'https://evil.example' }],
    ['another site that hides its origin', { 'x-parallax': 'judge', 'sec-fetch-site': 'cross-site' }],
    ['what calls itself plain text', { 'x-parallax': 'judge', 'content-type': 'text/plain' }],
    ['the network', { 'x-parallax': 'judge' }, { incoming: { socket: { remoteAddress: '10.0.0.9' } } }],
  ]
  for (const [who, headers, env] of foreign)
    test(`nothing is judged by ${who}`, async () => {
      const before = (await at.record.judgements()).length
      const answer = await say(together, headers, env)
      assert.ok([403, 415].includes(answer.status), String(answer.status))
      assert.equal((await at.record.judgements()).length, before)
    })

  test('a server that only reads judges nothing', async () => {
    const app = observatoryApp({ record: at.record, webRoot: '.' })
    assert.equal((await app.request('/api/judgements', { method: 'POST', headers: host })).status, 405)
    assert.equal((await app.request('/api/incidents/inc_none/judgements', { headers: host })).status, 404)
  })
})
