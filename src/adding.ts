import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collect } from './collect/index.ts'
import type { Observatory } from './observatory.ts'
import type { Add, AddedStep, Given } from './publish/index.ts'

/**
 * Makes the way from what somebody hands in on the page to the record: the same as `parallax add` goes.
 *
 * Files are laid into a folder of their own for as long as it takes. A pasted text gets an id made of its own words, so that pasting it twice changes nothing.
 */
export const addingTo = (observatory: Observatory): Add =>
  async function* add(given) {
    const folder = await mkdtemp(join(tmpdir(), 'parallax-add-'))
    try {
      const inputs: string[] = []
      for (const each of given) inputs.push(await inputOf(each, folder))
      const lines = given.flatMap((each) => (each.kind === 'text' ? [lineOf(each)] : []))
      const distinct = [...new Set(inputs)]
      for await (const { input, report, outcome, incidents, issues } of observatory.add(
        collect(distinct, { stdin: bytesOf(lines) }),
      ))
        yield step(nameOf(input, folder), { report, outcome, incidents, issues })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

type Became = Pick<AddedStep, 'outcome' | 'incidents' | 'issues'> & {
  readonly report: { readonly id: string; readonly title: string | null } | null
}

const step = (input: string, { report, outcome, incidents, issues }: Became): AddedStep => ({
  input,
  report: report?.id ?? null,
  title: report?.title ?? null,
  outcome,
  incidents,
  issues,
})

const SAMPLES = fileURLToPath(new URL('../samples/reports.jsonl', import.meta.url))

async function inputOf(given: Given, folder: string): Promise<string> {
  if (given.kind === 'text') return '-'
  if (given.kind === 'address') return given.address
  if (given.kind === 'samples') return SAMPLES
  const path = join(folder, basename(given.name).replace(/^[.-]+/, '') || 'report.txt')
  await writeFile(path, given.bytes)
  return path
}

const nameOf = (input: string, folder: string): string =>
  input.startsWith('stdin') ? 'the pasted text' : input.replace(`${folder}/`, '')

function lineOf({ text, title, outlet, published, url }: Extract<Given, { kind: 'text' }>): string {
  const id = `pasted-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
  const known = Object.entries({ title, outlet, published, url }).filter(([, value]) => value !== null)
  return JSON.stringify({ id, text, ...Object.fromEntries(known) })
}

async function* bytesOf(lines: readonly string[]): AsyncIterable<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`)
}
