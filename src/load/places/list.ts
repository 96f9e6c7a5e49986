import type { Gazetteer, PlaceRow } from '../../read/index.ts'
import { isDumpLine, ofDump } from './geonames.ts'
import { columnsOf, ofTable } from './table.ts'

/** Why a line of a list of places was not taken; `code` is in docs/errors.md, `line` counts from 1, 0 for the file as a whole. */
export interface ListFault {
  readonly line: number
  readonly code: string
  readonly detail: string
}

/** What a list of places holds: the places, and the lines that were not understood. */
interface PlaceList {
  readonly rows: readonly PlaceRow[]
  readonly faults: readonly ListFault[]
}

/** One line, read: a place, a fault, or null where it is nothing that reports speak of. */
export type ListLine = PlaceRow | { readonly code: string; readonly detail: string } | null

/**
 * Reads a list of places: a country's dump of GeoNames as it is, or a tab-separated table whose first line names its columns.
 *
 * A table needs the columns `name`, `latitude` and `longitude`, in WGS 84 degrees; `others` (names parted by bars), `kind`, `within`, `country`, `precision` and
 * `population` are used where they are there, any others left. Never throws on any text.
 *
 * @param known  the gazetteer that it will be added to, for the names of divisions and the words that describe places
 * @returns the places in the order of the file; every line that is not taken is named in `faults`, save those of a dump that no report speaks of
 */
export function placeList(text: string, known: Gazetteer): PlaceList {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  if (first < 0) return whole('load/empty-list', 'There is no place in it.')
  if (isDumpLine(lines[first] ?? '')) return gathered(lines, first, (line) => ofDump(line, known))
  const named = lines.find((line) => line.startsWith('# columns:'))
  const columns = columnsOf(named?.slice('# columns:'.length).trim().split(/\s+/u) ?? (lines[first] ?? '').split('\t'))
  if (columns === null)
    return whole(
      'load/no-place-columns',
      'Its first line does not name the columns name, latitude and longitude, parted by tabs.',
    )
  return gathered(lines, named === undefined ? first + 1 : first, (line) => ofTable(line, columns, known))
}

const whole = (code: string, detail: string): PlaceList => ({ rows: [], faults: [{ line: 0, code, detail }] })

function gathered(lines: readonly string[], from: number, read: (line: string) => ListLine): PlaceList {
  const rows: PlaceRow[] = []
  const faults: ListFault[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || line.startsWith('#')) continue
    const found = read(line)
    if (found === null) continue
    if ('code' in found) faults.push({ line: at + 1, ...found })
    else rows.push(found)
  }
  return { rows, faults }
}
