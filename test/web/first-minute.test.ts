import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildPage, webRoot } from '../../scripts/build-page.ts'
import { collect } from '../../src/collect/index.ts'
import { doorsOf } from '../../src/doors.ts'
import { openObservatory } from '../../src/observatory.ts'
import { serve } from '../../src/publish/index.ts'
import { launch, skip } from './browser.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/reports.jsonl', import.meta.url))
const MINUTE = 60_000
const MOST = 6

test('from an empty home to the explained difference of two tolls: a minute, the samples, and the tour alone', {
  skip,
}, async (t) => {
  assert.equal(buildPage(), null)
  const home = await mkdtemp(join(tmpdir(), 'parallax-minute-'))
  t.after(() => rm(home, { recursive: true, force: true }))
  const started = Date.now()
  const observatory = await openObservatory({ home, database: null })
  t.after(() => observatory.close())
  for await (const { outcome } of observatory.add(collect([SAMPLES]))) assert.notEqual(outcome, 'failed')
  const { url, close } = await serve({ ...doorsOf(observatory), port: 0, webRoot })
  t.after(close)
  t.diagnostic(`the samples are read in ${Date.now() - started} ms`)

  const browser = await launch()
  t.after(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(MINUTE)
  const opened = Date.now()
  await page.goto(url)
  await page.getByRole('button', { name: 'Take the tour' }).click()
  const tour = page.getByRole('complementary', { name: 'Tour' })
  let clicks = 1
  for (; clicks < MOST && (await tour.getByRole('heading').innerText()) !== 'Why they differ'; clicks++)
    await page.getByRole('button', { name: 'Next' }).click()
  const told = await tour.locator('[aria-live]').innerText()
  const took = Date.now() - opened
  t.diagnostic(`${clicks} clicks, ${took} ms: ${told}`)
  // Two tolls, how many independently give each, and that they differ: all in the words of one step.
  assert.match(told, /\d+\+?: \d+ independent origins? in .+differ: .*\d+\+? against .*\d+/s)
  await page.locator('.reasons.ringed').waitFor()
  assert.ok(took < MINUTE, `${took} ms`)
})
