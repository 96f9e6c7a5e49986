import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Mark } from '../../../src/model/overview.ts'
import { BASE_MAP } from './base-map.ts'
import { type Box, disc, REACH, standingOf } from './places.ts'
import { type Palette, SEVERAL } from './signs.ts'

/** The number of a mark in its list, by which the map says what was picked, and what its layers need to know. */
const properties = (mark: Mark, at: number) => ({
  at,
  count: mark.count,
  name: mark.name,
  label: mark.count > 1 && mark.name !== '' ? `${mark.name}  ${mark.count.toLocaleString('en')}` : mark.name,
  number: mark.count > 9_999 ? `${Math.round(mark.count / 1000)}k` : mark.count.toLocaleString('en'),
  standing: standingOf(mark),
  kind: mark.places > 1 ? 'several' : REACH[mark.precision] === undefined ? 'point' : 'area',
})

/** All marks, for the source "marks": each as a point; before them those that are areas as discs, too, the largest first so that it lies below. */
export function marksOf(marks: readonly Mark[]): FeatureCollection {
  const named = namedOnce()
  return {
    type: 'FeatureCollection',
    features: [
      ...marks
        .map((mark, at) => ({ mark, at, km: mark.places > 1 ? 0 : (REACH[mark.precision] ?? 0) }))
        .filter(({ km }) => km > 0)
        .sort((a, b) => b.km - a.km)
        .map(({ mark, at, km }) => featureOf(mark, at, { type: 'Polygon', coordinates: [disc(mark.at, km)] })),
      ...marks.map((mark, at) => featureOf(named(mark), at, { type: 'Point', coordinates: [...mark.at] })),
    ],
  }
}

/** Leaves the name to the first of the marks that lie at one point under one name, such as a town and a part of it. */
function namedOnce(): (mark: Mark) => Mark {
  const known = new Set<string>()
  return (mark) => {
    const here = JSON.stringify([mark.name, mark.at])
    if (known.has(here)) return { ...mark, name: '' }
    known.add(here)
    return mark
  }
}

const featureOf = (mark: Mark, at: number, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties: properties(mark, at),
  geometry,
})

/** The area that was drawn, for the source "drawn". */
export const drawnOf = (box: Box | null): FeatureCollection => ({
  type: 'FeatureCollection',
  features:
    box === null
      ? []
      : [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [box[0], box[1]],
                  [box[2], box[1]],
                  [box[2], box[3]],
                  [box[0], box[3]],
                  [box[0], box[1]],
                ],
              ],
            },
          },
        ],
})

const text = ['Inter Variable', 'Inter', 'system-ui', 'sans-serif']
type Filter = NonNullable<Extract<LayerSpecification, { filter?: unknown }>['filter']>
const disced: Filter = ['==', ['geometry-type'], 'Polygon']
const of = (kind: string): Filter => ['all', ['==', ['geometry-type'], 'Point'], ['==', ['get', 'kind'], kind]]

/** The layers of the base map that lie under all others, but over the sea. */
export function baseLayers(colours: Palette): LayerSpecification[] {
  const ink = (name: string) => colours[name] ?? '#888'
  return [
    {
      id: 'land',
      type: 'fill',
      source: 'base',
      'source-layer': BASE_MAP.land,
      paint: { 'fill-color': ink('land'), 'fill-antialias': false },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'base',
      'source-layer': BASE_MAP.land,
      paint: { 'line-color': ink('border'), 'line-width': 0.9 },
    },
    {
      id: 'countries',
      type: 'symbol',
      source: 'base',
      'source-layer': BASE_MAP.names,
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
        'text-halo-width': 1.6,
      },
    },
  ]
}

/** The source and layer of tiles from elsewhere. */
export const ONLINE = 'online'

/** Tiles from elsewhere, as pale as the base map that they cover, and dim in the dark, so that the marks stay what one sees first. */
export const onlineLayer = (): LayerSpecification => ({
  id: ONLINE,
  type: 'raster',
  source: ONLINE,
  paint: {
    'raster-saturation': -0.6,
    'raster-opacity': 0.9,
    'raster-brightness-max': matchMedia('(prefers-color-scheme: dark)').matches ? 0.5 : 1,
    'raster-fade-duration': 0,
  },
})

/** The lowest of the layers of marks, under which the base map is put. */
export const LOWEST = 'areas'

/** The sea, and the layers of the marks from below upwards. */
export function layers(colours: Palette): LayerSpecification[] {
  const ink = (name: string) => colours[name] ?? '#888'
  const grown = ['min', 1, ['+', 0.41, ['*', 0.12, ['log10', ['get', 'count']]]]] as unknown as number
  const label = { 'text-font': text, 'text-size': 11.5 }
  const halo = { 'text-halo-color': ink('land'), 'text-halo-width': 1.6 }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': ink('sea') } },
    {
      id: LOWEST,
      type: 'fill',
      source: 'marks',
      filter: disced,
      paint: { 'fill-color': ink('ink'), 'fill-opacity': 0.012, 'fill-antialias': false },
    },
    {
      id: 'area-edges',
      type: 'line',
      source: 'marks',
      filter: disced,
      paint: { 'line-color': ink('muted'), 'line-opacity': 0.4, 'line-width': 1, 'line-dasharray': [2, 3] },
    },
    {
      id: 'area-names',
      type: 'symbol',
      source: 'marks',
      filter: of('area'),
      layout: { ...label, 'text-field': ['get', 'label'], 'symbol-sort-key': ['-', 0, ['get', 'count']] },
      paint: { 'text-color': ink('muted'), ...halo },
    },
    // What lies higher is given its room first, so that no name is put over a sign or circle.
    {
      id: 'point-names',
      type: 'symbol',
      source: 'marks',
      filter: of('point'),
      layout: {
        ...label,
        'text-field': ['get', 'label'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        // Beside the sign, which grows with the count.
        'text-radial-offset': ['min', 1.9, ['+', 1.15, ['*', 0.16, ['log2', ['get', 'count']]]]],
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': ink('ink'), ...halo },
    },
    {
      id: 'several-names',
      type: 'symbol',
      source: 'marks',
      filter: of('several'),
      layout: {
        ...label,
        'text-field': ['get', 'name'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.7,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': ink('muted'), ...halo },
    },
    {
      id: 'points',
      type: 'symbol',
      source: 'marks',
      filter: of('point'),
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'standing']],
        'icon-size': ['min', 1.3, ['+', 0.62, ['*', 0.16, ['log2', ['get', 'count']]]]],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
    },
    {
      id: 'several',
      type: 'symbol',
      source: 'marks',
      filter: of('several'),
      layout: {
        'icon-image': SEVERAL,
        'icon-size': grown,
        'icon-allow-overlap': true,
        'text-font': text,
        'text-size': 11,
        'text-field': ['get', 'number'],
        'text-allow-overlap': true,
        'symbol-sort-key': ['get', 'count'],
      },
      paint: { 'text-color': ink('ink') },
    },
    { id: 'drawn', type: 'line', source: 'drawn', paint: { 'line-color': ink('link'), 'line-width': 2 } },
  ]
}
