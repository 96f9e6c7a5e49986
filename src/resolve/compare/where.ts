import { distanceKm, type Place, type PlacePrecision, placeLabel } from '../../model/place.ts'
import type { Comparison } from '../weights.ts'

const BESIDE_KM = 3
const NEAR_KM = 12
/** How far apart two towns may lie that are told for one place: a village and the town near which it lies. */
export const AROUND_KM = 25
const FINE: ReadonlySet<PlacePrecision> = new Set<PlacePrecision>(['point', 'district', 'town', 'near'])

/**
 * Compares where two tellings place their event: the same place speaks for one incident, a place elsewhere against it.
 *
 * @returns level `apart` when the places are neither near nor one inside the other
 * @example compareWhere(null, null).level // 'unknown'
 */
export function compareWhere(left: Place | null, right: Place | null): Comparison<'where'> {
  const sides = {
    rule: 'where' as const,
    left: left === null ? 'not said' : placeLabel(left),
    right: right === null ? 'not said' : placeLabel(right),
  }
  if (left === null || right === null) return { ...sides, level: 'unknown', detail: 'One of the two gives no place.' }
  if (isOne(left, right)) {
    const fine = isFine(left) && isFine(right)
    return fine
      ? { ...sides, level: 'same', detail: 'Both name the same place.' }
      : { ...sides, level: 'same-wide', detail: 'Both name the same wide area.' }
  }
  return { ...sides, ...(holding(left, right) ?? apart(left, right)) }
}

type Found = Pick<Comparison<'where'>, 'level' | 'detail'>

/** An area of many towns, the middle of which says nothing of where in it something was. */
const isBroad = ({ precision }: Place): boolean =>
  precision === 'province' || precision === 'country' || precision === 'unlocated'

/** What is told of an area can be some way from the point that stands for it. */
const isLoose = ({ precision }: Place): boolean => precision === 'region'

const isFine = (place: Place): boolean => FINE.has(place.precision)

/**
 * Whether two places are one, by id or by name.
 *
 * @example isOne({ id: null, name: 'Ford', country: null }, { id: null, name: 'Mill', country: null }) // false
 */
export const isOne = (a: Place, b: Place): boolean =>
  (a.id !== null && a.id === b.id) || (a.name === b.name && a.country === b.country)

function holding(a: Place, b: Place): Found | null {
  const outer = a.within.includes(b.name) ? b : b.within.includes(a.name) ? a : countryOf(a, b)
  if (outer === null) return null
  if (outer.precision === 'country')
    return { level: 'in-country', detail: 'One names the country, the other a place in it.' }
  if (isFine(outer)) return { level: 'in-town', detail: 'One place lies inside the other.' }
  return { level: 'in-wide', detail: 'One names a wide area, the other a place in it.' }
}

/**
 * Whether one place is a part of another that it is not.
 *
 * @example holdsPlace({ id: null, name: 'Ford', within: [] }, { id: null, name: 'Mill Quarter', within: ['Ford'] }) // true
 */
export const holdsPlace = (outer: Place, inner: Place): boolean =>
  !isOne(outer, inner) &&
  ((inner.within.includes(outer.name) && !outer.within.includes(inner.name)) ||
    (outer.precision === 'country' && inner.precision !== 'country' && countryOf(outer, inner) === outer))

function countryOf(a: Place, b: Place): Place | null {
  if (a.country === null || a.country !== b.country) return null
  return a.precision === 'country' ? a : b.precision === 'country' ? b : null
}

function apart(a: Place, b: Place): Found {
  const km = distanceKm(a, b)
  if (km === null || isBroad(a) || isBroad(b)) return { level: 'apart', detail: 'The places are different ones.' }
  if (km > AROUND_KM) return { level: 'apart', detail: `The places are ${km.toFixed(0)} km apart.` }
  if (isLoose(a) || isLoose(b))
    return { level: 'about', detail: `One names an area whose middle is ${km.toFixed(0)} km from the other.` }
  if (km <= BESIDE_KM) return { level: 'beside', detail: `The places are ${km.toFixed(1)} km apart.` }
  return { level: km <= NEAR_KM ? 'near' : 'around', detail: `The places are ${km.toFixed(0)} km apart.` }
}
