import { countIncidents, listIncidents, refuseOdd } from '../listing.ts'
import type { IncidentFilter, Listed, RecordReader } from '../store.ts'
import type { Db } from '../tables.ts'
import { marksOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import { recalled } from './recall.ts'
import { chosen } from './select.ts'
import { type Shelf, summariesOf } from './shelf.ts'

/** The questions that are answered from memory, over one connection and the shelf of its record. */
export const fromColumns = (db: Db, shelf: Shelf): Pick<RecordReader, 'listed' | 'overview' | 'marks'> => ({
  async listed(filter, page) {
    refuseOdd(filter)
    if (filter.report != null) return listedOf(db, filter, page)
    const columns = await shelf.at(db)
    const rows = chosen(columns, filter)
    const ids = [...rows.subarray(page.offset, page.offset + page.limit)].map((row) => columns.ids[row] as string)
    return { total: rows.length, incidents: await summariesOf(db, ids) }
  },
  async overview(filter) {
    refuseOdd(filter)
    const columns = await shelf.at(db)
    return recalled(columns, `overview ${JSON.stringify(filter)}`, () => overviewOf(columns, filter))
  },
  async marks(filter, view) {
    refuseOdd(filter)
    const columns = await shelf.at(db)
    return marksOf(columns, chosen(columns, filter), view)
  },
})

/** What one report tells of is few, and is found by the tables. */
async function listedOf(
  db: Db,
  filter: IncidentFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Listed> {
  const all = await listIncidents(db, { ...filter, limit: null, after: null })
  return { total: await countIncidents(db, filter), incidents: all.slice(offset, offset + limit) }
}
