import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { listingRow } from '../../src/record/listing.ts'
import { whereabouts } from '../../src/record/near.ts'
import { insertAll, type Tables } from '../../src/record/tables.ts'
import { canonical } from '../../src/record/texts.ts'
import type { Invented } from './invented.ts'

/** Writes the rows of invented reports into the file of a record in bulk, which takes a tenth of the time of storing them one by one. */
export async function fill(file: string, all: readonly Invented[]): Promise<void> {
  const database = new Database(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  await sql`begin immediate`.execute(db)
  await insertAll(db, 'report', all.map(reportRow))
  await insertAll(db, 'telling', all.map(tellingRow))
  await insertAll(
    db,
    'incident',
    all.map(({ summary }) => ({ id: summary.id, summary: canonical(summary) })),
  )
  await insertAll(
    db,
    'incident_event',
    all.map(({ telling, summary }) => ({ event: telling.event, incident_id: summary.id, ordinal: 0 })),
  )
  await insertAll(
    db,
    'listing',
    all.map(({ summary }) => listingRow(summary, [])),
  )
  await sql`commit`.execute(db)
  database.pragma('wal_checkpoint(TRUNCATE)')
  await db.destroy()
}

const reportRow = ({ report }: Invented, seq: number) => ({
  seq: seq + 1,
  id: report.id,
  sha256: '',
  outlet_words: '',
  body: canonical(report),
})

const tellingRow = ({ telling }: Invented) => ({
  event: telling.event,
  report_id: telling.reportId,
  ordinal: 0,
  ...whereabouts(telling),
  type: 'battles',
  subtype: 'armed-clash',
  body: canonical(telling),
})
