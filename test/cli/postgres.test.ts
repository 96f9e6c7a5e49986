import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_POSTGRES, postgresHome } from '../contract/homes.ts'
import { inventedMany, store } from '../record/invented.ts'
import { jsonLines, run } from './run.ts'

test('the record may be in PostgreSQL, by flag or environment', { skip: NO_POSTGRES }, async (t) => {
  const home = await postgresHome()
  t.after(() => home.remove())
  const record = await home.open()
  await record.write((w) => store(w, ...inventedMany(20)))
  await record.close()
  const byFlag = await run(['incidents', '--as', 'jsonl', '--database', home.url])
  const byEnvironment = await run(['incidents', '--as', 'jsonl'], { env: { PARALLAX_DATABASE: home.url } })
  assert.deepEqual([byFlag.code, byFlag.stderr], [0, ''])
  assert.equal(jsonLines(byFlag.stdout).length, 20)
  assert.equal(byEnvironment.stdout, byFlag.stdout)
})
