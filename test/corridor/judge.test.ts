import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { judgeAs } from '../../src/judge.ts'
import type { Verdict } from '../../src/model/judgement.ts'
import type { OpenRecord } from '../../src/record/index.ts'
import { NO_POSTGRES, postgresHome, sqliteHome } from '../contract/homes.ts'
import type { Home } from '../contract/record.ts'
import { invented, store } from '../record/invented.ts'

const [one, two] = [invented(1), invented(2)]

function doors(name: string, home: () => Promise<Home>, skip: string | false): void {
  describe(`${name}: a person's judgement`, { skip }, () => {
    const at = {} as { record: OpenRecord; home: Home }
    before(async () => {
      at.home = await home()
      at.record = await at.home.open()
      await at.record.write((w) => store(w, one, two))
    })
    after(async () => {
      await at.record.close()
      await at.home.remove()
    })
    const say = (verdict: Verdict, left: string, right: string, by: string | null = 'Ada') =>
      judgeAs(at.record, new Map(), {
        pairs: [[left, right]],
        verdict,
        by,
        at: `2026-01-0${++day}T00:00:00Z`,
        why: 'a test',
      })
    let day = 0

    test('joins two incidents: the older keeps its id, the younger resolves to it', async () => {
      assert.deepEqual(await say('same', two.summary.id, one.summary.id), [one.summary.id])
      const dossier = await at.record.dossier(two.summary.id)
      assert.equal(dossier?.summary.id, one.summary.id)
      assert.deepEqual(dossier?.summary.formerly, [two.summary.id])
      assert.equal(dossier?.tellings.length, 2)
    })

    test('to part one incident its tellings must be named', async () => {
      await assert.rejects(say('different', one.summary.id, two.summary.id), { code: 'record/one-end' })
    })

    test('parts it again, each weighed for itself; and undone it is as it was', async () => {
      const events = [one.telling.event, two.telling.event] as const
      assert.equal((await say('different', ...events)).length, 2)
      assert.equal((await at.record.dossier(one.summary.id))?.tellings.length, 1)
      assert.equal((await at.record.counts()).incidents, 2)
      await say('same', ...events)
      assert.equal((await at.record.counts()).incidents, 1)
      await say('unsure', ...events)
      assert.equal((await at.record.counts()).incidents, 2)
    })

    test('keeps the name that was given, and none where none was', async () => {
      await say('unsure', one.telling.event, two.telling.event, null)
      assert.deepEqual([...new Set((await at.record.judgements()).map(({ by }) => by))], ['Ada', 'somebody'])
    })

    test('what is not there cannot be judged', async () => {
      await assert.rejects(say('same', one.summary.id, 'inc_nothing'), { code: 'record/unknown-incident' })
    })
  })
}

doors('SQLite', sqliteHome, false)
doors('PostgreSQL', postgresHome, NO_POSTGRES)
