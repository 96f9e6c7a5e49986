import type { Standing } from '../../../src/model/assessment.ts'
import type { PlacePrecision } from '../../../src/model/place.ts'
import type { PointFeature } from '../api/answers.ts'

/** All incidents that are told of one place, as one mark of the map. `standing` is "mixed" where they stand differently. */
export interface Marked {
  readonly key: string
  readonly name: string
  readonly at: readonly [longitude: number, latitude: number]
  readonly precision: PlacePrecision
  readonly ids: readonly string[]
  readonly standing: Standing | 'mixed'
}

/** How far around its point a place of a precision is drawn as a soft disc, in km; the others are points. A disc is no border. */
export const REACH: Readonly<Partial<Record<PlacePrecision, number>>> = {
  near: 12,
  province: 40,
  region: 80,
  country: 160,
}

/** Gathers the incidents of each place into one mark, so that none hides another and none is moved. */
export function markedPlaces(features: readonly PointFeature[]): Marked[] {
  const byPlace = new Map<string, PointFeature[]>()
  for (const feature of features) {
    if (feature.geometry === null) continue
    const key = `${feature.geometry.coordinates.join(',')}/${feature.properties.precision}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), feature])
  }
  return [...byPlace].map(([key, here]) => marked(key, here))
}

function marked(key: string, here: readonly PointFeature[]): Marked {
  const first = here[0] as PointFeature
  const standings = new Set(here.map((each) => each.properties.standing))
  return {
    key,
    name: first.properties.place?.split(',')[0] ?? '',
    at: first.geometry?.coordinates ?? [0, 0],
    precision: first.properties.precision ?? 'unlocated',
    ids: here.map((each) => each.id),
    standing: standings.size === 1 ? first.properties.standing : 'mixed',
  }
}

const FEW = 25
const EDGE = 0.08

/**
 * The corners of the view that shows the incidents: all of them where they are few, else all but a few at each edge, which are there when one zooms out.
 *
 * @returns south-west and north-east, null for none
 */
export function viewOf(places: readonly Marked[]): [Marked['at'], Marked['at']] | null {
  const all = places.flatMap(({ at, ids }) => ids.map(() => at))
  if (all.length === 0) return null
  const cut = all.length < FEW ? 0 : Math.floor(all.length * EDGE)
  const ends = (axis: 0 | 1) => {
    const sorted = all.map((at) => at[axis]).sort((a, b) => a - b)
    return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0] as const
  }
  const [[west, east], [south, north]] = [ends(0), ends(1)]
  return [
    [west, south],
    [east, north],
  ]
}

const STEPS = 64

/** The ring of a disc on the ground, as degrees, for drawing an area that has no known border. */
export function disc([longitude, latitude]: Marked['at'], km: number): [number, number][] {
  const north = km / 111.32
  const east = north / Math.max(0.05, Math.cos((latitude * Math.PI) / 180))
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS
    return [longitude + east * Math.cos(angle), latitude + north * Math.sin(angle)]
  })
}
