import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { on } from '../../src/model/period.ts'
import type { OpenRecord } from '../../src/record/index.ts'
import { near } from '../../src/record/near.ts'
import type { Db, Tables } from '../../src/record/tables.ts'
import { sqliteHome } from '../contract/homes.ts'
import { invented, inventedMany, store, town } from './invented.ts'
import { fill } from './rows.ts'

const MANY = 20_000
const WITHIN = { graceDays: 2, km: 50 }

describe(`among ${MANY} tellings`, () => {
  const at = {} as { record: OpenRecord; home: Awaited<ReturnType<typeof sqliteHome>> }
  before(async () => {
    at.home = await sqliteHome()
    at.record = await at.home.open()
    await fill(at.home.file, inventedMany(MANY))
  })
  after(async () => {
    await at.record.close()
    await at.home.remove()
  })

  test('candidates are found in a few milliseconds, since the cost does not grow with the record', async () => {
    const rounds = 100
    const started = performance.now()
    const found = await at.record.write(async (w) => {
      let count = 0
      for (let n = 0; n < rounds; n++) count += (await w.near(invented(n * 31 + 7).telling, WITHIN)).length
      return count
    })
    const each = (performance.now() - started) / rounds
    assert.ok(found > 0)
    assert.ok(each < 20, `${each} ms for one telling`)
  })

  test('every table is reached through an index', async () => {
    const wishes = [
      invented(MANY),
      invented(MANY, { period: null }),
      invented(MANY, { place: null }),
      invented(MANY, { period: { earliest: '2012', latest: '2013' } }),
      invented(MANY, { place: { ...town(3), id: null, latitude: null, longitude: null } }),
    ]
    await Promise.all(
      wishes.map(async ({ telling }) => {
        const plan = await plansOf(at.home.file, (db) => near(db, telling, WITHIN))
        assert.ok(
          plan.some((step) => /SEARCH t USING INDEX telling_by_/.test(step)),
          plan.join('\n'),
        )
        assert.ok(!plan.some((step) => /SCAN (?!class|\d|CONSTANT|\(?subquery)/i.test(step)), plan.join('\n'))
      }),
    )
  })

  test('a list with any filter is answered at once', async () => {
    const filters = [
      {},
      { actor: 'red hill guard' },
      { place: 'no such town' },
      { source: 'observer 7' },
      { report: invented(3).report.id },
    ]
    for (const filter of filters) {
      const started = performance.now()
      await at.record.incidents({ ...filter, limit: 50 })
      await at.record.countIncidents(filter)
      const spent = performance.now() - started
      assert.ok(spent < 100, `${JSON.stringify(filter)}: ${spent} ms`)
    }
  })
})

test('a telling finds its match whatever the length of the periods', async () => {
  const home = await sqliteHome()
  const record = await home.open()
  const lengths = [
    on('2015-04-01'),
    { earliest: '2015-03-29', latest: '2015-04-01' },
    { earliest: '2015-03-28', latest: '2015-04-01' },
    on('2015-04'),
    { earliest: '2015-04-01', latest: '2015-06-03' },
    on('2015'),
    { earliest: '2013', latest: '2015-10' },
    { earliest: '0001', latest: '9999' },
    { earliest: '2015-04-03', latest: '2015-04-01' },
  ]
  const found = await record.write(async (w) => {
    for (const [n, period] of lengths.entries()) await store(w, invented(n, { period, place: town(1) }))
    return w.near(invented(100, { period: on('2015-04-01'), place: town(1) }).telling, { graceDays: 0, km: 1 })
  })
  assert.equal(found.length, lengths.length)
  await record.close()
  await home.remove()
})

/** The steps of SQLite's plans for every statement that some work makes. */
async function plansOf(file: string, work: (db: Db) => Promise<unknown>): Promise<readonly string[]> {
  const db = new Database(file, { readonly: true })
  const steps: string[] = []
  const prepare = (text: string) => {
    const statement = db.prepare(text)
    const all = (parameters: unknown[]) => {
      const plan = db.prepare(`explain query plan ${text}`).all(parameters) as { detail: string }[]
      steps.push(...plan.map(({ detail }) => detail))
      return statement.all(parameters)
    }
    return { reader: true, all } as unknown as Database.Statement
  }
  await work(
    new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => void db.close() } }) }),
  )
  db.close()
  return steps
}
