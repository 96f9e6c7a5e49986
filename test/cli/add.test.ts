import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openRecord } from '../../src/record/index.ts'
import { inventedLines, inventedReport } from './invented-texts.ts'
import { folderFor, jsonLines, run, start } from './run.ts'

async function digestOf(home: string): Promise<string> {
  const record = await openRecord({ kind: 'sqlite', file: join(home, 'parallax.sqlite') })
  const digest = await record.digest()
  await record.close()
  return digest
}

test('what is added is there, and adding it again changes nothing', async (t) => {
  const home = folderFor(t)
  const stdin = inventedLines(8)
  const first = await run(['add', '-', '--home', home], { stdin })
  assert.equal(first.code, 0)
  assert.match(first.stderr, /8 stored/)
  const rows = jsonLines(first.stdout)
  assert.deepEqual(
    rows.map((row) => [row.report, row.outcome]),
    Array.from({ length: 8 }, (_, n) => [`invented-${n}`, 'stored']),
  )
  assert.ok(rows.every((row) => typeof row.incidents === 'number'))
  const before = await digestOf(home)
  const second = await run(['add', '-', '--home', home], { stdin })
  assert.equal(second.code, 0)
  assert.ok(jsonLines(second.stdout).every((row) => row.outcome === 'known'))
  assert.equal(await digestOf(home), before)
})

test('rebuilding twice gives the same bytes', async (t) => {
  const home = folderFor(t)
  await run(['add', '-', '--home', home], { stdin: inventedLines(6) })
  const [first, second] = [await run(['rebuild', '--home', home]), await run(['rebuild', '--home', home])]
  assert.deepEqual([first.code, second.code], [0, 0])
  const [row] = jsonLines(first.stdout)
  assert.equal(row?.reports, 6)
  assert.match(String(row?.digest), /^[0-9a-f]{64}$/)
  assert.equal(first.stdout, second.stdout)
})

test('what cannot be added is named, the rest is stored', async (t) => {
  const home = folderFor(t)
  await run(['add', '-', '--home', home], { stdin: inventedLines(1) })
  const other = JSON.stringify({
    ...inventedReport(0),
    text: 'Another text about Upper Forde, which was calm on Monday.',
  })
  const bad = join(home, 'bad.jsonl')
  writeFileSync(bad, `${other}\n{"id"\n${inventedLines(1, 'new')}`)
  const { code, stdout, stderr } = await run(['add', bad, join(home, 'none.txt'), '--home', home])
  assert.equal(code, 1)
  assert.deepEqual(
    jsonLines(stdout).map((row) => [row.report, row.outcome]),
    [['new-0', 'stored']],
  )
  assert.match(stderr, /bad\.jsonl:1: .*invented-0/)
  assert.match(stderr, /bad\.jsonl:2: .*\[collect\/broken-line\]/)
  assert.match(stderr, /none\.txt: .*\[collect\/missing\]/)
})

test('Ctrl-C stops after the report in hand and says how to go on', {
  skip: process.platform === 'win32' && 'no SIGINT there',
}, async (t) => {
  const home = folderFor(t)
  const child = start(['add', '-', '--home', home])
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  child.stdin?.on('error', () => {})
  child.stdin?.write(inventedLines(1))
  const [line] = await once(child.stdout?.setEncoding('utf8') ?? child, 'data')
  assert.equal(jsonLines(String(line))[0]?.outcome, 'stored')
  child.kill('SIGINT')
  assert.deepEqual(await once(child, 'close'), [1, null])
  assert.match(stderr, /run the same command again/)
  const { stdout } = await run(['add', '-', '--home', home], { stdin: inventedLines(2) })
  assert.deepEqual(
    jsonLines(stdout).map((row) => row.outcome),
    ['known', 'stored'],
  )
})
