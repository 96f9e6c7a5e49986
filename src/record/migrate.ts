import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { ParallaxError } from '../model/error.ts'
import type { Engine } from './engines/engine.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './tables.ts'

const TABLE = 'migration'

/**
 * Brings a home's tables up to what this version of Parallax needs, in one transaction; a home that is up to date is not touched.
 *
 * @param patience  how long another writer is waited for, in ms
 * @throws ParallaxError record/newer-home when a later version made it, record/not-a-record when its tables are somebody else's
 */
export async function migrate(engine: Engine, patience: number): Promise<void> {
  if (await upToDate(engine.reading, engine)) return
  await engine.writing.connection().execute(async (connection) => {
    await engine.begin(connection, patience)
    try {
      if (!(await upToDate(connection, engine))) await runAll(connection, engine)
      await sql`commit`.execute(connection)
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {})
      throw error
    }
  })
}

async function upToDate(db: Db, engine: Engine): Promise<boolean> {
  const wanted = Object.keys(migrations(engine.kind))
  const present = await tableNames(db, engine.schema)
  if (!present.has(TABLE)) {
    if (!present.has('report') && !present.has('incident')) return false
    const sentence = 'There are tables here that are not of Parallax; they were left as they are. Name another home.'
    throw new ParallaxError('record/not-a-record', sentence, engine.name)
  }
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db)
  if (rows.some(({ name }) => !wanted.includes(name))) {
    const sentence = 'A newer version of Parallax made this home; use that version, or name another home.'
    throw new ParallaxError('record/newer-home', sentence, engine.name)
  }
  return rows.length === wanted.length
}

async function tableNames(db: Db, schema: string | undefined): Promise<ReadonlySet<string>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return new Set(tables.filter((table) => schema === undefined || table.schema === schema).map(({ name }) => name))
}

/** Kysely's Migrator takes SQLite for unable to change tables inside a transaction, which it is able to; so the transaction around it is ours. */
async function runAll(connection: Db, engine: Engine): Promise<void> {
  const migrator = new Migrator({
    db: connection,
    provider: { getMigrations: async () => migrations(engine.kind) },
    migrationTableName: TABLE,
    migrationLockTableName: 'migration_lock',
    ...(engine.schema === undefined ? {} : { migrationTableSchema: engine.schema }),
  })
  const { error } = await migrator.migrateToLatest({ disableTransactions: true })
  if (error !== undefined) throw error
}
