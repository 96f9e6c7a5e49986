import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { inventedMany } from '../record/invented.ts'
import { homeWith, jsonLines, run, start } from './run.ts'

const COUNT = 1200
let home = ''
const afterAll: (() => void)[] = []

before(async () => {
  home = await homeWith({ after: (f) => afterAll.push(f as () => void) }, inventedMany(COUNT))
})
after(() => {
  for (const undo of afterAll) undo()
})

const ids = (stdout: string) => jsonLines(stdout).map((row) => row.id)

test('incidents are a table, the newest first, and no line is wider than the output', async () => {
  const { code, stdout, stderr } = await run(['incidents', '--home', home])
  const [head = '', ...rows] = stdout.trimEnd().split('\n')
  assert.equal(code, 0)
  assert.equal(stderr, '')
  assert.match(head, /^id +date +what +where +by +to +killed +standing +reports$/)
  assert.equal(rows.length, COUNT)
  assert.ok([head, ...rows].every((row) => row.length <= 160))
  const dates = rows.map((row) => /\d{4}-\d{2}-\d{2}/.exec(row)?.[0] ?? '')
  assert.deepEqual(dates, [...dates].sort().reverse())
})

test('the home may come from the environment', async () => {
  const { stdout } = await run(['incidents', '--as', 'jsonl'], { env: { PARALLAX_HOME: home } })
  assert.equal(new Set(ids(stdout)).size, COUNT)
})

test('filters narrow the list, each alone and together', async () => {
  const count = async (...filter: string[]) =>
    ids((await run(['incidents', '--home', home, '--as', 'jsonl', ...filter])).stdout).length
  const protests = await count('--type', 'protests')
  assert.equal(protests, COUNT / 3)
  assert.equal(await count('--type', 'Peaceful protest'), protests)
  assert.equal(await count('--standing', 'corroborated'), COUNT / 4)
  assert.equal(await count('--actor', 'green hill'), COUNT / 10)
  const early = await count('--to', '2012')
  assert.equal(early + (await count('--from', '2013')), COUNT)
  assert.ok((await count('--place', 'upper town', '--from', '2013')) < COUNT / 10)
})

test('an empty answer is said on stderr and is no failure', async () => {
  const { code, stdout, stderr } = await run(['incidents', '--home', home, '--place', 'Nowhere'])
  assert.deepEqual([code, stdout], [0, ''])
  assert.match(stderr, /No incident/)
})

test('every form of export begins as it should', async () => {
  const begins = {
    csv: /^\ufeff?[a-z_]+,/i,
    geojson: /^\s*\{\s*"type":\s*"FeatureCollection"/,
    acled: /event_id_cnty/,
    ucdp: /\bid,/,
    plover: /^\{/,
  }
  for (const [form, beginning] of Object.entries(begins)) {
    const { code, stdout } = await run([
      'incidents',
      '--home',
      home,
      '--as',
      form,
      '--from',
      '2019',
      '--type',
      'Battles',
    ])
    assert.equal(code, 0, form)
    assert.match(stdout, beginning, form)
  }
})

test('an incident is shown with its standing, its accounts and its words', async () => {
  const { code, stdout } = await run(['show', 'inc_0000000007', '--home', home])
  assert.equal(code, 0)
  assert.match(stdout, /^Armed clash, Short Town 49, Old Province, 2010-04-02\n/)
  for (const says of [
    /inc_0000000007/,
    /Standing: single-source/,
    /“Two killed\.”/,
    /report-7 {2}The Gondal Gazette 7, 2010-01-08/,
  ])
    assert.match(stdout, says)
})

test('an incident is one line of JSON where that is asked for', async () => {
  const [dossier, ...more] = jsonLines((await run(['show', 'inc_0000000007', '--home', home, '--as', 'jsonl'])).stdout)
  assert.equal(more.length, 0)
  const held = ['assessments', 'claims', 'reports', 'summary', 'tellings']
  const follows = ['againstInterest', 'contains', 'grade', 'lineage', 'partOf', 'responsibility', 'tolls']
  assert.deepEqual(Object.keys(dossier ?? {}).sort(), [...held, ...follows].sort())
})

test('an unknown id is a failed input', async () => {
  const { code, stdout, stderr } = await run(['show', 'inc_nothing', '--home', home])
  assert.deepEqual([code, stdout], [1, ''])
  assert.match(stderr, /inc_nothing.*parallax incidents/)
})

test('a place has its timeline, the oldest first', async () => {
  const rows = jsonLines((await run(['control', '--home', home, '--place', 'Upper Town 2', '--as', 'jsonl'])).stdout)
  assert.ok(rows.length >= 1)
  assert.deepEqual(rows[0]?.share, [0.5, 0.5])
  assert.deepEqual(rows[0]?.holder, ['Hill Guard'])
  const days = rows.map((row) => String(row.as_of))
  assert.deepEqual(days, [...days].sort())
  const table = (await run(['control', '--home', home, '--place', 'Upper Town 2'])).stdout.split('\n')
  assert.match(table[0] ?? '', /^as of +holder +share/)
  assert.match(table[1] ?? '', /Hill Guard +50%/)
})

test('a place of which nothing is said is no failure', async () => {
  const { code, stdout, stderr } = await run(['control', '--home', home, '--place', 'Nowhere'])
  assert.deepEqual([code, stdout], [0, ''])
  assert.match(stderr, /Nobody is said/)
})

test('it ends quietly when its reader goes away, as head does', {
  skip: process.platform === 'win32' && 'no pipes like these',
}, async () => {
  const child = start(['incidents', '--home', home, '--as', 'jsonl'])
  let stderr = ''
  child.stderr?.on('data', (text) => {
    stderr += text
  })
  child.stdout?.once('data', () => child.stdout?.destroy())
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
  assert.equal(stderr, '')
})

test('serve says where it is, answers, and ends with Ctrl-C', {
  skip: process.platform === 'win32' && 'no SIGINT there',
}, async () => {
  const child = start(['serve', '--home', home, '--port', '0'])
  const [line] = await once(child.stderr?.setEncoding('utf8') ?? child, 'data')
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0]
  assert.ok(url, String(line))
  const answer = await fetch(`${url}/api/openapi.json`)
  assert.equal(((await answer.json()) as { openapi: string }).openapi.slice(0, 3), '3.1')
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
})
