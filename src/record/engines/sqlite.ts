import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { ParallaxError } from '../../model/error.ts'
import type { Db, Tables } from '../tables.ts'
import type { Engine } from './engine.ts'

/** "PRLX", which SQLite keeps at byte 68 of the file, so that a record is told from any other database. */
const APPLICATION_ID = 0x50524c58
const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
const STATEMENTS_KEPT = 200

/**
 * Opens the engine on a SQLite file, which it makes when there is none.
 *
 * @param file  a path; its folders are made too
 * @throws ParallaxError record/not-a-record when the file is something else, which is left as it is
 */
export function sqliteEngine(file: string): Engine {
  const path = resolve(file)
  refuseOtherFiles(path)
  mkdirSync(dirname(path), { recursive: true })
  const writer = new Database(path, { timeout: 5_000 })
  try {
    prepareFile(writer)
    const reader = new Database(path, { timeout: 5_000, readonly: true })
    tune(reader)
    const [reading, writing] = [connected(reader), connected(writer)]
    return {
      kind: 'sqlite',
      name: path,
      schema: undefined,
      reading,
      writing,
      begin,
      close: () => close(reading, writing),
    }
  } catch (error) {
    writer.close()
    throw error
  }
}

/** Looks at the first bytes only, since opening a database may change it. */
function refuseOtherFiles(path: string): void {
  if (!existsSync(path)) return
  if (!statSync(path).isFile()) throw new ParallaxError('record/cannot-open', 'This is not a file; name one.', path)
  const header = Buffer.alloc(HEADER_BYTES)
  const fd = openSync(path, 'r')
  const length = readSync(fd, header, 0, HEADER_BYTES, 0)
  closeSync(fd)
  const ours =
    length === 0 ||
    (length === HEADER_BYTES &&
      header.toString('latin1', 0, 16) === MAGIC &&
      header.readUInt32BE(68) === APPLICATION_ID)
  if (!ours) {
    const sentence = 'This file is not a record of Parallax; it was left as it is. Name another home.'
    throw new ParallaxError('record/not-a-record', sentence, path)
  }
}

/** The mark is set before the journal becomes a WAL, so that it is in the file itself however the process ends. */
function prepareFile(db: Database.Database): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 50')
  tune(db)
}

function tune(db: Database.Database): void {
  db.pragma('cache_size = -32000')
  db.pragma('mmap_size = 268435456')
}

/** Keeps prepared statements, since Kysely prepares anew each time. */
function connected(db: Database.Database): Db {
  const kept = new Map<string, Database.Statement>()
  const prepare = (text: string) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const statement = db.prepare(text)
    if (kept.size >= STATEMENTS_KEPT) kept.clear()
    kept.set(text, statement)
    return statement
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => void db.close() } }) })
}

/** Asks again and again instead of waiting inside SQLite, which would stop everything else in this process. */
async function begin(connection: Db, patience: number): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      await sql`begin immediate`.execute(connection)
      return
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
      if (!busy || Date.now() >= until) throw error
      await sleep(20)
    }
  }
}

async function close(reading: Db, writing: Db): Promise<void> {
  await initialised(reading)
  await reading.destroy()
  await initialised(writing)
  await writing.destroy()
}

/** Kysely closes only what it has used. */
const initialised = (db: Db) => sql`select 1`.execute(db)
