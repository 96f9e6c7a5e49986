import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { Kysely, SqliteDialect } from 'kysely'
import { on } from '../../src/model/period.ts'
import { columnsOf } from '../../src/record/columns/columns.ts'
import { columnShelf } from '../../src/record/columns/shelf.ts'
import { timelineOf } from '../../src/record/columns/timeline.ts'
import { type IncidentFilter, type OpenRecord, shelved } from '../../src/record/index.ts'
import { listingRow } from '../../src/record/listing.ts'
import { excerptOf, wordsOf } from '../../src/record/search/words.ts'
import type { Tables } from '../../src/record/tables.ts'
import { sqliteHome } from '../contract/homes.ts'
import { invented, inventedMany, store, town } from './invented.ts'

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const filters: fc.Arbitrary<IncidentFilter> = fc.record({
  from: maybe(fc.constantFrom('2012', '2015-04', '2019-01-01')),
  to: maybe(fc.constantFrom('2013', '2016-02', '2010-01-01')),
  place: maybe(fc.constantFrom('Red Town', 'gondal', 'upper province', 'no such', '!!')),
  actor: maybe(fc.constantFrom('hill guard', 'River People', 'Old Hill', '?')),
  source: maybe(fc.constantFrom('observer 7', 'gazette')),
  type: maybe(fc.constantFrom('Protests', 'Armed clash')),
  standing: maybe(fc.constantFrom('corroborated' as const, 'single-source' as const)),
  killed: maybe(fc.integer({ min: 0, max: 20 })),
  box: maybe(fc.constantFrom([20, 10, 25, 14] as const, [39, 10, 21, 22] as const)),
})

describe('what is counted in memory', () => {
  const at = {} as { record: OpenRecord; remove: () => Promise<void> }
  before(async () => {
    const home = await sqliteHome()
    at.record = await home.open()
    at.remove = home.remove
    await at.record.write((w) =>
      store(w, ...inventedMany(160), invented(900, { place: null }), invented(901, { period: null })),
    )
  })
  after(async () => {
    await at.record.close()
    await at.remove()
  })

  test('is what the list finds, whatever the filter', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const list = (await at.record.incidents(filter)).map(({ id }) => id)
        const listed = await at.record.listed(filter, { offset: 0, limit: 1_000 })
        assert.deepEqual(
          listed.incidents.map(({ id }) => id),
          list,
        )
        assert.equal(listed.total, list.length)
        assert.equal(await at.record.countIncidents(filter), list.length)
        const { total, unplaced } = await at.record.overview(filter)
        assert.equal(total, list.length)
        const marks = await at.record.marks(filter, { zoom: 3, box: [-180, -90, 180, 90] })
        assert.equal(
          marks.reduce((sum, mark) => sum + mark.count, 0),
          total - unplaced,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('is what a filter lets through of incidents that are not on record as they are asked for', async () => {
    const summaries = await at.record.incidents({})
    const dossiers = (await Promise.all(summaries.map(({ id }) => at.record.dossier(id)))).filter((d) => d !== null)
    const known = shelved([...dossiers].reverse())
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { incidents } = await known.listed(filter, { offset: 0, limit: 1_000 })
        assert.deepEqual(incidents, await at.record.incidents(filter))
        assert.deepEqual(await known.overview(filter), await at.record.overview(filter))
      }),
      { numRuns: 60 },
    )
  })

  test('a page begins where it is asked to', async () => {
    const all = await at.record.incidents({})
    const page = await at.record.listed({}, { offset: 150, limit: 5 })
    assert.deepEqual(page, { total: 162, incidents: all.slice(150, 155) })
  })

  test('is counted anew after a change, and every bin counts once', async () => {
    const before = await at.record.overview({})
    await at.record.write((w) => store(w, invented(5_000)))
    const { total, timeline, undated } = await at.record.overview({})
    assert.equal(total, before.total + 1)
    assert.ok(timeline)
    const inBins = timeline.sure.reduce((a, b) => a + b, 0) + timeline.vague.reduce((a, b) => a + b, 0)
    assert.equal(Math.round(inBins) + timeline.before + timeline.after + undated, total)
  })

  test('places near one another are one mark from afar and stand apart from near', async () => {
    const world = await at.record.marks({}, { zoom: 1, box: [-180, -90, 180, 90] })
    assert.ok(world.length < 12, `${world.length} marks`)
    const near = await at.record.marks({}, { zoom: 9, box: [-180, -90, 180, 90] })
    assert.ok(near.every((mark) => mark.places === 1))
    const towns = new Set(Array.from({ length: 1_000 }, (_, n) => `${town(n).longitude},${town(n).latitude}`))
    for (const mark of [...world, ...near]) assert.ok(towns.has(mark.at.join()), 'a mark lies at a place')
  })

  test('words are found in names, incidents and texts, and are marked', async () => {
    const found = await at.record.search('gondal repo', 3)
    assert.equal(found.reports.length, 3)
    const { excerpt, id } = found.reports[0] as (typeof found.reports)[number]
    const { text } = (await at.record.report(id)) as { text: string }
    assert.deepEqual(
      excerpt.marks.map(({ start, end }) => text.slice(start, end)),
      ['Report', 'Gondal'],
    )
    assert.match((await at.record.search('hill gu', 2)).actors[0]?.name ?? '', / Hill Guard$/)
    assert.deepEqual((await at.record.search('observer 7', 5)).sources, [
      { name: 'Observer 7 of Gondal', incidents: 6 },
    ])
    assert.equal((await at.record.search('red town 7', 1)).incidents.length, 1)
    for (const odd of ['', '"', '* AND "x', 'NEAR(', '\0', 'ü'.repeat(300)])
      assert.ok(await at.record.search(odd, 3), odd)
  })
})

