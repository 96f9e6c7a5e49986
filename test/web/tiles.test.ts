import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { buildPage, webRoot } from '../../scripts/build-page.ts'
import { serve, tilesAt } from '../../src/publish/index.ts'
import { fakeRecord } from '../publish/fake-record.ts'
import { launch, skip } from './browser.ts'

/** A picture of one grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

const asked: string[] = []
const tileServer = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(PIXEL)
})

let browser: Browser
before(async () => {
  if (skip !== false) return
  assert.equal(buildPage(), null)
  await new Promise<void>((resolve) => tileServer.listen(0, '127.0.0.1', resolve))
  browser = await launch()
})
after(async () => {
  await browser?.close()
  tileServer.close()
})

/** Opens the overview until its map is drawn whole; gives what the map names and what the page complained of. */
async function drawn(withTiles: boolean): Promise<{ credit: string; faults: string[]; elsewhere: string[] }> {
  const { port } = tileServer.address() as AddressInfo
  const tiles = withTiles ? tilesAt(`http://127.0.0.1:${port}/{z}/{x}/{y}.png`, 'Ford <b>Maps</b>') : null
  const served = await serve({ record: fakeRecord(), port: 0, webRoot, tiles })
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  const [faults, elsewhere]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(served.url)) elsewhere.push(request.url())
  })
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  await page.goto(served.url)
  await page.waitForSelector('.map[data-drawn]')
  if (withTiles) await page.getByText('Ford <b>Maps</b>').waitFor()
  const credit = await page.locator('.maplibregl-ctrl-attrib').innerText()
  await page.close()
  await served.close()
  return { credit, faults, elsewhere }
}

test('without tiles from elsewhere nobody else is asked', { skip }, async () => {
  const { credit, faults, elsewhere } = await drawn(false)
  assert.deepEqual(elsewhere, [])
  assert.match(credit, /^Natural Earth/)
  assert.deepEqual(faults, [])
})

test('where tiles are set, the map lies on them and names whose they are, as words', { skip }, async () => {
  const { credit, faults, elsewhere } = await drawn(true)
  assert.match(credit, /Ford <b>Maps<\/b>/)
  const { port } = tileServer.address() as AddressInfo
  assert.deepEqual(
    elsewhere.filter((url) => !url.startsWith(`http://127.0.0.1:${port}/`)),
    [],
  )
  assert.ok(asked.length > 0 && asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path)), asked.join())
  assert.deepEqual(faults, [])
})
