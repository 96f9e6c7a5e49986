import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Where } from '../engines/engine.ts'

type Schema = Kysely<unknown>['schema']
type Make = (name: string, columns: Readonly<Record<string, Kind>>) => CreateTableBuilder<string, string>
type Kind = 'text' | 'text?' | 'integer' | 'number?'

/** The tables of the first version: originals, derivations, and the indexes by which they are found. */
export function firstTables(kind: Where['kind']): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      const make = maker(db.schema, kind)
      await originals(make)
      await readings(make)
      await incidents(make, kind)
      for (const [table, columns, unique] of INDEXES) {
        const index = db.schema
          .createIndex(`${table}_by_${columns.join('_')}`)
          .on(table)
          .columns(columns)
        await (unique ? index.unique() : index).execute()
      }
    },
  }
}

/** Texts sort by their bytes in both engines, so that both list and page in one order. */
function maker(schema: Schema, kind: Where['kind']): Make {
  const text = kind === 'postgres' ? sql`text collate "C"` : 'text'
  const number = kind === 'postgres' ? 'double precision' : 'real'
  const types = { text, 'text?': text, integer: 'integer', 'number?': number } as const
  return (name, columns) =>
    Object.entries(columns).reduce(
      (table, [column, type]) => table.addColumn(column, types[type], (c) => (type.endsWith('?') ? c : c.notNull())),
      schema.createTable(name) as CreateTableBuilder<string, string>,
    )
}

async function originals(make: Make): Promise<void> {
  await make('report', { seq: 'integer', id: 'text', sha256: 'text', outlet_words: 'text', body: 'text' })
    .addPrimaryKeyConstraint('report_key', ['seq'])
    .addUniqueConstraint('report_by_id', ['id'])
    .execute()
  await make('judgement', { seq: 'integer', sha256: 'text', left_id: 'text', right_id: 'text', body: 'text' })
    .addPrimaryKeyConstraint('judgement_key', ['seq'])
    .addUniqueConstraint('judgement_by_sha256', ['sha256'])
    .execute()
}

const CLAIM = {
  id: 'text',
  report_id: 'text',
  ordinal: 'integer',
  aspect: 'text',
  place_id: 'text?',
  place_slug: 'text?',
  as_of: 'text?',
  body: 'text',
} as const

const TELLING = {
  event: 'text',
  report_id: 'text',
  ordinal: 'integer',
  reach: 'integer',
  earliest: 'text?',
  latest: 'text?',
  place_key: 'text?',
  cell: 'integer',
  latitude: 'number?',
  longitude: 'number?',
  type: 'text',
  subtype: 'text',
  body: 'text',
} as const

async function readings(make: Make): Promise<void> {
  await make('reading', { report_id: 'text', body: 'text' })
    .addPrimaryKeyConstraint('reading_key', ['report_id'])
    .addForeignKeyConstraint('reading_report', ['report_id'], 'report', ['id'])
    .execute()
  await make('claim', CLAIM)
    .addPrimaryKeyConstraint('claim_key', ['id'])
    .addForeignKeyConstraint('claim_report', ['report_id'], 'report', ['id'])
    .execute()
  await make('telling', TELLING)
    .addPrimaryKeyConstraint('telling_key', ['event'])
    .addForeignKeyConstraint('telling_report', ['report_id'], 'report', ['id'])
    .execute()
  await make('issue', { report_id: 'text', ordinal: 'integer', code: 'text', body: 'text' })
    .addPrimaryKeyConstraint('issue_key', ['report_id', 'ordinal'])
    .addForeignKeyConstraint('issue_report', ['report_id'], 'report', ['id'])
    .execute()
}

const LISTING = {
  rank: 'integer',
  incident_id: 'text',
  latest: 'text?',
  type: 'text',
  subtype: 'text',
  standing: 'text',
  latitude: 'number?',
  longitude: 'number?',
  killed_low: 'number?',
  killed_high: 'number?',
  places: 'text',
  actors: 'text',
  sources: 'text',
} as const

async function incidents(make: Make, kind: Where['kind']): Promise<void> {
  await make('incident', { id: 'text', summary: 'text?' }).addPrimaryKeyConstraint('incident_key', ['id']).execute()
  await make('incident_former', { former: 'text', incident_id: 'text', ordinal: 'integer' })
    .addPrimaryKeyConstraint('incident_former_key', ['former'])
    .addForeignKeyConstraint('incident_former_incident', ['incident_id'], 'incident', ['id'])
    .execute()
  await make('incident_event', { event: 'text', incident_id: 'text', ordinal: 'integer' })
    .addPrimaryKeyConstraint('incident_event_key', ['event'])
    .addForeignKeyConstraint('incident_event_telling', ['event'], 'telling', ['event'])
    .addForeignKeyConstraint('incident_event_incident', ['incident_id'], 'incident', ['id'])
    .execute()
  await make('link', { left_id: 'text', right_id: 'text', judged_by: 'text', verdict: 'text', body: 'text' })
    .addPrimaryKeyConstraint('link_key', ['left_id', 'right_id', 'judged_by'])
    .execute()
  const assessment = {
    incident_id: 'text',
    ordinal: 'integer',
    aspect: 'text',
    standing: 'text',
    body: 'text',
  } as const
  await make('assessment', assessment)
    .addPrimaryKeyConstraint('assessment_key', ['incident_id', 'ordinal'])
    .addForeignKeyConstraint('assessment_incident', ['incident_id'], 'incident', ['id'])
    .execute()
  await make('listing', LISTING)
    .addPrimaryKeyConstraint('listing_key', ['rank', 'incident_id'])
    .addForeignKeyConstraint('listing_incident', ['incident_id'], 'incident', ['id'])
    // Kept in listing order in the file itself, so that a filtered list reads it front to back.
    .$call((table) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
}

const INDEXES: readonly (readonly [table: string, columns: string[], unique?: true])[] = [
  ['claim', ['report_id', 'ordinal']],
  ['claim', ['aspect', 'place_id']],
  ['claim', ['aspect', 'place_slug']],
  ['telling', ['report_id', 'ordinal']],
  ['telling', ['reach', 'earliest']],
  ['telling', ['place_key', 'reach', 'earliest']],
  ['telling', ['cell', 'reach', 'earliest']],
  ['incident_former', ['incident_id', 'ordinal']],
  ['incident_event', ['incident_id', 'ordinal']],
  ['listing', ['incident_id'], true],
]
