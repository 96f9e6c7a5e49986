import assert from 'node:assert/strict'
import test from 'node:test'
import { report } from '../../src/model/report.ts'
import { type Anew, observatoryApp } from '../../src/publish/index.ts'
import { fakeRecord } from './fake-record.ts'

const nothing: Anew = { mentions: [], zones: [], trees: [] }
const answerTo = (text: string) =>
  observatoryApp({
    record: { ...fakeRecord(), report: async (id) => report(id, text) },
    webRoot: '.',
    grumble: (error) => assert.fail(String(error)),
    knowledge: { readAnew: async () => nothing },
  }).request('/api/reports/r/reading', { headers: { host: 'localhost' } })

test('a report is read anew for whoever looks at it', async () => {
  assert.deepEqual(await (await answerTo('Two men were killed.')).json(), { ok: true, ...nothing })
})

test('a report that is too long for a look is refused, and where to look instead is said', async () => {
  const answer = await answerTo('x'.repeat(500_001))
  assert.equal(answer.status, 413)
  const { error } = (await answer.json()) as { error: { code: string; todo: string } }
  assert.equal(error.code, 'publish/too-long')
  assert.match(error.todo, /parallax read/)
})
