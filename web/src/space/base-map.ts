import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

type Countries = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>

/** The countries of the world and where their names go, from Natural Earth (public domain), served with the page. */
interface BaseMap {
  readonly land: Countries
  readonly names: FeatureCollection
}

/** Fetches the base map; it needs no network but this server. */
export async function baseMap(): Promise<BaseMap> {
  const topology = (await (await fetch(atlas)).json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const land = feature(topology, topology.objects.countries) as Countries
  const features = land.features.filter((country) => country.properties.name !== 'Antarctica').map(unwrapped)
  return {
    land: { type: 'FeatureCollection', features },
    names: { type: 'FeatureCollection', features: features.map(nameOf) },
  }
}

/** A country whose outline goes on beyond 180 degrees instead of jumping to the other side of the map. */
function unwrapped(country: Countries['features'][number]): Countries['features'][number] {
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

function nameOf(country: Countries['features'][number]): Feature {
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
