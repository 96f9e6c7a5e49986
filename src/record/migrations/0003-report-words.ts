import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Report } from '../../model/report.ts'
import type { Where } from '../engines/engine.ts'
import { indexReport } from '../search/reports.ts'
import type { Tables } from '../tables.ts'

const PAGE = 200

/** An index of the words of all reports, in the way of each engine: FTS5 or a tsvector. */
export const reportWords = (kind: Where['kind']): Migration => ({
  up: async (any: Kysely<unknown>) => {
    const db = any as Kysely<Tables>
    if (kind === 'sqlite') await sql`create virtual table report_words using fts5 (words, content = '')`.execute(db)
    else {
      await sql`create table report_words (seq integer primary key references report (seq), words tsvector)`.execute(db)
      await sql`create index report_words_by_words on report_words using gin (words)`.execute(db)
    }
    for (let after = -1; ; ) {
      const page = db.selectFrom('report').select(['seq', 'body']).where('seq', '>', after).orderBy('seq').limit(PAGE)
      const rows = await page.execute()
      for (const { seq, body } of rows) await indexReport(db, kind, seq, JSON.parse(body) as Report)
      after = rows.at(-1)?.seq ?? -1
      if (rows.length < PAGE) return
    }
  },
})
