import type { PackedPlaces } from '../../read/index.ts'

/** Beyond so many hundredths of a degree from any town, no country is guessed. */
const REACH = 60

/**
 * The country of the packed town that is nearest to a point, for lists that do not say in which country their places are.
 *
 * Near a border it may be the neighbour's; a list that cares says the country itself.
 *
 * @returns ISO 3166 alpha-2; null where no town is within some sixty kilometres
 */
export function countryNear(
  packed: PackedPlaces | null,
  point: { latitude: number; longitude: number },
): string | null {
  if (packed === null) return null
  const [latitude, longitude] = [Math.round(100 * point.latitude), Math.round(100 * point.longitude)]
  const narrowing = Math.cos((point.latitude * Math.PI) / 180)
  let [nearest, best] = [-1, REACH * REACH]
  for (const at of around(packed, { latitude, longitude, narrowing })) {
    const north = (packed.latitudes[at] ?? 0) - latitude
    const east = ((packed.longitudes[at] ?? 0) - longitude) * narrowing
    const square = north * north + east * east
    if (square < best || (square === best && at < nearest)) [nearest, best] = [at, square]
  }
  return nearest < 0 ? null : (packed.divisionList[packed.divisions[nearest] ?? 0]?.country ?? null)
}

/** The numbers of places by the degree of latitude and longitude that they lie in, made once for each set of packed places. */
const GRIDS = new WeakMap<PackedPlaces, ReadonlyMap<number, readonly number[]>>()
const CELL = 100
const cellOf = (row: number, column: number): number => 1000 * row + column

function gridOf(packed: PackedPlaces): ReadonlyMap<number, readonly number[]> {
  const grid = new Map<number, number[]>()
  for (let at = 0; at < packed.count; at++) {
    const row = Math.floor((packed.latitudes[at] ?? 0) / CELL)
    const key = cellOf(row, Math.floor((packed.longitudes[at] ?? 0) / CELL))
    const cell = grid.get(key)
    if (cell === undefined) grid.set(key, [at])
    else cell.push(at)
  }
  GRIDS.set(packed, grid)
  return grid
}

/** A point in hundredths of a degree, and by how much a degree of longitude is shorter there than one of latitude. */
interface Spot {
  readonly latitude: number
  readonly longitude: number
  readonly narrowing: number
}

/** The packed places in all cells that a circle of the reach touches. */
function* around(packed: PackedPlaces, { latitude, longitude, narrowing }: Spot): Iterable<number> {
  const grid = GRIDS.get(packed) ?? gridOf(packed)
  const reach = Math.min(36_000, REACH / Math.max(narrowing, 1e-6))
  const [west, east] = [Math.max(-18_000, longitude - reach), Math.min(18_000, longitude + reach)]
  for (let row = Math.floor((latitude - REACH) / CELL); row <= Math.floor((latitude + REACH) / CELL); row++)
    for (let column = Math.floor(west / CELL); column <= Math.floor(east / CELL); column++)
      yield* grid.get(cellOf(row, column)) ?? []
}
