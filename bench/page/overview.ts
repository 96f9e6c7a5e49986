/** Measures the overview in a real browser with many invented incidents: first view, filter, brush, memory, and what is loaded; `node bench/page/overview.ts [count]`. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { buildPage, webRoot } from '../../scripts/build-page.ts'
import { serve } from '../../src/publish/index.ts'
import { openRecord } from '../../src/record/index.ts'
import { inventedMany } from '../../test/record/invented.ts'
import { fill } from '../../test/record/rows.ts'
import { launch, skip } from '../../test/web/browser.ts'

const told = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return `best ${sorted[0]}, median ${sorted[Math.floor(sorted.length / 2)]}, worst ${sorted.at(-1)} ms of ${times.length}`
}

if (skip !== false) {
  console.log(skip)
  process.exit(0)
}
const count = Number(process.argv[2] ?? 100_000)
const ROUNDS = 7
const fault = buildPage()
if (fault !== null) throw new Error(fault)
const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
const file = join(folder, 'record.sqlite')
const record = await openRecord({ kind: 'sqlite', file })
await fill(file, inventedMany(count))
const { url, close } = await serve({ record, port: 0, webRoot })
// The server's own start is not the page's: the columns are in memory after the first question.
const warmed = performance.now()
await fetch(`${url}/api/overview`)
console.log(`${count} incidents; the columns are read in ${Math.round(performance.now() - warmed)} ms`)

const browser = await launch()
for (const throttle of [1, 4]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => localStorage.setItem('parallax:tour', 'over'))
  const devtools = await page.context().newCDPSession(page)
  if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const loaded = weighing(page)
  const first = await firstView(page)
  console.log(
    `\nprocessor ${throttle === 1 ? 'as it is' : `slowed down ${throttle} times`}, ms from the server's first byte`,
  )
  console.log(`  list and strip of time ${first.list}   marks on the map ${first.map}`)
  if (throttle === 1) {
    console.log(`  JavaScript as sent ${Math.round((await loaded()) / 1000)} kB`)
    console.log(`  filter, until list and count have changed: ${told(await filtering(page))}`)
    console.log(`  brush, until list and count have changed:  ${told(await brushing(page))}`)
    console.log(`  scrolling to the middle, until rows are there: ${told(await scrolling(page))}`)
    console.log(`  memory: ${await memory(devtools)}`)
  }
  await page.close()
}
await browser.close()
await close()
await record.close()
await rm(folder, { recursive: true, force: true })

/** Adds up the bytes of all scripts as they came over the wire, the map's worker too. */
function weighing(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.context().on('requestfinished', (request) => {
    if (/\.m?js(?:$|\?)/.test(request.url())) sizes.push(request.sizes().then((size) => size.responseBodySize))
  })
  return async () => (await Promise.all(sizes)).reduce((a, b) => a + b, 0)
}

async function firstView(page: Page): Promise<{ list: number; map: number }> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForSelector('.incident a')
  await page.waitForSelector('.brush')
  const since = () =>
    Math.round(
      performance.now() - (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart,
    )
  const list = await page.evaluate(since)
  await page.waitForSelector('.map[data-marks]')
  return { list, map: await page.evaluate(since) }
}

/** Times within the page from an act of a person to the first frame in which the count above the list is another. */
async function timed(page: Page, act: () => Promise<unknown>, event: string): Promise<number> {
  await page.evaluate((name) => {
    const status = document.querySelector('.found [role=status]')
    const before = status?.textContent
    const state = window as unknown as { took: number | null }
    state.took = null
    let begun = 0
    addEventListener(name, () => (begun = performance.now()), { capture: true, once: true })
    const watch = new MutationObserver(() => {
      if (begun === 0 || status?.textContent === before) return
      watch.disconnect()
      requestAnimationFrame(() => (state.took = performance.now() - begun))
    })
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  }, event)
  await act()
  const took = await page.waitForFunction(() => (window as unknown as { took: number | null }).took)
  return Math.round(await took.jsonValue().then(Number))
}

async function filtering(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = round % 2 === 0 ? 'corroborated' : 'single-source'
    times.push(await timed(page, () => page.getByLabel('Standing').selectOption(wanted), 'change'))
    await page.waitForTimeout(300)
  }
  await page.getByRole('button', { name: 'Clear' }).click()
  return times
}

async function brushing(page: Page): Promise<number[]> {
  const box = await page.locator('.brush').boundingBox()
  if (box === null) return []
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const x = box.x + box.width * (0.2 + 0.08 * round)
    const act = async () => {
      await page.mouse.move(x, box.y + 20)
      await page.mouse.down()
    }
    await act()
    times.push(await timed(page, () => page.mouse.move(x + 60, box.y + 20), 'pointermove'))
    await page.mouse.up()
    await page.waitForTimeout(300)
  }
  await page.getByRole('button', { name: 'Clear' }).click()
  return times
}

async function scrolling(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 1; round <= 3; round++) {
    const started = Date.now()
    await page.locator('.list-side').evaluate((list, part) => (list.scrollTop = list.scrollHeight * part), round / 4)
    await page.waitForTimeout(30)
    await page.waitForFunction(
      () => document.querySelector('.coming') === null && document.querySelector('.incident a') !== null,
    )
    times.push(Date.now() - started)
  }
  return times
}

/** The heap of the page, and the share of the memory of the machine that the page's process has for itself. */
async function memory(devtools: CDPSession): Promise<string> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const whole = await rendererBytes()
  const server = Math.round(process.memoryUsage().rss / 1e6)
  return `heap of the page ${Math.round(usedSize / 1e6)} MB, its process ${whole === null ? 'not known here' : `${Math.round(whole / 1e6)} MB`}; server with this bench ${server} MB`
}

/** The proportional memory of the largest renderer of this user's browsers, from /proc; null where there is no such thing. */
async function rendererBytes(): Promise<number | null> {
  const sizes: number[] = []
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!command.includes('--type=renderer')) continue
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    sizes.push(Number(/Pss:\s+(\d+)/.exec(rollup)?.[1] ?? 0) * 1024)
  }
  return sizes.length === 0 ? null : Math.max(...sizes)
}
