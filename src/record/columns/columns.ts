import { STANDINGS, type Standing } from '../../model/assessment.ts'
import type { PlacePrecision } from '../../model/place.ts'
import { rankOf } from '../days.ts'
import type { ListingRow } from '../tables.ts'

/** A column of words, each different value once and each row by its number. */
export interface Words {
  readonly values: readonly string[]
  readonly of: Int32Array
}

/** A place of the map at which incidents are told to have been: one point, one name, one precision. */
export interface Spot {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly precision: PlacePrecision
}

/**
 * The listing as columns in memory, row by row in the order in which incidents are listed, so that all of it can be counted within a few milliseconds.
 *
 * `first` and `last` are ranks (see days.ts): the smaller the newer. `spot` is the number of the place on the map, -1 for none; `killed` the highest figure
 * told, -1 for none.
 */
export interface Columns {
  readonly ids: readonly string[]
  readonly first: Int32Array
  readonly last: Int32Array
  readonly standing: Uint8Array
  readonly killed: Float64Array
  readonly spot: Int32Array
  readonly spots: readonly Spot[]
  readonly type: Words
  readonly subtype: Words
  readonly places: Words
  readonly actors: Words
  readonly sources: Words
}

/** What the columns are made of. */
export type Listing = ListingRow

/** Lays rows of the listing out as columns. */
export function columnsOf(rows: readonly Listing[]): Columns {
  const { spots, spot } = spotsOf(rows)
  const words = (of: (row: Listing) => string): Words => numbered(rows.map(of))
  return {
    ids: rows.map((row) => row.incident_id),
    first: Int32Array.from(rows, (row) => row.rank),
    last: Int32Array.from(rows, (row) => rankOf(row.latest)),
    standing: Uint8Array.from(rows, (row) => STANDINGS.indexOf(row.standing as Standing)),
    killed: Float64Array.from(rows, (row) => row.killed_high ?? row.killed_low ?? -1),
    spot,
    spots,
    type: words((row) => row.type),
    subtype: words((row) => row.subtype),
    places: words((row) => row.places),
    actors: words((row) => row.actors),
    sources: words((row) => row.sources),
  }
}

function numbered(texts: readonly string[]): Words {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(texts, (text) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  })
  return { values: [...numbers.keys()], of }
}

function spotsOf(rows: readonly Listing[]): Pick<Columns, 'spot' | 'spots'> {
  const { values, of } = numbered(
    rows.map(({ latitude, longitude, place_name, place_precision }) =>
      latitude === null || longitude === null
        ? ''
        : JSON.stringify([place_name ?? '', latitude, longitude, place_precision ?? 'unlocated']),
    ),
  )
  const known = values.filter((value) => value !== '')
  const numberOf = new Map(known.map((value, at) => [value, at]))
  return {
    spots: known.map((value) => {
      const [name, latitude, longitude, precision] = JSON.parse(value) as [string, number, number, PlacePrecision]
      return { name, latitude, longitude, precision }
    }),
    spot: of.map((number) => numberOf.get(values[number] ?? '') ?? -1),
  }
}
