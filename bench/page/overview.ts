/**
 * Measures the overview in a real browser with many invented incidents, each figure beside what it should be: first view, filter, brush, memory, and what is
 * loaded; `node bench/page/overview.ts [count]`.
 *
 * Times are of the clock, so that they mean something on a quiet machine only. How quiet it was stands in the first line, and the processor time that
 * the first view took stands beside its time.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { buildPage, webRoot } from '../../scripts/build-page.ts'
import { serve } from '../../src/publish/index.ts'
import { openRecord } from '../../src/record/index.ts'
import { inventedMany } from '../../test/record/invented.ts'
import { fill } from '../../test/record/rows.ts'
import { launch, skip } from '../../test/web/browser.ts'

/** What the figures should be, from the goals of the page: ms, MB and kB. */
const GOALS = { first: { 1: 1_500, 4: 4_000 }, answer: 100, memory: 300, scripts: 450 } as const

/** What is waited for in a first view, by a selector of what is there then. */
const FIRST = { list: '.incident a', strip: '.brush', map: '.map[data-marks]' } as const

const PATIENCE = 180_000
/** A tick of Linux is a hundredth of a second, in ms. */
const TICK = 10

const against = (figure: number, goal: number): string => `(${figure <= goal ? 'within' : 'MISSES'} ${goal})`

const told = (times: readonly number[], goal: number | null = null): string => {
  const sorted = [...times].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const held = goal === null ? '' : ` ${against(median, goal)}`
  return `best ${sorted[0]}, median ${median}, worst ${sorted.at(-1)} ms of ${times.length}${held}`
}

if (skip !== false) {
  console.log(skip)
  process.exit(0)
}
const count = Number(process.argv[2] ?? 100_000)
const ROUNDS = 7
const OPENED = 3
const fault = buildPage()
if (fault !== null) throw new Error(fault)
const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
const file = join(folder, 'record.sqlite')
const record = await openRecord({ kind: 'sqlite', file })
await fill(file, inventedMany(count))
const { url, close } = await serve({ record, port: 0, webRoot })
// The server reads its columns as it starts, which is not the page's time.
const warmed = performance.now()
await fetch(`${url}/api/overview`)
console.log(
  `${count} incidents; the columns are read in ${Math.round(performance.now() - warmed)} ms; load of the machine ${loadavg()[0]?.toFixed(1)}`,
)

const browser = await launch()
for (const throttle of [1, 4] as const) {
  console.log(`\nprocessor ${throttle === 1 ? 'as it is' : `slowed down ${throttle} times`}`)
  const goal = GOALS.first[throttle]
  const views: FirstView[] = []
  for (let round = 1; round < OPENED; round++) {
    const { page, view } = await opened(throttle)
    views.push(view)
    await page.close()
  }
  const { page, devtools, view } = await opened(throttle)
  views.push(view)
  console.log(
    `  list and strip of time, from the first byte: ${told(
      views.map(({ list }) => list),
      goal,
    )}`,
  )
  console.log(
    `  marks on the map, from the first byte:       ${told(
      views.map(({ map }) => map),
      goal,
    )}`,
  )
  console.log(`  processor time of browser and server until then: ${told(views.map(({ processor }) => processor))}`)
  if (throttle === 1) {
    const scripts = (await weight(page)) / 1000
    console.log(`  JavaScript as sent: ${scripts.toFixed(1)} kB ${against(scripts, GOALS.scripts)}`)
    console.log(`  filter, until list and count have changed: ${told(await filtering(page), GOALS.answer)}`)
    console.log(`  brush, until list and count have changed:  ${told(await brushing(page), GOALS.answer)}`)
    console.log(`  scrolling to the middle, until rows are there: ${told(await scrolling(page), GOALS.answer)}`)
    console.log(`  memory: ${await memory(devtools)}`)
  }
  await page.close()
}
await browser.close()
await close()
await record.close()
await rm(folder, { recursive: true, force: true })

/** Adds up the bytes of all scripts as they came over the wire, the map's worker too. */
function weight(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.m?js(?:$|\?)/.test(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
}

interface FirstView {
  readonly list: number
  readonly map: number
  readonly processor: number
}

/** Opens the overview as one who was never here, in a browser that rests. */
async function opened(throttle: number): Promise<{ page: Page; devtools: CDPSession; view: FirstView }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(PATIENCE)
  await page.addInitScript(() => localStorage.setItem('parallax:tour', 'over'))
  await page.addInitScript(watch, FIRST)
  const devtools = await page.context().newCDPSession(page)
  if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await rest()
  const before = await processors()
  const times = await firstView(page)
  return { page, devtools, view: { ...times, processor: await processorSince(before) } }
}

