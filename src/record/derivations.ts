import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Counts } from './store.ts'
import type { Db, Tables } from './tables.ts'
import { canonical } from './texts.ts'

/** The tables of all that is derived with what orders their rows, each before those that its rows refer to. */
const DERIVED: readonly (readonly [table: keyof Tables, ...order: string[]])[] = [
  ['listing', 'rank', 'incident_id'],
  ['assessment', 'incident_id', 'ordinal'],
  ['link', 'left_id', 'right_id', 'judged_by'],
  ['incident_event', 'event'],
  ['incident_former', 'former'],
  ['incident', 'id'],
  ['issue', 'report_id', 'ordinal'],
  ['telling', 'event'],
  ['claim', 'id'],
  ['reading', 'report_id'],
]

const PAGE = 1_000

/** Empties every table of what is derived; the originals stay. */
export async function clearDerivations(db: Db): Promise<void> {
  for (const [table] of DERIVED) await db.deleteFrom(table).execute()
}

/**
 * A SHA-256 over all derived rows, table by table in the order of their keys; the same in both engines.
 *
 * @returns 64 hexadecimal digits
 */
export async function digest(db: Db): Promise<string> {
  const hash = createHash('sha256')
  for (const [table, ...order] of DERIVED) {
    hash.update(`${table}\n`)
    for await (const row of rowsOf(db, table, order)) hash.update(`${canonical(row)}\n`)
  }
  return hash.digest('hex')
}

/** Counts what the record holds. */
export async function counts(db: Db): Promise<Counts> {
  const of = async (table: keyof Tables) => {
    const query = db.selectFrom(table).select((e) => e.fn.countAll<number>().as('count'))
    return (await query.executeTakeFirstOrThrow()).count
  }
  return {
    reports: await of('report'),
    claims: await of('claim'),
    incidents: await of('incident'),
    issues: await of('issue'),
  }
}

/** In pages, so that a large record never stands in memory as a whole. */
async function* rowsOf(db: Db, table: string, order: readonly string[]): AsyncGenerator<Record<string, unknown>> {
  const columns = sql.join(order.map((column) => sql.ref(column)))
  let behind = sql`1 = 1`
  for (;;) {
    const page = sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${behind} order by ${columns} limit ${sql.lit(PAGE)}`
    const { rows } = await page.execute(db)
    yield* rows
    const last = rows[PAGE - 1]
    if (last === undefined) return
    behind = sql`(${columns}) > (${sql.join(order.map((column) => last[column]))})`
  }
}
