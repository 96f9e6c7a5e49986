import type { Dossier } from '../model/dossier.ts'
import { firstDay, lastDay } from '../model/period.ts'
import type { Summary } from '../model/summary.ts'
import { rankOf, UNDATED } from './days.ts'
import { listingRow } from './listing.ts'
import type { IncidentFilter } from './store.ts'
import type { ListingRow } from './tables.ts'
import { fold, wordsColumn, wordsPattern } from './texts.ts'

/**
 * Whether a filter lets an incident through that is not on record as it is asked for, such as one as it was known at a time; the same as the record itself does.
 */
export function lets({ summary, reports }: Pick<Dossier, 'summary' | 'reports'>, filter: IncidentFilter): boolean {
  const outlets = reports.map((r) => wordsColumn(r.outlet === null ? [] : [r.outlet]))
  const row = listingRow(summary, outlets)
  return (
    inTime(row, filter) &&
    (!filter.standing || row.standing === filter.standing) &&
    (!filter.type || [row.type, row.subtype].includes(fold(filter.type))) &&
    contains(row.places, filter.place) &&
    contains(row.actors, filter.actor) &&
    contains(row.sources, filter.source) &&
    (!filter.killed || (row.killed_high ?? row.killed_low ?? -1) >= filter.killed) &&
    (!filter.report || reports.some((r) => r.id === filter.report)) &&
    inBox(row, filter.box)
  )
}

/**
 * Puts incidents in the order of the list: newest first by their first day, the undated last, then by id.
 */
export function newestFirst(a: Summary, b: Summary): number {
  const [left, right] = [listingRow(a, []), listingRow(b, [])]
  return left.rank - right.rank || (a.id < b.id ? -1 : 1)
}

function inTime(row: ListingRow, { from, to }: IncidentFilter): boolean {
  if (!from && !to) return true
  return (
    row.rank < UNDATED &&
    (!from || (row.latest !== null && row.latest >= firstDay(from.slice(0, 10)))) &&
    (!to || row.rank >= rankOf(lastDay(to.slice(0, 10))))
  )
}

function contains(column: string, name: string | null | undefined): boolean {
  if (!name) return true
  const pattern = wordsPattern(name)
  return pattern !== null && column.includes(pattern.slice(1, -1))
}

function inBox({ latitude, longitude }: ListingRow, box: IncidentFilter['box']): boolean {
  if (!box) return true
  if (latitude === null || longitude === null) return false
  const [west, south, east, north] = box
  const across = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
  return latitude >= south && latitude <= north && across
}
