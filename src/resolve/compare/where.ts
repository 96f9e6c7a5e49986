import type { Evidence } from '../../model/evidence.ts'
import { distanceKm, type Place, placeLabel } from '../../model/place.ts'

const SAME_KM = 3
const NEAR_KM = 12
const FINE = new Set(['point', 'district', 'town', 'near'])

/**
 * Compares where two tellings place their event: the same place speaks for one incident, a place elsewhere against it.
 *
 * @returns 0 when the places are neither near nor one inside the other; 0.5 when either is unknown; a country or province says less than a village
 * @example compareWhere(null, null).score // 0.5
 */
export function compareWhere(left: Place | null, right: Place | null): Evidence {
  const sides = {
    rule: 'where',
    left: left === null ? 'not said' : placeLabel(left),
    right: right === null ? 'not said' : placeLabel(right),
  }
  if (left === null || right === null) return { ...sides, score: 0.5, detail: 'One of the two gives no place.' }
  const fine = FINE.has(left.precision) && FINE.has(right.precision)
  if ((left.id !== null && left.id === right.id) || (left.name === right.name && left.country === right.country)) {
    return {
      ...sides,
      score: fine ? 1 : 0.65,
      detail: fine ? 'Both name the same place.' : 'Both name the same wide area.',
    }
  }
  if (left.within.includes(right.name) || right.within.includes(left.name))
    return { ...sides, score: 0.6, detail: 'One place lies inside the other.' }
  const km = distanceKm(left, right)
  if (km !== null && fine && km <= SAME_KM)
    return { ...sides, score: 0.85, detail: `The places are ${km.toFixed(1)} km apart.` }
  if (km !== null && fine && km <= NEAR_KM)
    return { ...sides, score: 0.55, detail: `The places are ${km.toFixed(0)} km apart.` }
  return { ...sides, score: 0, detail: 'The places are different ones.' }
}
