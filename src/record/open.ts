import { ParallaxError } from '../model/error.ts'
import { columnShelf } from './columns/shelf.ts'
import { digest } from './derivations.ts'
import type { Engine, Where } from './engines/engine.ts'
import { saying } from './engines/faults.ts'
import { postgresEngine } from './engines/postgres.ts'
import { sqliteEngine } from './engines/sqlite.ts'
import { migrate } from './migrate.ts'
import { reader } from './sides.ts'
import type { OpenRecord, RecordReader } from './store.ts'
import type { Db } from './tables.ts'
import { type Turns, turns } from './transaction.ts'

/** How long a writer waits for one in another process before it says that the record is busy, in ms. */
const PATIENCE = 30_000

/**
 * Opens the record that lives in a SQLite file or a PostgreSQL database, and makes its tables when there are none.
 *
 * Any number of processes may have one home open: readers see what was last committed, writers wait for one another.
 * @param patience  how long to wait for a writer in another process, in ms
 * @throws ParallaxError record/not-a-record, record/newer-home, record/cannot-open, record/unreachable, record/busy, record/damaged
 */
export async function openRecord(where: Where, { patience = PATIENCE } = {}): Promise<OpenRecord> {
  const about = where.kind === 'sqlite' ? where.file : 'PostgreSQL'
  const engine = await saying(about, async () =>
    where.kind === 'sqlite' ? sqliteEngine(where.file) : await postgresEngine(where.url),
  )
  try {
    await saying(engine.name, () => migrate(engine, patience))
  } catch (error) {
    await engine.close()
    throw error
  }
  return opened(engine, turns(engine, patience))
}

function opened(engine: Engine, writing: Turns): OpenRecord {
  let closing: Promise<void> | null = null
  const guard = <T>(work: () => Promise<T>): Promise<T> => {
    if (closing === null) return saying(engine.name, work)
    return Promise.reject(new ParallaxError('record/closed', 'The record was closed; open it again.', engine.name))
  }
  const close = async () => {
    await writing.done()
    await saying(engine.name, () => engine.close())
  }
  const searched = { kind: engine.kind, shelf: columnShelf() }
  return {
    ...snapshots(
      (db) => reader(db, searched),
      (work) => guard(() => snapshot(engine, work)),
    ),
    write: (work) => guard(() => writing.take(work)),
    digest: () => guard(() => snapshot(engine, digest)),
    close() {
      closing ??= close()
      return closing
    },
  }
}

/** One moment of the record, however many statements it takes to read it and whoever writes meanwhile. */
const snapshot = <T>(engine: Engine, work: (db: Db) => Promise<T>): Promise<T> =>
  engine.reading.transaction().setIsolationLevel('repeatable read').execute(work)

/** Every question that the reading side answers, each asked of a moment of its own. */
function snapshots(
  reader: (db: Db) => RecordReader,
  at: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
): RecordReader {
  return {
    counts: () => at((db) => reader(db).counts()),
    report: (id) => at((db) => reader(db).report(id)),
    reports: (page) => at((db) => reader(db).reports(page)),
    reading: (id) => at((db) => reader(db).reading(id)),
    incidents: (filter) => at((db) => reader(db).incidents(filter)),
    countIncidents: (filter) => at((db) => reader(db).countIncidents(filter)),
    listed: (filter, page) => at((db) => reader(db).listed(filter, page)),
    overview: (filter) => at((db) => reader(db).overview(filter)),
    search: (text, limit) => at((db) => reader(db).search(text, limit)),
    marks: (filter, view) => at((db) => reader(db).marks(filter, view)),
    dossier: (id) => at((db) => reader(db).dossier(id)),
    tellers: () => at((db) => reader(db).tellers()),
    control: (place) => at((db) => reader(db).control(place)),
    figures: (place) => at((db) => reader(db).figures(place)),
    judgements: () => at((db) => reader(db).judgements()),
    judgementsOn: (events) => at((db) => reader(db).judgementsOn(events)),
    linksOn: (events) => at((db) => reader(db).linksOn(events)),
    issues: (page) => at((db) => reader(db).issues(page)),
    changes: () => at((db) => reader(db).changes()),
  }
}
