import type { PlaceId } from './id.ts'

/**
 * How fine a named place is, and so how fine a point on a map may be: a single site, near a named place, a district of a town, a town or village, a
 * province, a region without borders, a country, or not located at all.
 */
export type PlacePrecision = 'point' | 'town' | 'near' | 'district' | 'province' | 'region' | 'country' | 'unlocated'

const FINEST_FIRST: readonly PlacePrecision[] = [
  'point',
  'district',
  'town',
  'near',
  'province',
  'region',
  'country',
  'unlocated',
]

/**
 * Puts precisions in order, the finer first, for choosing among several names of one place.
 *
 * @returns negative when the first is finer, for Array.prototype.sort
 * @example byFineness('district', 'province') < 0 // true
 */
export const byFineness = (a: PlacePrecision, b: PlacePrecision): number =>
  FINEST_FIRST.indexOf(a) - FINEST_FIRST.indexOf(b)

/**
 * Where: a place of the gazetteer or, with precision `unlocated` and no coordinates, one that only the report names.
 *
 * `part` is the side of it that is meant ("northern Syria"): a point stands for the whole, so it is no finer for that. Degrees are WGS 84. `within` names what contains it, the nearest first ("Damascus", "Rif Dimashq"). `country` is ISO 3166 alpha-2.
 */
export interface Place {
  readonly id: PlaceId | null
  readonly name: string
  readonly within: readonly string[]
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: PlacePrecision
  readonly part?: PlacePart
}

/** A side or the middle of a place, in the words of English. */
export type PlacePart = (typeof PLACE_PARTS)[number]

/** The sides of a place from the north clockwise, then its middle. */
export const PLACE_PARTS = [
  'northern',
  'northeastern',
  'eastern',
  'southeastern',
  'southern',
  'southwestern',
  'western',
  'northwestern',
  'central',
] as const

/**
 * A place as outputs name it, with the nearest thing that contains it.
 *
 * @example placeLabel({ name: 'Yarmouk Camp', within: ['Damascus', 'Syria'] }) // 'Yarmouk Camp, Damascus'
 * @example placeLabel({ name: 'Syria', within: [], part: 'northern' }) // 'northern Syria'
 */
export function placeLabel({ name, within, part }: Pick<Place, 'name' | 'within' | 'part'>): string {
  const own = part === undefined ? name : `${part} ${name}`
  return within[0] === undefined || within[0] === name ? own : `${own}, ${within[0]}`
}

/**
 * How far apart two places are, for deciding whether two tellings can be of one incident.
 *
 * @returns kilometres along the great circle, 0 to 20015; null where one has no coordinates
 * @source Sinnott 1984, "Virtues of the Haversine"
 * @example Math.round(distanceKm({ latitude: 36.2, longitude: 37.1 }, { latitude: 33.5, longitude: 36.3 }) ?? 0) // 309
 */
export function distanceKm(
  a: Pick<Place, 'latitude' | 'longitude'>,
  b: Pick<Place, 'latitude' | 'longitude'>,
): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
