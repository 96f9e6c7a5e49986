import { PLACE_PARTS, type Place, type PlacePart, type PlacePrecision } from '../../model/place.ts'
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

const EIGHTH = 45

const partNamed = (bearing: number): PlacePart =>
  bearing < 0 ? 'central' : (PLACE_PARTS[Math.round(bearing / EIGHTH) % 8] as PlacePart)

/** Its middle is no less fine than a place itself: "central Ford" is Ford. */
function partOf(whole: Place, bearing: number): Place {
  const place = { ...whole, part: partNamed(bearing) }
  if (bearing < 0) return place
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

/**
 * A county that the gazetteer lacks: in the state that the words beside it or most places of the report lie in, amid those places.
 *
 * @param named  the places that the report names
 * @param state  the state that the words beside it name
 */
export function countyPlace(name: string, named: readonly (Place | undefined)[], state: Place | undefined): Place {
  const places = named.filter((place) => place !== undefined)
  const counts = new Map<string, number>()
  for (const place of places) {
    const division =
      place.precision === 'province' ? place.name : place.within.length > 1 ? (place.within.at(-2) ?? '') : ''
    if (division !== '') counts.set(division, (counts.get(division) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const division = state?.name ?? most
  const inside = places.filter((place) => place.within.includes(division ?? '') && place.precision !== 'province')
  const [model] = [...inside, state, ...places.filter((place) => place.name === division)].filter(
    (place) => place !== undefined,
  )
  if (model === undefined)
    return { id: null, name, within: [], country: null, latitude: null, longitude: null, precision: 'unlocated' }
  const { country, latitude, longitude } = model
  return {
    id: null,
    name,
    within: division === undefined ? [] : [division],
    country,
    latitude,
    longitude,
    precision: 'province',
  }
}
