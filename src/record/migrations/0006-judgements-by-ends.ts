import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The judgements by each of their ends, since those on the tellings of an incident are asked for whenever it is opened as of a day or judged. */
export const judgementsByEnds: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createIndex('judgement_by_left').on('judgement').column('left_id').execute()
    await db.schema.createIndex('judgement_by_right').on('judgement').column('right_id').execute()
  },
}
