import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch, skip } from '../test/web/browser.ts'
import type { IncidentPage } from '../web/src/api/answers.ts'

const USAGE = `Takes the pictures of the pages for the docs.

  node scripts/screenshots.ts [ADDRESS] [FOLDER]

ADDRESS is an observatory of the samples that runs (http://127.0.0.1:4717; other reports are not ours to show), FOLDER where the pictures go (docs/pictures).
With PICTURES=overview,search only those are taken.`

interface Shot {
  readonly name: string
  readonly path: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Whether as somebody sees it who comes for the first time, with the tour on offer. */
  readonly first?: boolean
  /** What must be there before the picture is taken. */
  readonly when: string
  readonly before?: (page: Page) => Promise<unknown>
}

if (process.argv.includes('--help')) {
  console.log(USAGE)
  process.exit(0)
}
const base = process.argv[2] ?? 'http://127.0.0.1:4717'
const folder = process.argv[3] ?? join(import.meta.dirname, '..', 'docs', 'pictures')
if (skip !== false) {
  console.error(skip)
  process.exit(1)
}
mkdirSync(folder, { recursive: true })

/** The incident that shows most: contested or contradicted, told by the most reports. */
async function telling(): Promise<string> {
  const { incidents } = (await (await fetch(`${base}/api/incidents?limit=500`)).json()) as IncidentPage
  const [most] = [...incidents].sort((a, b) => b.reports - a.reports || b.origins + b.unknown - a.origins - a.unknown)
  return most?.id ?? ''
}

const id = process.argv[4] || (await telling())
const place = process.argv[5] ?? 'Yarmouk'
const { reports } = (await (await fetch(`${base}/api/incidents/${id}`)).json()) as { reports: { id: string }[] }
const openWords = (page: Page) => page.locator('.tolls a.number, .matrix .value a').last().click()
const pointAtWords = (page: Page) => page.locator('.layered .in-claims').nth(3).hover()
const lookFor = async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('yarm')
  await page.waitForSelector('.hit')
  // A browser that paints in software loses the part of a map beside an opaque box that lies over it; this box is a hair from opaque.
  await page
    .locator('.palette')
    .evaluate((box) => Object.assign((box as unknown as { style: object }).style, { opacity: '0.999' }))
}
const dossier = `/incident/${id}`
const shots: readonly Shot[] = [
  { name: 'overview', path: '/', when: '.map[data-marks]' },
  { name: 'overview-dark', path: '/', dark: true, when: '.map[data-marks]' },
  { name: 'overview-narrow', path: '/', width: 360, height: 800, when: '.map[data-marks]' },
  { name: 'dossier', path: dossier, when: '.matrix' },
  { name: 'dossier-words', path: dossier, when: '.matrix', before: openWords },
  { name: 'dossier-words-dark', path: dossier, dark: true, when: '.matrix', before: openWords },
  { name: 'dossier-narrow', path: dossier, width: 360, height: 800, when: '.matrix' },
  {
    name: 'lineage',
    path: dossier,
    when: '.graph',
    before: (page) => page.locator('.lineage').scrollIntoViewIfNeeded(),
  },
  {
    name: 'report',
    path: `/report/${encodeURIComponent(reports[0]?.id ?? '')}`,
    when: '.layered',
    before: pointAtWords,
  },
  { name: 'control', path: `/place/${place}`, when: '.control' },
  { name: 'actor', path: '/actor/Islamic%20State', when: '.tallies' },
  { name: 'source', path: '/source/Syrian%20Observatory%20for%20Human%20Rights', when: '.tallies' },
  { name: 'search', path: '/', when: '.map[data-marks]', before: lookFor },
  { name: 'situation', path: `/situation?place=${place}`, when: '.sentences' },
  { name: 'add', path: '/add', when: '.drop' },
  { name: 'tour', path: '/', first: true, when: '.tour' },
]

const wanted = process.env.PICTURES?.split(',')
const browser = await launch()
for (const { name, path, width = 1440, height = 900, dark = false, first = false, when, before } of shots.filter(
  (shot) => wanted?.includes(shot.name) ?? true,
)) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: 1.5,
  })
  if (!first) await page.addInitScript(() => globalThis.localStorage.setItem('parallax:tour', 'over'))
  await page.goto(base + path)
  await page.waitForSelector(when, { timeout: 60_000 })
  // The map is drawn after its marks are there, in software where there is no other way, and says so when it rests.
  if (path === '/') await page.locator('.map[data-drawn]').waitFor({ timeout: 60_000 })
  await before?.(page)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(path === '/' ? 3_000 : 1_200)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`${name}.png`)
  await page.close()
}
await browser.close()
