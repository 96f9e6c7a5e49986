import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ReportId } from '../../src/model/id.ts'
import type { Where } from '../../src/record/index.ts'
import { NO_POSTGRES, postgresHome, sqliteHome } from '../contract/homes.ts'
import type { Home } from '../contract/record.ts'

const program = fileURLToPath(new URL('add-invented.ts', import.meta.url))

function adding(where: Where, from: number, count: number) {
  const child = spawn(process.execPath, [program, JSON.stringify(where), String(from), String(count)])
  const said = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const stored = said.then(([out]) => out.split('\n').slice(0, -1) as ReportId[])
  const faults = said.then(([, error]) => error)
  return { child, stored, faults }
}

async function nothingLost(home: Home, where: Where): Promise<void> {
  const each = 60
  const both = [adding(where, 0, each), adding(where, each, each)]
  for (const { faults } of both) assert.equal(await faults, '')
  const record = await home.open()
  assert.deepEqual(await record.counts(), {
    reports: 2 * each,
    claims: 4 * each,
    incidents: 2 * each,
    issues: 2 * each,
  })
  await record.close()
  await home.remove()
}

test('two processes that add to one new file at the same time both add all', async () => {
  const home = await sqliteHome()
  await nothingLost(home, { kind: 'sqlite', file: home.file })
})

test('two processes that add to one new schema at the same time both add all', { skip: NO_POSTGRES }, async () => {
  const home = await postgresHome()
  await nothingLost(home, { kind: 'postgres', url: home.url })
})

test('a process that is killed leaves a home that opens, with all that it said was stored', async () => {
  const home = await sqliteHome()
  let from = 0
  for (const wait of [120, 180, 240, 300]) {
    const { child, stored } = adding({ kind: 'sqlite', file: home.file }, from, 100_000)
    await sleep(wait)
    child.kill('SIGKILL')
    const said = await stored
    const record = await home.open()
    for (const id of said) assert.ok(await record.report(id), id)
    const { reports, incidents } = await record.counts()
    assert.equal(incidents, reports)
    assert.ok(reports - from - said.length <= 1)
    from = reports
    await record.close()
  }
  await home.remove()
})
