import type { PlacePrecision } from '../../model/place.ts'
import type { Gazetteer, PlaceKind } from '../../read/index.ts'
import { listOf } from '../table.ts'
import { countryNear } from './country.ts'
import type { ListLine } from './list.ts'

/** Which cell of a line holds what; undefined where the table does not have it. */
export type Columns = ReadonlyMap<Column, number>

type Column =
  | 'name'
  | 'latitude'
  | 'longitude'
  | 'others'
  | 'kind'
  | 'within'
  | 'country'
  | 'precision'
  | 'population'
  | 'id'

/** The names under which tables commonly have each column. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'place', 'location'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  others: ['others', 'aliases', 'alternates', 'alternatenames'],
  kind: ['kind', 'type'],
  within: ['within', 'province', 'governorate', 'admin1'],
  country: ['country', 'country_code', 'countrycode'],
  precision: ['precision'],
  population: ['population'],
  id: ['id'],
}

/** How fine a place of a kind is, where the table does not say. */
export const finenessOf: Readonly<Record<PlaceKind, PlacePrecision>> = {
  country: 'country',
  region: 'region',
  division: 'province',
  county: 'province',
  capital: 'town',
  seat: 'town',
  settlement: 'town',
  quarter: 'district',
  camp: 'district',
  site: 'point',
  base: 'point',
  crossing: 'point',
  road: 'near',
  water: 'region',
  mountain: 'near',
}

/** Whether a word names a kind of place. */
export const isKind = (word: string): word is PlaceKind => Object.hasOwn(finenessOf, word)

/** How fine a place of a list can be, from a kind's own fineness. */
const PRECISIONS: ReadonlySet<string> = new Set(Object.values(finenessOf))

/** Whether a word names a precision that a place of a list can have. */
export const isPrecision = (word: string): word is PlacePrecision => PRECISIONS.has(word)

/**
 * Finds the columns by their headings.
 *
 * @returns null where there is no name, latitude or longitude
 */
export function columnsOf(cells: readonly string[]): Columns | null {
  const plain = cells.map((cell) => cell.trim().toLowerCase())
  const found = new Map<Column, number>()
  for (const [column, names] of Object.entries(headings) as [Column, readonly string[]][]) {
    const at = plain.findIndex((cell) => names.includes(cell))
    if (at >= 0) found.set(column, at)
  }
  return found.has('name') && found.has('latitude') && found.has('longitude') ? found : null
}

/** Reads one line of a table; a kind at the end of a name ("Tal Rifat town") is taken for its kind, unless the table has one. */
export function ofTable(line: string, columns: Columns, known: Gazetteer): ListLine {
  const cells = line.split('\t')
  const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim()
  if (cell('name') === '') return { code: 'load/no-place-name', detail: 'The line has no name.' }
  const point = pointOf(cell('latitude'), cell('longitude'))
  if (point === null)
    return {
      code: 'load/bad-point',
      detail: `"${cell('latitude')}", "${cell('longitude')}" are no degrees of latitude and longitude.`,
    }
  const { name, others, kind: said } = described(cell('name'), known)
  const kind = cell('kind') === '' ? said : cell('kind').toLowerCase()
  if (!isKind(kind))
    return {
      code: 'load/unknown-kind',
      detail: `"${kind}" is no kind of place; there are: ${Object.keys(finenessOf).join(', ')}.`,
    }
  const precision = cell('precision') || finenessOf[kind]
  if (!isPrecision(precision))
    return {
      code: 'load/unknown-precision',
      detail: `"${precision}" is no precision; there are: ${[...PRECISIONS].join(', ')}.`,
    }
  const people = Number(cell('population'))
  return {
    ...(cell('id') === '' ? {} : { id: cell('id') }),
    name,
    others: [...new Set([...others, ...listOf(cell('others'))])],
    kind,
    within: listOf(cell('within')),
    country: cell('country') === '' ? countryNear(known.packed, point) : cell('country').toUpperCase(),
    ...point,
    precision,
    ...(people > 0 ? { population: people } : {}),
  }
}

/** Degrees of two cells; null where they are none. */
export function pointOf(latitude: string, longitude: string): { latitude: number; longitude: number } | null {
  const plain = /^-?\d{1,3}(?:\.\d+)?$/u
  if (!plain.test(latitude) || !plain.test(longitude)) return null
  const point = { latitude: Number(latitude), longitude: Number(longitude) }
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null
}

/** "Aali (Kurj) village": the name, what else it is called, and what it is. */
function described(full: string, { words }: Gazetteer): { name: string; others: string[]; kind: PlaceKind } {
  const bracket = /^([^()]+)\(([^()]+)\)(.*)$/u.exec(full)
  const plain = bracket === null ? full : `${bracket[1]?.trim()} ${bracket[3]?.trim()}`.trim()
  const list = plain.split(/\s+/u)
  const noun =
    [2, 1].map((n) => list.slice(-n).join(' ').toLowerCase()).find((tail) => words.descriptors.has(tail)) ?? null
  const kind = (noun === null ? undefined : words.descriptors.get(noun)?.kinds[0]) ?? 'settlement'
  const name =
    noun === null || noun.split(' ').length >= list.length ? plain : list.slice(0, -noun.split(' ').length).join(' ')
  const others = [full, plain, bracket?.[2]?.trim() ?? full]
  return {
    name,
    others: others.filter((other) => other !== name),
    kind: kind === 'capital' || kind === 'seat' ? 'settlement' : kind,
  }
}
