import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '../src/collect/index.ts'
import type { Account } from '../src/model/account.ts'
import type { Dossier } from '../src/model/dossier.ts'
import { words } from '../src/model/span.ts'
import { openObservatory } from '../src/observatory.ts'

const README = join(import.meta.dirname, '..', 'README.md')
const SAMPLES = join(import.meta.dirname, '..', 'samples', 'reports.jsonl')
const CHOSEN = ['ostrand-qamishli-2016-07-27', 'kestrel-qamishli-2016-07-28', 'orontes-qamishli-2016-07-28']
const BLOCK = /(<!-- example -->\n)[\s\S]*?(\n<!-- \/example -->)/

/** Reads the chosen sample reports into an observatory of their own and gives the dossier of the incident that most of them tell. */
async function dossierOfSamples(): Promise<Dossier> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-readme-'))
  const lines = (await readFile(SAMPLES, 'utf8'))
    .split('\n')
    .filter((line) => CHOSEN.some((id) => line.includes(`"${id}"`)))
  await writeFile(join(folder, 'reports.jsonl'), lines.join('\n'))
  const observatory = await openObservatory({ home: folder, database: null })
  for await (const _ of observatory.add(collect([join(folder, 'reports.jsonl')])));
  const all = await observatory.record.incidents({ place: 'Qamishli' })
  const [first] = [...all].sort((a, b) => b.reports - a.reports)
  const dossier = first === undefined ? null : await observatory.record.dossier(first.id)
  await observatory.close()
  await rm(folder, { recursive: true })
  if (dossier === null) throw new Error('The sample reports of Qamishli gave no incident.')
  return dossier
}

function accountLine(dossier: Dossier, account: Account): string {
  const who = account.origins
    .map((o) => `${o.name}${o.party ? ' (a party)' : ''}${o.lineage === 'unknown' ? ' (lineage unknown)' : ''}`)
    .join(', ')
  const quotes = account.claims.flatMap((id) => {
    const claim = dossier.claims.find((c) => c.id === id)
    const report = dossier.reports.find((r) => r.id === claim?.reportId)
    return claim === undefined || report === undefined ? [] : [`"${words(report.text, claim)}"`]
  })
  return `    ${account.value.padEnd(14)} ${who}: ${[...new Set(quotes)].join(', ')}`
}

/**
 * The worked example of the README as the program itself gives it.
 *
 * @returns Markdown: one code block
 */
export async function example(): Promise<string> {
  const dossier = await dossierOfSamples()
  const { summary, assessments } = dossier
  const shown = assessments.filter((a) => ['what', 'when', 'where', 'killed', 'injured'].includes(a.aspect))
  const aspects = shown.flatMap((a) => [
    `  ${a.aspect}: ${a.standing}`,
    ...a.accounts.map((account) => accountLine(dossier, account)),
  ])
  const origins = `${summary.reports} reports, ${summary.origins} independent origins, ${summary.unknown} of unknown lineage`
  return [
    '```',
    `${summary.id}  ${summary.subtype}, ${summary.place?.name}: ${summary.standing}`,
    `  ${origins}`,
    ...aspects,
    '```',
  ].join('\n')
}

/** The README with the example as it is now. */
export async function readmeWithExample(): Promise<string> {
  const made = await example()
  return (await readFile(README, 'utf8')).replace(
    BLOCK,
    (_, open: string, close: string) => `${open}\n${made}\n${close}`,
  )
}

if (import.meta.main) await writeFile(README, await readmeWithExample())
