import { sql } from 'kysely'
import type { Summary } from '../../model/summary.ts'
import type { Db } from '../tables.ts'
import { chunks } from '../tables.ts'
import { restored } from '../texts.ts'
import { type Columns, columnsOf, type Listing } from './columns.ts'

/** Keeps the columns of the listing in memory for as long as the record does not change. */
export interface Shelf {
  /** The columns as the record is now, read once for all who ask at a time, and again only after somebody changed it, in this process or another. */
  at(db: Db): Promise<Columns>
}

const PAGE = 10_000

/** Makes an empty shelf, for one open record. */
export function columnShelf(): Shelf {
  let kept: { readonly changes: number; readonly columns: Promise<Columns> } | null = null
  return {
    async at(db) {
      const changes = await changesOf(db)
      if (kept?.changes === changes) return kept.columns
      const fresh = { changes, columns: listing(db).then(columnsOf) }
      kept = fresh
      fresh.columns.catch(() => {
        if (kept === fresh) kept = null
      })
      return fresh.columns
    },
  }
}

/** Counts one more unit of writing that changed something, so that no reader goes on with what it kept. */
export async function noteChange(db: Db): Promise<void> {
  await db.updateTable('state').set({ value: sql`value + 1` }).where('name', '=', 'changes').execute()
}

/** How many units of writing changed something. */
export async function changesOf(db: Db): Promise<number> {
  const { value } = await db.selectFrom('state').select('value').where('name', '=', 'changes').executeTakeFirstOrThrow()
  return value
}

/** All rows of the listing, a page at a time, so that other questions are answered in between. */
async function listing(db: Db): Promise<Listing[]> {
  const rows: Listing[] = []
  for (;;) {
    const last = rows.at(-1)
    let page = db.selectFrom('listing').selectAll().orderBy('rank').orderBy('incident_id').limit(PAGE)
    if (last !== undefined) page = page.where(sql<boolean>`(rank, incident_id) > (${last.rank}, ${last.incident_id})`)
    const found = await page.execute()
    rows.push(...found)
    if (found.length < PAGE) return rows
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The summaries of some incidents, in the order of the ids; one that has none is left out. */
export async function summariesOf(db: Db, ids: readonly string[]): Promise<Summary[]> {
  const found = new Map<string, Summary>()
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom('incident').select(['id', 'summary']).where('id', 'in', some).execute()
    for (const { id, summary } of rows) if (summary !== null) found.set(id, restored<Summary>(summary))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
