import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Then {
  readonly incident: { id: string; summary: string | null }
  readonly telling: { event: string; body: string }
}

const PAGE = 1_000

/** Which incidents are sums over several, for finding the sums that hold a day; what was stored before is of one incident until the record is rebuilt. */
export const sums: Migration = {
  up: async (any: Kysely<unknown>) => {
    const db = any as Kysely<Then>
    await db.schema
      .alterTable('listing')
      .addColumn('sums', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.createIndex('listing_sums').on('listing').columns(['sums', 'rank']).execute()
    await summaries(db)
    await tellings(db)
  },
}

async function summaries(db: Kysely<Then>): Promise<void> {
  for (let after = ''; ; ) {
    const page = db.selectFrom('incident').select(['id', 'summary']).where('id', '>', after)
    const rows = await page.orderBy('id').limit(PAGE).execute()
    for (const { id, summary } of rows)
      if (summary !== null)
        await db
          .updateTable('incident')
          .set({ summary: withWindow(summary) })
          .where('id', '=', id)
          .execute()
    after = rows.at(-1)?.id ?? ''
    if (rows.length < PAGE) return
  }
}

async function tellings(db: Kysely<Then>): Promise<void> {
  for (let after = ''; ; ) {
    const page = db.selectFrom('telling').select(['event', 'body']).where('event', '>', after)
    const rows = await page.orderBy('event').limit(PAGE).execute()
    for (const { event, body } of rows)
      await db
        .updateTable('telling')
        .set({ body: withWindow(body) })
        .where('event', '=', event)
        .execute()
    after = rows.at(-1)?.event ?? ''
    if (rows.length < PAGE) return
  }
}

/** Keys of what is stored are sorted, so that equal values are equal bytes. */
function withWindow(body: string): string {
  const value = { ...(JSON.parse(body) as object), window: { kind: 'incident' } }
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
}
