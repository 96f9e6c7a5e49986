import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { collect, type Handed } from './collect/index.ts'
import type { Observatory } from './observatory.ts'
import type { Add, AddedStep, Given } from './publish/index.ts'

/**
 * Makes the way from what somebody hands in on the page to the record: the same as `parallax add` goes.
 *
 * Files are read as they are handed in and never laid on the disk. A pasted text gets an id made of its own words, so that pasting it twice changes nothing.
 */
export const addingTo = (observatory: Observatory): Add =>
  async function* add(given) {
    const lines = given.flatMap((each) => (each.kind === 'text' ? [lineOf(each)] : []))
    const distinct = [...new Set(given.map(inputOf))]
    for await (const { input, ...became } of observatory.add(collect(distinct, { stdin: bytesOf(lines) })))
      yield step(nameOf(input), became)
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

function inputOf(given: Given): string | Handed {
  if (given.kind === 'text') return '-'
  if (given.kind === 'samples') return SAMPLES
  return given.kind === 'address' ? given.address : given
}

const nameOf = (input: string): string =>
  /^stdin(?::\d+)?$/.test(input) ? 'the pasted text' : input.startsWith(SAMPLES) ? 'the samples' : input

function lineOf({ text, title, outlet, published, url }: Extract<Given, { kind: 'text' }>): string {
  const id = `pasted-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
  const known = Object.entries({ title, outlet, published, url }).filter(([, value]) => value !== null)
  return JSON.stringify({ id, text, ...Object.fromEntries(known) })
}

async function* bytesOf(lines: readonly string[]): AsyncIterable<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`)
}
