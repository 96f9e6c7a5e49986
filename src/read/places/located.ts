import type { Place, PlacePrecision } from '../../model/place.ts'
import type { Description } from './describe.ts'
import type { GazetteerEntry } from './gazetteer.ts'

const order: readonly PlacePrecision[] = [
  'point',
  'town',
  'near',
  'district',
  'province',
  'region',
  'country',
  'unlocated',
]

/**
 * The less fine of two precisions.
 *
 * @example coarser('town', 'province') // 'province'
 */
export const coarser = (a: PlacePrecision, b: PlacePrecision): PlacePrecision =>
  order.indexOf(a) > order.indexOf(b) ? a : b

/**
 * The place that a name and the words around it mean together: never finer than the words, nor than the gazetteer.
 *
 * @param entry  what the name stands for
 * @param description  "12 km north of", "countryside", "camp"
 * @param nounWords  the descriptor as written, for naming a site that the gazetteer lacks
 */
export function located(entry: GazetteerEntry, description: Description, nounWords: string): Place {
  const { place } = entry
  if (description.away !== null) return awayFrom(place, description.away)
  const { descriptor, part } = description
  if (descriptor === null) return part === null ? place : partOf(place, part)
  if (descriptor.apart && !descriptor.kinds.includes(entry.kind)) return siteIn(place, descriptor.precision, nounWords)
  const precision = isPlain(entry, descriptor.kinds) ? place.precision : coarser(place.precision, descriptor.precision)
  return part === null ? { ...place, precision } : partOf({ ...place, precision }, part)
}

const isPlain = (entry: GazetteerEntry, kinds: readonly string[]) => kinds[0] === entry.kind

function partOf(place: Place, part: number): Place {
  if (part < 0) return place
  const least: PlacePrecision =
    place.precision === 'country' ? 'region' : place.precision === 'town' ? 'district' : place.precision
  return { ...place, precision: place.precision === 'country' ? 'region' : coarser(place.precision, least) }
}

/** An airport, hospital or countryside of a town that the gazetteer does not have itself stands at the town, but less finely. */
function siteIn(place: Place, precision: PlacePrecision, nounWords: string): Place {
  const least = coarser(coarser(place.precision, precision), 'near')
  return {
    ...place,
    id: null,
    name: `${place.name} ${nounWords}`,
    within: [place.name, ...place.within],
    precision: least,
  }
}

const KM_PER_DEGREE = 111.2

function awayFrom(place: Place, away: NonNullable<Description['away']>): Place {
  const precision = coarser(place.precision, 'near')
  const { latitude, longitude } = place
  if (away.distance === null || away.bearing === null || latitude === null || longitude === null)
    return { ...place, precision }
  const angle = (away.bearing * Math.PI) / 180
  const north = (away.distance * Math.cos(angle)) / KM_PER_DEGREE
  const east = (away.distance * Math.sin(angle)) / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180))
  const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
  return { ...place, latitude: rounded(latitude + north), longitude: rounded(longitude + east), precision }
}

/** Half way between two places, for "between A and B" and "the A-B road". */
export function betweenPlaces(a: Place, b: Place, name: string): Place {
  const precision = coarser(coarser(a.precision, b.precision), 'near')
  const half = (x: number | null, y: number | null) =>
    x === null || y === null ? (x ?? y) : Math.round(500 * (x + y)) / 1000
  const within = a.within.filter((outer) => b.within.includes(outer))
  return {
    ...{ id: null, name, within, country: a.country === b.country ? a.country : null, precision },
    latitude: half(a.latitude, b.latitude),
    longitude: half(a.longitude, b.longitude),
  }
}
