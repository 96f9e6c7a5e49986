import { ParallaxError } from '../../model/error.ts'
import { csvRows } from './csv.ts'

/** An event as people coded it, with what can be compared: days, point, sides and deaths; null where the file gives none. */
export interface CodedEvent {
  readonly id: string
  readonly place: string
  readonly latitude: number
  readonly longitude: number
  readonly from: string
  readonly to: string
  readonly sides: readonly string[]
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** The coded sets that can be read, by their columns. */
export const CODINGS = ['ucdp', 'acled'] as const
/** One of the coded sets that can be read. */
export type Coding = (typeof CODINGS)[number]

type Cells = ReadonlyMap<string, string>

const READERS: Readonly<Record<Coding, (cells: Cells) => CodedEvent | null>> = { ucdp: ofUcdp, acled: ofAcled }
const NEEDED: Readonly<Record<Coding, readonly string[]>> = {
  ucdp: ['id', 'date_start', 'date_end', 'latitude', 'longitude', 'best'],
  acled: ['event_id_cnty', 'event_date', 'latitude', 'longitude', 'fatalities'],
}

/**
 * Reads a table of events that people coded: UCDP GED or an export of ACLED, as CSV with its own column names.
 *
 * @returns those rows that have a day and a point, in the order of the file
 * @throws ParallaxError `publish/not-coded` where a column is missing that the coding has
 * @source UCDP GED codebook 23.1; ACLED codebook (2024)
 */
export function codedEvents(coding: Coding, text: string): CodedEvent[] {
  const [head = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''))
  const columns = head.map((name) => name.trim())
  const missing = NEEDED[coding].filter((name) => !columns.includes(name))
  if (missing.length > 0)
    throw new ParallaxError('publish/not-coded', `The file has no column ${missing.join(', ')}.`, coding)
  return rows.flatMap((row) => READERS[coding](new Map(columns.map((name, i) => [name, row[i] ?? '']))) ?? [])
}

function ofUcdp(cells: Cells): CodedEvent | null {
  const text = (name: string): string => cells.get(name) ?? ''
  return placed({
    id: text('id'),
    place: text('where_coordinates'),
    latitude: numberIn(text('latitude')) ?? Number.NaN,
    longitude: numberIn(text('longitude')) ?? Number.NaN,
    from: text('date_start').slice(0, 10),
    to: text('date_end').slice(0, 10),
    sides: [text('side_a'), text('side_b')].filter(Boolean),
    low: numberIn(text('low')),
    best: numberIn(text('best')),
    high: numberIn(text('high')),
  })
}

function ofAcled(cells: Cells): CodedEvent | null {
  const text = (name: string): string => cells.get(name) ?? ''
  const day = dayIn(text('event_date'))
  const deaths = numberIn(text('fatalities'))
  return placed({
    id: text('event_id_cnty'),
    place: text('location'),
    latitude: numberIn(text('latitude')) ?? Number.NaN,
    longitude: numberIn(text('longitude')) ?? Number.NaN,
    from: day,
    to: day,
    sides: ['actor1', 'assoc_actor_1', 'actor2', 'assoc_actor_2']
      .flatMap((name) => text(name).split(';'))
      .map((s) => s.trim())
      .filter(Boolean),
    low: deaths,
    best: deaths,
    high: deaths,
  })
}

const placed = (event: CodedEvent): CodedEvent | null =>
  Number.isFinite(event.latitude) && Number.isFinite(event.longitude) && /^\d{4}-\d\d-\d\d$/.test(event.from)
    ? { ...event, to: event.to >= event.from ? event.to : event.from }
    : null

const numberIn = (cell: string): number | null => (/^-?\d+(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : null)

/** ACLED writes days as 2016-07-05 or as 05 July 2016. */
function dayIn(cell: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(cell)) return cell.slice(0, 10)
  const ms = Date.parse(`${cell} UTC`)
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10)
}
