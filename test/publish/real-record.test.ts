import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { collect } from '../../src/collect/index.ts'
import { type Observatory, openObservatory } from '../../src/observatory.ts'
import { controlAnswer, incidentAnswer, incidentsAnswer, reportAnswer } from '../../src/publish/api/answers.ts'
import { FORMATS, observatoryApp } from '../../src/publish/index.ts'

const samples = join(import.meta.dirname, '..', '..', 'samples', 'reports.jsonl')
const home = mkdtempSync(join(tmpdir(), 'parallax-publish-'))

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into without their types, as a stranger would
type Loose = Record<string, any>

let observatory: Observatory
let app: Hono

const get = (path: string) => app.request(path, { headers: { host: 'localhost' } })
const json = async (path: string) => (await (await get(path)).json()) as Loose

before(async () => {
  observatory = await openObservatory({ home, database: null })
  for await (const added of observatory.add(collect([samples]))) assert.equal(added.outcome, 'stored', added.input)
  app = observatoryApp({ record: observatory.record, webRoot: '.' })
})

after(async () => {
  await observatory?.close()
  rmSync(home, { recursive: true, force: true })
})

test('pages of the list make up the whole, each incident once', async () => {
  const ids: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = await json(`/api/incidents?limit=5${next === '' ? '' : `&after=${next}`}`)
    assert.deepEqual(incidentsAnswer.parse(page), page)
    ids.push(...page.incidents.map((incident: Loose) => incident.id))
    next = page.next
  }
  const { total } = await json('/api/incidents')
  assert.equal(new Set(ids).size, total)
  assert.equal(ids.length, total)
})

test('every dossier and report has the described shape, and every claim lies in its text', async () => {
  const { incidents } = await json('/api/incidents?limit=500')
  for (const { id } of incidents) {
    const dossier = await json(`/api/incidents/${id}`)
    assert.deepEqual(incidentAnswer.parse(dossier), dossier)
    const texts = new Map(dossier.reports.map((report: Loose) => [report.id, report.text]))
    for (const claim of dossier.claims) {
      const text = texts.get(claim.reportId) as string
      assert.ok(claim.start < claim.end && claim.end <= text.length, claim.id)
    }
  }
  const report = await json('/api/reports/ostrand-qamishli-2016-07-27')
  assert.deepEqual(reportAnswer.parse(report), report)
  assert.ok(report.incidents.length > 0)
})

test('control of Yarmouk is told with words that its reports have', async () => {
  const answer = await json('/api/control?place=Yarmouk')
  assert.deepEqual(controlAnswer.parse(answer), answer)
  assert.ok(answer.control.length > 0)
  for (const { quote, report } of answer.control) {
    const { report: whole } = await json(`/api/reports/${encodeURIComponent(report.id)}`)
    assert.ok(quote !== '' && whole.text.includes(quote))
  }
})

test('every export has every incident, and those whose rows are added up no sum of several', async () => {
  const { incidents, total } = await json('/api/incidents?limit=500')
  assert.equal(incidents.length, total)
  for (const format of FORMATS) {
    const text = await (await get(`/api/export/${format}`)).text()
    const found = new Set([...text.matchAll(/inc_[a-z0-9]{10}/g)].map((match) => match[0]))
    // An export may also name the ids that went up in an incident.
    for (const { id, window } of incidents) {
      const wanted = window.kind === 'incident' || !['acled', 'ucdp'].includes(format)
      assert.equal(found.has(id), wanted, `${format}: ${id}`)
    }
  }
})

test('a page that is no longer there is a bad question, and no fault of ours', async () => {
  const answer = await get('/api/incidents?after=inc_nothing000')
  assert.equal(answer.status, 400)
  assert.equal(((await answer.json()) as Loose).error.code, 'publish/bad-question')
})