/** Waits until the browser has done what it does for itself as it starts, and the last page is gone: under a twentieth of a processor for half a second. */
async function rest(): Promise<void> {
  for (let round = 0; round < 60; round++) {
    const before = await processors()
    await setTimeout(500)
    if ((await processorSince(before)) <= 25) return
  }
}

/** Watches within the page for the first frame in which each of the first view's parts is there, so that no way to the bench counts. */
function watch(parts: typeof FIRST): void {
  const state = globalThis as unknown as { shown: Record<string, number> }
  state.shown = {}
  const look = () => {
    for (const [part, selector] of Object.entries(parts))
      if (state.shown[part] === undefined && document.querySelector(selector) !== null) {
        state.shown[part] = 0
        requestAnimationFrame(() => (state.shown[part] = performance.now()))
      }
  }
  const attributeFilter = ['data-marks']
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter })
}

async function firstView(page: Page): Promise<Pick<FirstView, 'list' | 'map'>> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => ((globalThis as unknown as { shown: Record<string, number> }).shown.map ?? 0) > 0)
  return page.evaluate(() => {
    const { list = 0, strip = 0, map = 0 } = (globalThis as unknown as { shown: Record<string, number> }).shown
    const { responseStart } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
    const since = (time: number) => Math.round(time - responseStart)
    return { list: since(Math.max(list, strip)), map: since(map) }
  })
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

/** Times within the page from a jump in the list to the first frame in which all rows in sight have come. */
async function scrolling(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const took = await page.locator('.list-side').evaluate(
      async (list, part) => {
        const began = performance.now()
        const before = document.querySelector('.incident')
        list.scrollTop = list.scrollHeight * part
        const come = () =>
          before?.isConnected === false &&
          document.querySelector('.coming') === null &&
          document.querySelector('.incident a')
        while (!come()) await new Promise(requestAnimationFrame)
        return performance.now() - began
      },
      round / (ROUNDS + 1),
    )
    times.push(Math.round(took))
    await page.waitForTimeout(300)
  }
  return times
}

/** The heap of the page, and the share of the memory of the machine that the page's process has for itself. */
async function memory(devtools: CDPSession): Promise<string> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const whole = await rendererBytes()
  const server = Math.round(process.memoryUsage().rss / 1e6)
  const megabytes = Math.round((whole ?? 0) / 1e6)
  const own = whole === null ? 'not known here' : `${megabytes} MB ${against(megabytes, GOALS.memory)}`
  return `heap of the page ${Math.round(usedSize / 1e6)} MB, its process ${own}; server with this bench ${server} MB`
}

/** The processes of this bench's own browser, by walking from this process down; none where there is no /proc. */
async function own(): Promise<{ readonly pid: string; readonly command: string; readonly ticks: number }[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const all = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const [, parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      // Of the fields of proc(5), the 14th and 15th: ticks of its own and of the kernel for it.
      return { pid, parent, command, ticks: Number(rest[9] ?? 0) + Number(rest[10] ?? 0) }
    }),
  )
  const mine = new Set([String(process.pid)])
  for (let size = 0; size < mine.size; ) {
    size = mine.size
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid)
  }
  return all.filter(({ pid }) => mine.has(pid))
}

/** The processor time that each process of this bench, its server and its browser took so far, in ms, by its number. */
async function processors(): Promise<ReadonlyMap<string, number>> {
  return new Map((await own()).map(({ pid, ticks }) => [pid, ticks * TICK]))
}

/** The processor time taken since then, in ms, by those that are still there. */
async function processorSince(before: ReadonlyMap<string, number>): Promise<number> {
  return [...(await processors())].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
}

/** The proportional memory of the largest renderer, null where there is no such thing. */
async function rendererBytes(): Promise<number | null> {
  const sizes: number[] = []
  for (const { pid, command } of await own()) {
    if (!command.includes('--type=renderer')) continue
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    sizes.push(Number(/Pss:\s+(\d+)/.exec(rollup)?.[1] ?? 0) * 1024)
  }
  return sizes.length === 0 ? null : Math.max(...sizes)
}
