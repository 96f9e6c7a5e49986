import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { ParallaxError } from '../../model/error.ts'
import type { Db, Tables } from '../tables.ts'
import type { Engine } from './engine.ts'

/** "PRLX": the first half of the advisory lock under which one writes; the second is made from the schema's name. */
const LOCK = 0x50524c58
const INT8 = 20
const CONNECTIONS = 6

/**
 * Opens the engine on a PostgreSQL database by its connection string.
 *
 * @param url  its `options` may set a search_path; the tables go into the first schema of that
 * @throws ParallaxError record/unreachable when the server does not let us in, record/encoding when it does not keep UTF-8
 */
export async function postgresEngine(url: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser },
  })
  // A connection that dies while idle is replaced at the next use; without a listener it would end the whole program.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, onCreateConnection: surelyDurable }) })
  try {
    const schema = await suitableSchema(db, nameOf(url))
    return { kind: 'postgres', name: nameOf(url), schema, reading: db, writing: db, begin, close: () => db.destroy() }
  } catch (error) {
    await pool.end()
    throw error
  }
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')
}

/** A role or database may have turned waiting for the disk off; the record may not. */
async function surelyDurable(connection: DatabaseConnection): Promise<void> {
  const waiting = `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`
  await connection.executeQuery(CompiledQuery.raw(waiting))
}

async function suitableSchema(db: Db, name: string): Promise<string> {
  const asked = sql<{ schema: string | null; encoding: string }>`
    select current_schema() as schema, current_setting('server_encoding') as encoding`
  const found = (await asked.execute(db)).rows[0]
  if (found?.encoding !== 'UTF8') {
    throw new ParallaxError('record/encoding', 'This database does not keep UTF-8; make one with that encoding.', name)
  }
  if (found.schema === null) {
    throw new ParallaxError(
      'record/unreachable',
      'No schema of the search_path exists in this database; make it first.',
      name,
    )
  }
  return found.schema
}

async function begin(connection: Db, patience: number): Promise<void> {
  await sql`begin`.execute(connection)
  try {
    await sql`select set_config('lock_timeout', ${`${Math.max(1, Math.round(patience))}ms`}, true)`.execute(connection)
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)}, hashtext(current_schema()))`.execute(connection)
    await sql`select set_config('lock_timeout', '0', true)`.execute(connection)
  } catch (error) {
    await sql`rollback`.execute(connection).catch(() => {})
    throw error
  }
}

function nameOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `postgres://${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    return 'PostgreSQL'
  }
}
