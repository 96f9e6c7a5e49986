import { estimateLabel } from '../model/estimate.ts'
import { periodLabel } from '../model/period.ts'
import { placeLabel } from '../model/place.ts'
import type { Summary } from '../model/summary.ts'
import { type Column, tableLines } from './table.ts'

const COLUMNS: readonly Column[] = [
  { head: 'id', least: 14, most: 16 },
  { head: 'date', least: 10, most: 21 },
  { head: 'what', least: 10, most: 36 },
  { head: 'where', least: 10, most: 34 },
  { head: 'by', least: 8, most: 30 },
  { head: 'to', least: 8, most: 30 },
  { head: 'killed', least: 6, most: 10, right: true },
  { head: 'standing', least: 8, most: 13 },
  { head: 'reports', least: 7, most: 7, right: true },
]

const cells = (row: Summary): readonly string[] => [
  row.id,
  row.period === null ? '' : periodLabel(row.period),
  row.factuality === 'asserted' ? row.subtype : `${row.subtype} (${row.factuality})`,
  row.place === null ? '' : placeLabel(row.place),
  row.agents.join(', '),
  row.patients.join(', '),
  row.killed === null ? '' : estimateLabel(row.killed),
  row.standing,
  String(row.reports),
]

/**
 * Lays incidents out for a terminal, one a line; what is not said stays blank.
 *
 * @param head  whether to begin with the headings
 * @param width  in terminal columns; names are cut to fit it
 */
export const incidentLines = (rows: readonly Summary[], width: number, head: boolean): readonly string[] =>
  tableLines(COLUMNS, rows.map(cells), width, head)
