import type { Dossier } from '../../model/dossier.ts'
import type { Summary } from '../../model/summary.ts'
import { listingRow, refuseOdd } from '../listing.ts'
import type { RecordReader } from '../store.ts'
import { wordsColumn } from '../texts.ts'
import { columnsOf } from './columns.ts'
import { marksOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import { chosen } from './select.ts'

/** What is listed of an incident: its summary, and the reports by whose outlets and ids it can be found. */
export type Shelvable = { readonly summary: Summary } & {
  readonly reports: readonly Pick<Dossier['reports'][number], 'id' | 'outlet'>[]
}

/**
 * Lists and counts incidents that are not on record as they are asked for, such as those known at a time, just as the record does its own.
 *
 * @returns the same questions as a record answers, over these incidents alone
 */
export function shelved(incidents: readonly Shelvable[]): Pick<RecordReader, 'listed' | 'overview' | 'marks'> {
  const rows = incidents
    .map((each) => ({ each, row: rowOf(each) }))
    .sort((a, b) => a.row.rank - b.row.rank || (a.row.incident_id < b.row.incident_id ? -1 : 1))
  const columns = columnsOf(rows.map(({ row }) => row))
  return {
    async listed(filter, { offset, limit }) {
      refuseOdd(filter)
      if (filter.report != null) {
        const told = incidents.filter(({ reports }) => reports.some(({ id }) => id === filter.report))
        return shelved(told).listed({ ...filter, report: null }, { offset, limit })
      }
      const found = chosen(columns, filter)
      const page = found.subarray(offset, offset + limit)
      return { total: found.length, incidents: Array.from(page, (row) => (rows[row] as (typeof rows)[0]).each.summary) }
    },
    async overview(filter) {
      refuseOdd(filter)
      return overviewOf(columns, filter)
    },
    async marks(filter, view) {
      refuseOdd(filter)
      return marksOf(columns, chosen(columns, filter), view)
    },
  }
}

function rowOf({ summary, reports }: Shelvable) {
  const outlets = reports.map(({ outlet }) => wordsColumn(outlet === null ? [] : [outlet]))
  return listingRow(summary, outlets)
}
