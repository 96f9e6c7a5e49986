import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { openRecord } from '../../src/record/index.ts'
import { type Invented, store } from '../record/invented.ts'

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'parallax.mjs')

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How to run it: what comes in, and the environment beside what every test has. */
export interface Running {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the command line as a process of its own, with no home but what is given. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const { PARALLAX_HOME: _home, PARALLAX_DATABASE: _database, ...ours } = process.env
  return spawn(process.execPath, [BIN, ...args], { env: { ...ours, NO_COLOR: '1', ...env }, stdio: 'pipe' })
}

/** Runs the command line to its end. */
export function run(args: readonly string[], { stdin = '', env = {} }: Running = {}): Promise<Run> {
  const child = start(args, env)
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin?.on('error', () => {})
  child.stdin?.end(stdin)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

/** A folder of its own, which is gone after the test. */
export function folderFor(t: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-cli-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A home whose record holds these invented reports. */
export async function homeWith(t: Pick<TestContext, 'after'>, all: readonly Invented[]): Promise<string> {
  const home = folderFor(t)
  const record = await openRecord({ kind: 'sqlite', file: join(home, 'parallax.sqlite') })
  for (let from = 0; from < all.length; from += 200) await record.write((w) => store(w, ...all.slice(from, from + 200)))
  await record.close()
  return home
}

/** The values that lines of JSON hold. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
