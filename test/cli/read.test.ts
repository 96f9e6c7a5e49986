import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inventedLines, inventedReport } from './invented-texts.ts'
import { folderFor, jsonLines, run, start } from './run.ts'

const KEYS = ['report', 'published', 'incidents', 'control', 'figures', 'issues']
const GERMAN =
  'Bei einem Angriff auf das Dorf sind am Montag zwei Männer getötet worden, sagte der Bürgermeister der Stadt.'

test('read prints one line a report, in input order, in the form of the contract', async (t) => {
  const folder = folderFor(t)
  const { text } = inventedReport(90)
  writeFileSync(join(folder, 'alone.txt'), text)
  writeFileSync(join(folder, 'many.jsonl'), inventedLines(5))
  const { code, stdout, stderr } = await run(['read', join(folder, 'many.jsonl'), join(folder, 'alone.txt')])
  assert.deepEqual([code, stderr], [0, ''])
  const rows = jsonLines(stdout)
  assert.deepEqual(
    rows.map((row) => row.report),
    [...Array.from({ length: 5 }, (_, n) => `invented-${n}`), 'alone'],
  )
  for (const row of rows) assert.deepEqual(Object.keys(row), KEYS)
  const incidents = rows.flatMap((row, n) => (row.incidents as { evidence: string[] }[]).map((one) => ({ one, n })))
  const texts = [...Array.from({ length: 5 }, (_, n) => inventedReport(n).text), text]
  for (const { one, n } of incidents) for (const quote of one.evidence) assert.ok(texts[n]?.includes(quote), quote)
})

test('read --as claims quotes every claim at its offsets', async () => {
  const { stdout } = await run(['read', '-', '--as', 'claims'], { stdin: inventedLines(3) })
  const rows = jsonLines(stdout) as { report: string; claims: { start: number; end: number; quote: string }[] }[]
  assert.equal(rows.length, 3)
  for (const [n, row] of rows.entries())
    for (const claim of row.claims) assert.equal(inventedReport(n).text.slice(claim.start, claim.end), claim.quote)
})

test('read --explain tells the tree, what is named, who speaks, and the signs behind each decision', async () => {
  const text = 'The Marsh Watch said on Monday that rebels shelled Qamishli, killing 12 civilians.'
  const { code, stdout } = await run(['read', '-', '--as', 'claims', '--explain'], {
    stdin: JSON.stringify({ id: 'one', text, published: '2016-07-05' }),
  })
  assert.equal(code, 0)
  for (const line of [
    /shelled ccomp VERB/,
    /toll +"killing" is killed/,
    /voice .*Marsh Watch.* by "said"/,
    /^Event 1: /m,
  ])
    assert.match(stdout, line)
  assert.match(stdout, /^ +where +Qamishli \+\d/m)
})

test('without --link each line comes as soon as its report is read', async () => {
  const child = start(['read', '-'])
  child.stdin?.write(inventedLines(1))
  const [first] = await once(child.stdout?.setEncoding('utf8') ?? child, 'data')
  assert.equal(jsonLines(String(first))[0]?.report, 'invented-0')
  child.stdin?.end()
  assert.deepEqual(await once(child, 'close'), [0, null])
})

test('with --link the lines come in the same order, and two tellings of one incident have one id', async () => {
  const twin = { ...inventedReport(1, 'twin'), outlet: 'The Orod Times' }
  const stdin = `${inventedLines(4)}${JSON.stringify(twin)}\n`
  const rows = jsonLines((await run(['read', '-', '--link'], { stdin })).stdout) as {
    report: string
    incidents: { incident: string }[]
  }[]
  assert.deepEqual(
    rows.map((row) => row.report),
    ['invented-0', 'invented-1', 'invented-2', 'invented-3', 'twin'],
  )
  const [original, repeated] = [rows[1]?.incidents[0], rows[4]?.incidents[0]]
  assert.equal(original?.incident, repeated?.incident)
  for (const { incidents } of rows) for (const { incident } of incidents) assert.match(incident, /^inc_[a-z0-9]{10}$/)
})

test('what cannot be read is named on stderr with its reason, and the rest is read', async (t) => {
  const folder = folderFor(t)
  const at = (name: string) => join(folder, name)
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('nul.txt'), 'a\0b')
  writeFileSync(at('latin.txt'), Buffer.from('caf\u00e9 of Forde', 'latin1'))
  writeFileSync(at('german.txt'), GERMAN)
  writeFileSync(at('broken.jsonl'), `${inventedLines(1, 'a')}{"id":\n${inventedLines(1, 'b')}${inventedLines(1, 'a')}`)
  writeFileSync(at('dated.jsonl'), JSON.stringify({ ...inventedReport(7), published: 'yesterday' }))
  mkdirSync(at('folder'))
  const inputs = [...readdirSync(folder).sort(), 'missing.txt'].map(at)
  const { code, stdout, stderr } = await run(['read', ...inputs])
  assert.equal(code, 1)
  assert.deepEqual(
    jsonLines(stdout).map((row) => row.report),
    ['a-0', 'b-0', 'invented-7', 'german'],
  )
  const told: Readonly<Record<string, string>> = {
    'empty.txt': 'collect/empty',
    'nul.txt': 'collect/binary',
    'latin.txt': 'collect/not-utf-8',
    'german.txt': 'read/language',
    'broken.jsonl:2': 'collect/broken-line',
    'broken.jsonl:4': 'collect/given-twice',
    'dated.jsonl:1': 'collect/bad-published',
    folder: 'collect/directory',
    'missing.txt': 'collect/missing',
  }
  const lines = stderr.split('\n')
  for (const [name, issue] of Object.entries(told)) {
    const line = lines.find((each) => each.startsWith(`${at(name)}: `))
    assert.ok(line?.endsWith(`[${issue}]`), `${name}: ${line ?? stderr}`)
  }
  assert.equal(lines.filter((line) => line.startsWith(folder)).length, Object.keys(told).length)
})
