import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Mark } from '../../../src/model/overview.ts'
import { type Box, disc, REACH, standingOf } from './places.ts'
import type { Palette } from './signs.ts'

/** The number of a mark in its list, by which the map says what was picked, and what its layers need to know. */
const properties = (mark: Mark, at: number) => ({
  at,
  count: mark.count,
  name: mark.name,
  label: mark.count > 1 ? `${mark.name}  ${mark.count.toLocaleString('en')}` : mark.name,
  number: mark.count > 9_999 ? `${Math.round(mark.count / 1000)}k` : mark.count.toLocaleString('en'),
  standing: standingOf(mark),
  kind: mark.places > 1 ? 'several' : REACH[mark.precision] === undefined ? 'point' : 'area',
})

/** All marks at their places, for the source "marks". */
export const marksOf = (marks: readonly Mark[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: marks.map((mark, at) => ({
    type: 'Feature',
    properties: properties(mark, at),
    geometry: { type: 'Point', coordinates: [...mark.at] },
  })),
})

/** The marks that are areas, each as a disc, the largest first so that it lies below; for the source "areas". */
export const areasOf = (marks: readonly Mark[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: marks
    .map((mark, at) => ({ mark, at, km: mark.places > 1 ? 0 : (REACH[mark.precision] ?? 0) }))
    .filter(({ km }) => km > 0)
    .sort((a, b) => b.km - a.km)
    .map(({ mark, at, km }) => ({
      type: 'Feature',
      properties: properties(mark, at),
      geometry: { type: 'Polygon', coordinates: [disc(mark.at, km)] },
    })),
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
const of = (kind: string) => ['==', ['get', 'kind'], kind] as unknown as boolean

/** The layers from the sea upwards. */
export function layers(colours: Palette): LayerSpecification[] {
  const ink = (name: string) => colours[name] ?? '#888'
  const grown = ['min', 22, ['+', 9, ['*', 2.6, ['log10', ['get', 'count']]]]] as unknown as number
  const label = { 'text-font': text, 'text-size': 11.5 }
  const halo = { 'text-halo-color': ink('land'), 'text-halo-width': 1.6 }
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
      paint: { 'text-color': ink('muted'), 'text-opacity': 0.75, ...halo },
    },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ink('ink'), 'fill-opacity': 0.012 } },
    {
      id: 'area-edges',
      type: 'line',
      source: 'areas',
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
    {
      id: 'points',
      type: 'symbol',
      source: 'marks',
      filter: of('point'),
      layout: {
        ...label,
        'icon-image': ['concat', 'sign-', ['get', 'standing']],
        'icon-size': ['min', 1.3, ['+', 0.62, ['*', 0.16, ['log2', ['get', 'count']]]]],
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-optional': true,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': ink('ink'), ...halo },
    },
    {
      id: 'several',
      type: 'circle',
      source: 'marks',
      filter: of('several'),
      paint: {
        'circle-color': ink('raised'),
        'circle-radius': grown,
        'circle-stroke-color': ink('ink'),
        'circle-stroke-width': 1.4,
      },
    },
    {
      id: 'numbers',
      type: 'symbol',
      source: 'marks',
      filter: of('several'),
      layout: { ...label, 'text-size': 11, 'text-field': ['get', 'number'], 'text-allow-overlap': true },
      paint: { 'text-color': ink('ink') },
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
    { id: 'drawn', type: 'line', source: 'drawn', paint: { 'line-color': ink('link'), 'line-width': 2 } },
  ]
}
