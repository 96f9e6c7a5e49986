import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Summary } from '../../model/summary.ts'

interface Then {
  readonly listing: { incident_id: string; place_name: string | null; place_precision: string | null }
  readonly incident: { id: string; summary: string | null }
  readonly state: { name: string; value: number }
}

const PAGE = 1_000

/** Names and precisions for the map beside the listing, and a count of the changes, by which a reader knows that what it keeps in memory is old. */
export const mapColumns: Migration = {
  up: async (any: Kysely<unknown>) => {
    const db = any as Kysely<Then>
    for (const column of ['place_name', 'place_precision'])
      await db.schema.alterTable('listing').addColumn(column, 'text').execute()
    await db.schema
      .createTable('state')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'integer', (column) => column.notNull())
      .execute()
    await db.insertInto('state').values({ name: 'changes', value: 0 }).execute()
    for (let after = ''; ; ) {
      const rows = await db
        .selectFrom('incident')
        .select(['id', 'summary'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute()
      for (const { id, summary } of rows) await fill(db, id, summary)
      after = rows.at(-1)?.id ?? ''
      if (rows.length < PAGE) return
    }
  },
}

async function fill(db: Kysely<Then>, id: string, body: string | null): Promise<void> {
  const place = body === null ? null : (JSON.parse(body) as Summary).place
  if (place === null) return
  const named = { place_name: place.name.replace(/\0|\p{Cs}/gu, ''), place_precision: place.precision }
  await db.updateTable('listing').set(named).where('incident_id', '=', id).execute()
}
