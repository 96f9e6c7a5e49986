import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Named = { readonly name: string }
type Country = Feature<Polygon | MultiPolygon, Named>

/** The countries of the world and where their names go, from Natural Earth (public domain). */
export interface Countries {
  readonly land: FeatureCollection<Polygon | MultiPolygon, Named>
  readonly names: FeatureCollection
}

/** Reads the countries from the package that brings them. */
export function countries(): Countries {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection<Named> }>
  const all = feature(topology, topology.objects.countries).features as Country[]
  const features = all.filter((country) => country.properties.name !== 'Antarctica').map(unwrapped)
  return {
    land: { type: 'FeatureCollection', features },
    names: { type: 'FeatureCollection', features: features.map(nameOf) },
  }
}

/** A country whose outline goes on beyond 180 degrees instead of jumping to the other side of the map. */
function unwrapped(country: Country): Country {
  const { geometry } = country
  if (geometry.type === 'Polygon')
    return { ...country, geometry: { ...geometry, coordinates: geometry.coordinates.map(unwrappedRing) } }
  return {
    ...country,
    geometry: { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(unwrappedRing)) },
  }
}

function unwrappedRing(ring: readonly Position[]): Position[] {
  let turn = 0
  let before = ring[0]?.[0] ?? 0
  return ring.map(([longitude = 0, latitude = 0]) => {
    if (longitude - before > 180) turn -= 360
    else if (before - longitude > 180) turn += 360
    before = longitude
    return [longitude + turn, latitude]
  })
}

function nameOf(country: Country): Feature {
  return {
    type: 'Feature',
    properties: { name: country.properties.name },
    geometry: { type: 'Point', coordinates: middle(country.geometry) },
  }
}

/** The middle of a country's largest part, weighed by area, where its name is put. */
function middle(geometry: Polygon | MultiPolygon): Position {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const centres = parts.map((rings) => centroid(rings[0] ?? []))
  const largest = centres.reduce((a, b) => (b.area > a.area ? b : a))
  return largest.at
}

function centroid(ring: readonly Position[]): { at: Position; area: number } {
  let [x, y, area] = [0, 0, 0]
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[i + 1] ?? []
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return area === 0
    ? { at: [...(ring[0] ?? [0, 0])], area: 0 }
    : { at: [x / (3 * area), y / (3 * area)], area: Math.abs(area) }
}
