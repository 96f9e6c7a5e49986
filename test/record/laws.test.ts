import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { ParallaxError } from '../../src/model/error.ts'
import type { ReportId } from '../../src/model/id.ts'
import { type Report, report } from '../../src/model/report.ts'
import type { OpenRecord } from '../../src/record/index.ts'
import { NO_POSTGRES, postgresHome, sqliteHome } from '../contract/homes.ts'
import type { Home } from '../contract/record.ts'
import { invented, store } from './invented.ts'

/** Texts of all code units, halves of surrogate pairs and NULs among them, and those that mean something to a database. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)), maxLength: 200 }),
  fc.constantFrom(
    '',
    "'; drop table report; --",
    '%_\\%',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00\ud800',
    '👩‍👩‍👧 🏚',
    '$1 ? :a @b',
    '\r\n\t\u2028',
  ),
)
const original = fc
  .record({ id: text, text, title: fc.option(text), outlet: fc.option(text), url: fc.option(text) })
  .map(({ id, text: said, ...known }) => report(id, said, known))

const storable = ({ id }: Report) =>
  id !== '' && Buffer.byteLength(id) <= 1_000 && !id.includes('\0') && !/\p{Cs}/u.test(id)

const state = async (record: OpenRecord) => ({ ...(await record.counts()), digest: await record.digest() })

function laws(name: string, home: () => Promise<Home>, skip: string | false): void {
  describe(`${name}: laws`, { skip }, () => {
    const at = {} as { record: OpenRecord; home: Home }
    before(async () => {
      at.home = await home()
      at.record = await at.home.open()
      await at.record.write((w) => store(w, invented(1)))
    })
    after(async () => {
      await at.record.close()
      await at.home.remove()
    })
    const storing = (one: Report) => at.record.write((w) => w.storeReport(one))

    test('a report comes back unit for unit, or is refused before anything is written', async () => {
      let n = 0
      const law = fc.asyncProperty(original, async (given) => {
        const before = await state(at.record)
        // One id with two texts is another law's business.
        const one = storable(given) ? { ...given, id: `${given.id}#${n++}` as ReportId } : given
        if (storable(one)) {
          assert.equal(await storing(one), 'stored')
          assert.deepEqual(await at.record.report(one.id), one)
        } else {
          await assert.rejects(storing(one), (e) => e instanceof ParallaxError && e.code === 'record/unstorable-id')
          assert.deepEqual(await state(at.record), before)
        }
      })
      await fc.assert(law, { numRuns: 150 })
    })

    test('storing twice changes nothing, and another text under the id leaves the first', async () => {
      const law = fc.asyncProperty(original.filter(storable), text, async (one, other) => {
        const outcome = await storing(one)
        const kept = await at.record.report(one.id)
        const before = await state(at.record)
        assert.equal(await storing(one), outcome === 'differs' ? 'differs' : 'known')
        assert.equal(await storing({ ...one, text: other }), other === kept?.text ? 'known' : 'differs')
        assert.deepEqual(await at.record.report(one.id), kept)
        assert.deepEqual(await state(at.record), before)
      })
      await fc.assert(law, { numRuns: 80 })
    })

    test('every part of a report, and any word in what is derived, comes back as it was', async () => {
      let n = 1_000
      const law = fc.asyncProperty(text, text, async (word, other) => {
        const one = invented(n++, { text: word, outlet: other })
        const place = { ...(one.telling.place ?? assert.fail()), name: word, within: [other] }
        const summary = { ...one.summary, place, agents: [word], sources: [other] }
        await at.record.write((w) => store(w, { ...one, summary }))
        const dossier = await at.record.dossier(summary.id)
        assert.deepEqual(dossier?.summary, summary)
        assert.deepEqual(dossier?.reports, [one.report])
        await at.record.incidents({ place: word, actor: other, source: word, limit: 3 })
        await at.record.control({ ids: [], names: [word] })
      })
      await fc.assert(law, { numRuns: 60 })
    })

    test('a text of a million characters, and one that is too large', async () => {
      const long = report('long', 'Bombs fell. \0\ud800👩‍👩‍👧'.repeat(50_000))
      assert.equal(await storing(long), 'stored')
      assert.ok((await at.record.report(long.id))?.text === long.text)
      const huge = storing(report('huge', 'x'.repeat(50_000_001)))
      await assert.rejects(huge, { code: 'record/too-large' })
    })

    test('two texts whose halves of pairs look alike in UTF-8 are two', async () => {
      assert.equal(await storing(report('half', 'a\ud800')), 'stored')
      assert.equal(await storing(report('half', 'a\udbff')), 'differs')
    })
  })
}

laws('SQLite', sqliteHome, false)
laws('PostgreSQL', postgresHome, NO_POSTGRES)
