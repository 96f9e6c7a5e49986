import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Judgements of pairs are found by either of their ends. */
export const linksByRight: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createIndex('link_by_right_id').on('link').columns(['right_id']).execute()
  },
}