test('what is kept in memory is read once for all who ask at a time, and anew only after a change', async () => {
  const home = await sqliteHome()
  const record = await home.open()
  await record.write((w) => store(w, ...inventedMany(20)))
  let read = 0
  const database = new Database(home.file, { readonly: true })
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database }),
    log: ({ query }) => {
      if (query.sql.includes('from "listing"')) read++
    },
  })
  const shelf = columnShelf()
  const all = await Promise.all(Array.from({ length: 5 }, () => shelf.at(db)))
  assert.equal(read, 1)
  assert.ok(all.every((columns) => columns === all[0]))
  await record.write((w) => w.storeReport(invented(1).report))
  await record.write((w) => w.counts())
  await shelf.at(db)
  assert.equal(read, 1, 'nothing was changed')
  await record.write((w) => store(w, invented(5_000)))
  assert.equal((await shelf.at(db)).ids.length, 21)
  await db.destroy()
  await record.close()
  await home.remove()
})

const bins = (...periods: Parameters<typeof listingRow>[0]['period'][]) => {
  const rows = periods.map((period, n) => listingRow({ ...invented(n).summary, period }, []))
  const columns = columnsOf(rows.sort((a, b) => a.rank - b.rank))
  return timelineOf(columns, Int32Array.from(rows.keys()))
}

test('time is cut into the finest bins that fit, and what is vague is shared out', () => {
  assert.deepEqual(bins(on('2019-03-05'), on('2019-03-07'), null), {
    grain: 'day',
    from: '2019-03-05',
    sure: [1, 0, 1],
    vague: [0, 0, 0],
    before: 0,
    after: 0,
  })
  assert.deepEqual(
    bins(on('2018-12-30'), on('2019-12'), { earliest: '2019-01-15', latest: '2019-02-15' })?.vague.slice(0, 4),
    [0, 0.5, 0.5, 0],
  )
  assert.equal(bins(on('1990'), on('2014-05-05'))?.grain, 'year')
  assert.equal(bins(null), null)
})

test('an excerpt begins at a word and marks what begins with the words', () => {
  const text = `${'x '.repeat(90)}The Shelling of Ósgiliath went on. Shells fell.`
  const { start, words, marks } = excerptOf(text, wordsOf('SHELL osgi'))
  assert.equal(text.slice(start, start + words.length), words)
  assert.deepEqual(
    marks.map((mark) => text.slice(mark.start, mark.end)),
    ['Shelling', 'Ósgiliath', 'Shells'],
  )
})
