import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Dossier } from '../../src/model/dossier.ts'
import { observatoryApp } from '../../src/publish/index.ts'
import type { Quoted } from '../../src/publish/queries.ts'
import { docxOf } from '../../src/publish/situation/docx.ts'
import { markdownOf } from '../../src/publish/situation/markdown.ts'
import { situationOf } from '../../src/publish/situation/situation.ts'
import { fakeRecord } from './fake-record.ts'
import { controlClaims, dossier, dossiers, reports } from './invented.ts'

const control: readonly Quoted[] = controlClaims.map((claim) => {
  const report = reports.find(({ id }) => id === claim.reportId) as (typeof reports)[number]
  return { claim, report, quote: report.text.slice(claim.start, claim.end) }
})
const material = { asked: { place: 'Osgiliath' }, total: 3, dossiers, control }

test('every sentence on what is told cites words of a report, and names who says so', () => {
  const { sections, sources } = situationOf(material)
  const byId = new Map(reports.map((report) => [report.id, report.text]))
  const listed = new Set(sources.map(({ id }) => id))
  for (const { heading, sentences } of sections.filter((each) => each.heading !== 'What is not known'))
    for (const { text, cites, incident } of sentences) {
      const bare = incident !== null && dossiers.find(({ summary }) => summary.id === incident)?.claims.length === 0
      assert.ok(bare || cites.length > 0, `${heading}: ${text}`)
      for (const { report, start, end } of cites) {
        assert.ok(listed.has(report), 'what is cited is listed')
        assert.ok((byId.get(report) ?? '').slice(start, end).length === end - start, text)
      }
      assert.match(text, /told of|said to|according to|told as|rest|differ|counts once|Denied|Somebody/)
    }
})

test('tolls go from the lowest to the highest by source and are never added up', () => {
  const { sections } = situationOf({ ...material, dossiers: [dossier] })
  const texts = sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  assert.ok(
    texts.includes(
      'Said to have been killed: 22 or more according to Rammas Monitor; 31 according to hospital of the town (of unknown lineage). The accounts differ.',
    ),
    texts.join('\n'),
  )
  assert.ok(!texts.some((text) => text.includes('53')))
})

test('what is feared or planned is not told as held', () => {
  const feared = control.map((quoted) => ({
    ...quoted,
    claim: { ...quoted.claim, factuality: { polarity: 'asserted', certainty: 'certain', mood: 'condition' } as const },
  }))
  const told = situationOf({ ...material, dossiers: [], control: feared }).sections[0]?.sentences ?? []
  assert.equal(told.length, control.length)
  for (const { text } of told) assert.match(text, /told as condition, and not as so/)
})

test('a place and a time without a word gives no sentence', () => {
  assert.deepEqual(situationOf({ asked: {}, total: 0, dossiers: [], control: [] }).sections, [])
})

test('hostile words stay words in Markdown and Word', async () => {
  const hostile: Dossier = {
    ...dossier,
    summary: { ...dossier.summary, agents: ['[x](javascript:alert(1)) <img src=x onerror=alert(1)>\u0000\ud800'] },
  }
  const situation = situationOf({ ...material, dossiers: [hostile] })
  assert.doesNotMatch(markdownOf(situation), /(?<!\\)<img|(?<!\\)\[x(?!\d)/)
  const files = unzipSync(await docxOf(situation))
  const body = strFromU8(files['word/document.xml'] as Uint8Array)
  assert.match(body, /&lt;img src=x/)
  assert.doesNotMatch(body, /<img/)
  assert.match(body, /Rammas Monitor/)
})

test('the API gives it in three forms', async () => {
  const app = observatoryApp({ record: fakeRecord(), webRoot: '.' })
  const get = (path: string) => app.request(path, { headers: { host: 'localhost' } })
  const json = (await (await get('/api/situation?place=Osgiliath')).json()) as { incidents: number }
  assert.equal(json.incidents, 1)
  assert.match(
    await (await get('/api/situation.md?place=Osgiliath')).text(),
    /^# Situation: Osgiliath[\s\S]+## Sources/,
  )
  const docx = await get('/api/situation.docx?from=2019')
  assert.equal(new TextDecoder().decode((await docx.arrayBuffer()).slice(0, 2)), 'PK')
  assert.equal((await get('/api/situation?place=')).status, 400)
})
