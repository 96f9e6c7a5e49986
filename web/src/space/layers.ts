import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { disc, type Marked, REACH } from './places.ts'

/** The colours of the map, read from the page's own tokens, so that light and dark agree. */
export type Palette = Readonly<Record<string, string>>

const names = [
  'sea',
  'land',
  'border',
  'ink',
  'muted',
  'paper',
  'corroborated',
  'single-source',
  'contested',
  'contradicted',
  'unknown',
  'mixed',
]

/** Reads the colours that the style sheet gives now. */
export function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))
}

const properties = (place: Marked) => ({
  key: place.key,
  name: place.name,
  count: place.ids.length,
  label: place.ids.length > 1 ? `${place.name} · ${place.ids.length}` : place.name,
  standing: place.standing,
})

/** The places that are points, for the source "points". */
export const pointsOf = (places: readonly Marked[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map((place) => ({
    type: 'Feature',
    properties: { ...properties(place), area: REACH[place.precision] !== undefined },
    geometry: { type: 'Point', coordinates: [...place.at] },
  })),
})

/** The places that are areas, each as a soft disc, the largest first so that it lies below; for the source "areas". */
export const areasOf = (places: readonly Marked[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places
    .flatMap((place) => (REACH[place.precision] === undefined ? [] : [{ place, km: REACH[place.precision] ?? 0 }]))
    .sort((a, b) => b.km - a.km)
    .map(({ place, km }) => ({
      type: 'Feature',
      properties: properties(place),
      geometry: { type: 'Polygon', coordinates: [disc(place.at, km)] },
    })),
})

const text = ['Inter Variable', 'Inter', 'system-ui', 'sans-serif']

/** The layers from the sea upwards. */
export function layers(colours: Palette): LayerSpecification[] {
  const ink = (name: string) => colours[name] ?? '#888'
  const standing = [
    'match',
    ['get', 'standing'],
    ...['corroborated', 'single-source', 'contested', 'contradicted', 'unknown'].flatMap((s) => [s, ink(s)]),
    ink('mixed'),
  ] as unknown as string
  const radius = ['+', 4.5, ['*', 1.5, ['sqrt', ['get', 'count']]]] as unknown as number
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': ink('sea') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ink('land') } },
    { id: 'borders', type: 'line', source: 'land', paint: { 'line-color': ink('border'), 'line-width': 0.9 } },
    {
      id: 'countries',
      type: 'symbol',
      source: 'names',
      minzoom: 2.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': text,
        'text-size': 11,
        'text-letter-spacing': 0.12,
        'text-transform': 'uppercase',
        'text-max-width': 7,
      },
      paint: {
        'text-color': ink('muted'),
        'text-opacity': 0.75,
        'text-halo-color': ink('land'),
        'text-halo-width': 1.2,
      },
    },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': standing, 'fill-opacity': 0.13 } },
    {
      id: 'area-edges',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': standing, 'line-opacity': 0.6, 'line-width': 1.2, 'line-dasharray': [2, 3] },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      filter: ['!', ['get', 'area']],
      paint: {
        'circle-color': standing,
        'circle-opacity': 0.88,
        'circle-radius': radius,
        'circle-stroke-color': ink('paper'),
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'points',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': text,
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': ink('ink'), 'text-halo-color': ink('land'), 'text-halo-width': 1.6 },
    },
  ]
}
