import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ParallaxError } from '../../src/model/error.ts'
import { serve } from '../../src/publish/index.ts'
import type { RecordReader } from '../../src/record/index.ts'
import { fakeRecord } from '../publish/fake-record.ts'

type Question = readonly [tool: string, given: Record<string, string | number>, address: string]

const questions: readonly Question[] = [
  ['incidents', {}, '/api/incidents'],
  ['incidents', { limit: 1 }, '/api/incidents?limit=1'],
  ['incidents', { limit: 1, after: 'inc_osgiliatha' }, '/api/incidents?limit=1&after=inc_osgiliatha'],
  ['incidents', { place: 'Osgiliath', standing: 'contested' }, '/api/incidents?place=Osgiliath&standing=contested'],
  ['incidents', { box: '38,35,39,36', from: '2019' }, '/api/incidents?box=38,35,39,36&from=2019'],
  ['incidents', { type: 'Riots' }, '/api/incidents?type=Riots'],
  ['incident', { id: 'inc_osgiliatha' }, '/api/incidents/inc_osgiliatha'],
  ['incident', { id: 'inc_formerlyaa' }, '/api/incidents/inc_formerlyaa'],
  ['incident', { id: 'inc_none' }, '/api/incidents/inc_none'],
  ['report', { id: 'anduin/1' }, '/api/reports/anduin%2F1'],
  ['report', { id: 'none' }, '/api/reports/none'],
  ['control', { place: 'Osgiliath' }, '/api/control?place=Osgiliath'],
  ['incidents', { after: 'inc_gone' }, '/api/incidents?after=inc_gone'],
  ['incidents', { actor: 'trouble' }, '/api/incidents?actor=trouble'],
  ['control', { place: 'Nowhere' }, '/api/control?place=Nowhere'],
]

const broken: RecordReader = {
  ...fakeRecord(),
  incidents: async (filter) => {
    if (filter.after === 'inc_gone') throw new ParallaxError('record/unknown-page', 'Begin the list again.', 'inc_gone')
    if (filter.actor === 'trouble') throw new Error('secret')
    return fakeRecord().incidents(filter)
  },
}

test('API and MCP give the same answers to the same questions', async (t) => {
  const served = await serve({ record: broken, port: 0, webRoot: '.', grumble: () => {} })
  t.after(() => served.close())
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${served.url}/mcp`)) as never)
  t.after(() => client.close())

  await t.test('there are four tools, each with a described question', async () => {
    const { tools } = await client.listTools()
    assert.deepEqual(tools.map((tool) => tool.name).sort(), ['control', 'incident', 'incidents', 'report'])
    for (const tool of tools) assert.match(tool.description ?? '', /\w+ \w+/)
  })
  for (const [tool, given, address] of questions)
    await t.test(`${tool} ${JSON.stringify(given)}`, async () => {
      const called = await client.callTool({ name: tool, arguments: given })
      const answer = (await (await fetch(served.url + address)).json()) as { ok: boolean }
      assert.deepEqual(called.structuredContent, answer)
      assert.deepEqual(JSON.parse((called.content as { text: string }[])[0]?.text ?? ''), answer)
      assert.equal(called.isError ?? false, !answer.ok)
    })
  await t.test('a wrong question is refused by both', async () => {
    const called = await client.callTool({ name: 'incidents', arguments: { standing: 'verified' } })
    assert.equal(called.isError, true)
    assert.equal((await fetch(`${served.url}/api/incidents?standing=verified`)).status, 400)
  })
})
