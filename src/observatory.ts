import { ahead } from './ahead.ts'
import type { Collected } from './collect/index.ts'
import { derive } from './derive.ts'
import { type Home, locate } from './home.ts'
import type { Issue } from './model/issue.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import type { Anew } from './publish/index.ts'
import type { ReadingRoom } from './reading.ts'
import { type ReadingPool, readingPool } from './reading-pool.ts'
import { type Progress, rebuild } from './rebuild.ts'
import { type OpenRecord, openRecord } from './record/index.ts'

/** What became of one input when it was added. */
export interface Added {
  readonly input: string
  readonly report: Report | null
  readonly outcome: 'stored' | 'known' | 'differs' | 'failed'
  readonly issues: readonly Issue[]
  readonly incidents: number
}

/** An open observatory: the record, and the way from reports to incidents. */
export interface Observatory {
  readonly record: OpenRecord
  /** The knowledge and the reader, loaded at the first call. */
  room(): ReadingRoom
  /** Reads a report again for who looks at it, without keeping others waiting. */
  anew(report: Report): Promise<Anew>
  /** Adds reports one by one, each in a transaction of its own; yields what became of each once it is safely stored. */
  add(reports: AsyncIterable<Collected>): AsyncIterable<Added>
  /** Derives everything again from the originals; yields the number of reports done; all or nothing. */
  rebuild(): AsyncIterable<Progress>
  close(): Promise<void>
}

/**
 * Opens the observatory that lives in a home folder or on a PostgreSQL server, making it where there is none.
 *
 * @param home  a folder (made if missing), or with `database` a connection string, when the folder is used for added places alone
 * @throws ParallaxError `record/not-a-record`, `record/newer-home`, `record/busy`
 */
export async function openObservatory(home: Home): Promise<Observatory> {
  const record = await openRecord(await locate(home))
  let opened: ReadingPool | null = null
  const pool = (): ReadingPool => {
    opened ??= readingPool(home.home)
    return opened
  }
  return {
    record,
    room: () => pool().room,
    anew: (report) => pool().anew(report),
    add: (reports) => add(record, pool, reports),
    rebuild: () => rebuild(record, pool()),
    async close() {
      await opened?.close()
      await record.close()
    },
  }
}

/** An input with its reading, where it is a report that the record does not hold yet. */
interface Prepared {
  readonly one: Collected
  readonly report: Report | null
  readonly reading: Reading | null
}

async function* add(
  record: OpenRecord,
  pool: () => ReadingPool,
  reports: AsyncIterable<Collected>,
): AsyncIterable<Added> {
  for await (const { one, report, reading } of ahead(reports, pool().width, (found) =>
    prepared(record, pool(), found),
  )) {
    if (one.report === null || report === null) {
      yield {
        input: one.input,
        report: null,
        outcome: 'failed',
        issues: one.issue === null ? [] : [one.issue],
        incidents: 0,
      }
      continue
    }
    const beside = one.issue === null ? [] : [one.issue]
    const added = await addOne(record, pool().room, { report, reading })
    yield { ...added, input: one.input, issues: [...beside, ...added.issues] }
  }
}

async function prepared(record: OpenRecord, pool: ReadingPool, one: Collected): Promise<Prepared> {
  if (one.report === null) return { one, report: null, reading: null }
  const report = pool.room.outlet(one.report)
  const before = await record.report(report.id)
  return { one, report, reading: before === null ? await pool.read(report) : null }
}

async function addOne(
  record: OpenRecord,
  room: ReadingRoom,
  { report, reading }: { report: Report; reading: Reading | null },
): Promise<Omit<Added, 'input'>> {
  return record.write(async (open) => {
    const outcome = await open.storeReport(report)
    if (outcome === 'differs') return { report, outcome, issues: [taken(report)], incidents: 0 }
    if (outcome === 'known' || reading === null) return { report, outcome: 'known', issues: [], incidents: 0 }
    await derive(open, room, reading)
    return { report, outcome, issues: reading.issues, incidents: reading.tellings.length }
  })
}

const taken = (report: Report): Issue => ({
  code: 'record/id-taken',
  reportId: report.id,
  span: null,
  detail: `Another text is already stored under the id ${report.id}; the stored one is kept. Give this report an id of its own.`,
})
