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
  for (let at = 0; at < packed.count; at++) {
    const north = (packed.latitudes[at] ?? 0) - latitude
    if (north > REACH || north < -REACH) continue
    const east = ((packed.longitudes[at] ?? 0) - longitude) * narrowing
    const square = north * north + east * east
    if (square < best) [nearest, best] = [at, square]
  }
  return nearest < 0 ? null : (packed.divisionList[packed.divisions[nearest] ?? 0]?.country ?? null)
}
