import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildPage, webRoot } from '../../scripts/build-page.ts'
import { serve } from '../../src/publish/index.ts'
import { fakeRecord } from '../publish/fake-record.ts'
import { launch, skip } from './browser.ts'

let browser: Browser
let base: string
let close: () => Promise<void>

before(async () => {
  if (skip !== false) return
  assert.equal(buildPage(), null)
  const served = await serve({ record: fakeRecord(), port: 0, webRoot })
  base = served.url
  close = served.close
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await close?.()
})

interface Visit {
  readonly page: Page
  /** What the page complained of, and whom it asked beside us. */
  readonly faults: string[]
}

async function visit(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit & { context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on(
    'request',
    (request) =>
      /^(?:blob|data):/.test(request.url()) || request.url().startsWith(base) || faults.push(`asked ${request.url()}`),
  )
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(base + path)
  return { page, faults, context }
}

const rows = (page: Page) => page.locator('.incident')

test('a person filters, opens an incident, follows a number to its words, goes back, and shares the address', {
  skip,
}, async () => {
  const { page, faults, context } = await visit('/')
  await page.waitForSelector('.map[data-marks="2"]')
  assert.equal(await rows(page).count(), 3)

  await page.getByLabel('Place', { exact: true }).fill('osgiliath')
  await page.waitForURL(/place=osgiliath/)
  await page.waitForFunction(() => document.querySelectorAll('.incident').length === 1)
  await page.reload()
  await page.waitForFunction(() => document.querySelectorAll('.incident').length === 1)
  assert.equal(await page.getByLabel('Place', { exact: true }).inputValue(), 'osgiliath')

  await rows(page).first().locator('a').click()
  await page.waitForURL(/\/incident\/inc_osgiliatha$/)
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Osgiliath, Ithilien')

  await page.locator('.matrix').getByRole('link', { name: '31', exact: true }).click()
  await page.waitForURL(/report=pelargir-2/)
  const mark = page.locator('.report mark')
  assert.equal(await mark.innerText(), '31')
  await mark.waitFor()
  assert.ok(await mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight))

  const shared = page.url()
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.report') === null)
  await page.goBack()
  await page.waitForURL(/place=osgiliath/)
  await page.goto(shared)
  assert.equal(await page.locator('.report mark').innerText(), '31')
  assert.deepEqual(faults, [])
  await context.close()
})

test('text of reports stays text', { skip }, async () => {
  const { page, faults, context } = await visit('/incident/inc_osgiliatha?report=pelargir-2')
  await page.waitForSelector('.report .text')
  assert.match(await page.locator('.report .text').innerText(), /<script>alert\(1\)<\/script>/)
  assert.match(await page.locator('.report h2').innerText(), /<img src=x/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('accounts stand side by side, a reprint is folded under its origin, unknown lineage is said', {
  skip,
}, async () => {
  const { page, context } = await visit('/incident/inc_osgiliatha')
  await page.waitForSelector('.matrix')
  const heads = await page.locator('.matrix thead th').allInnerTexts()
  assert.equal(heads.length, 2)
  assert.match(heads[0] ?? '', /Rammas Monitor\s+in Anduin Wire, Erech Courier · 2 reports, counted once/)
  assert.match(heads[1] ?? '', /hospital of the town\s+lineage unknown/)
  assert.match(await page.locator('.matrix tr.differs').innerText(), /Killed\s+Contested/)
  assert.deepEqual(await page.locator('.tolls .number').allInnerTexts(), ['22 or more', '31'])
  await context.close()
})

test('a place shows who is said to hold how much, and the words open', { skip }, async () => {
  const { page, faults, context } = await visit('/place/Osgiliath')
  await page.getByRole('link', { name: /nearly all/ }).click()
  assert.equal(await page.locator('.report mark').innerText(), 'nearly all')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('.report') === null)
  assert.deepEqual(faults, [])
  await context.close()
})

test('an odd address, an odd filter and an unknown incident are met with what to do', { skip }, async () => {
  const { page, context } = await visit('/incident/inc_none')
  assert.match(await page.getByRole('alert').innerText(), /no incident inc_none[\s\S]+\/api\/incidents/)
  await page.goto(`${base}/?standing=verified`)
  assert.match(await page.getByRole('alert').innerText(), /standing/)
  await page.goto(`${base}/nowhere`)
  assert.match(await page.locator('main').innerText(), /nothing at this address/)
  await page.goto(`${base}/incident/inc_osgiliatha?report=pelargir-2&at=900000-900009`)
  await page.waitForSelector('.report .text')
  await context.close()
})

test('an empty observatory explains itself', { skip }, async (t) => {
  const empty = { ...fakeRecord([]), counts: async () => ({ reports: 0, claims: 0, incidents: 0, issues: 0 }) }
  const served = await serve({ record: empty, port: 0, webRoot })
  t.after(() => served.close())
  const page = await browser.newPage()
  await page.goto(served.url)
  await page.waitForSelector('.empty')
  assert.match(await page.locator('main').innerText(), /Nothing here yet[\s\S]+npx parallax add/)
  await page.close()
})

test('everything can be reached by keyboard', { skip }, async () => {
  const { page, context } = await visit('/')
  await page.waitForSelector('.incident')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content')
  await page.locator('.incident a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incident\//)
  await page.locator('.matrix .value a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.report mark')
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'report')
  await context.close()
})

const pages: readonly [string, string, string][] = [
  ['the overview', '/', '.map[data-marks]'],
  ['a dossier', '/incident/inc_osgiliatha', '.matrix'],
  ['a dossier with a report', '/incident/inc_osgiliatha?report=anduin%2F1&at=0-11', '.report mark'],
  ['a place', '/place/Osgiliath', '.control'],
]

for (const [name, path, ready] of pages) {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing serious on ${name}, ${colorScheme}`, { skip }, async () => {
      const { page, context } = await visit(path, { colorScheme })
      await page.waitForSelector(ready)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
        .analyze()
      const told = violations.map(
        ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
      )
      assert.deepEqual(
        told.filter((each) => /^(?:serious|critical)/.test(each)),
        [],
      )
      await context.close()
    })
  for (const width of [360, 2560])
    test(`${name} fits ${width} px`, { skip }, async () => {
      const { page, faults, context } = await visit(path, { viewport: { width, height: 800 } })
      await page.waitForSelector(ready)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wider <= 0, `${wider} px too wide`)
      assert.deepEqual(faults, [])
      await context.close()
    })
}

test('printed, a dossier has its accounts and no buttons', { skip }, async () => {
  const { page, context } = await visit('/incident/inc_osgiliatha')
  await page.waitForSelector('.matrix')
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByRole('button', { name: 'Print' }).isVisible(), false)
  assert.equal(await page.locator('.matrix').isVisible(), true)
  await context.close()
})
