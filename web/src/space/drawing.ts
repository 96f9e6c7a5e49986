import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapView,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { baseMap } from './base-map.ts'
import { areasOf, layers, palette, pointsOf } from './layers.ts'
import { type Marked, viewOf } from './places.ts'

// After a build, MapLibre finds its worker only when it is told where it is.
setWorkerUrl(workerUrl)

const nothing = { type: 'FeatureCollection' as const, features: [] }
const empty = { type: 'geojson' as const, data: nothing }

type Paint = Parameters<MapView['setPaintProperty']>[1]

/** A map that is drawn: it takes places, and goes when it is no longer wanted. */
export interface Drawing {
  show(places: readonly Marked[]): void
  recolour(): void
  remove(): void
}

/**
 * Draws the map into an element.
 *
 * @param picked  told the key of a place that is clicked
 */
export function draw(element: HTMLElement, picked: (key: string) => void): Drawing {
  const sources = { land: empty, names: empty, areas: empty, points: empty }
  const map = new MapView({
    container: element,
    style: { version: 8, sources, layers: layers(palette()) },
    center: [38, 35],
    zoom: 3,
    maxZoom: 12,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl(), 'bottom-left')
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'Natural Earth · GeoNames CC BY 4.0' }))
  pickable(map, picked)
  const ready = new Promise<void>((resolve) => map.once('load', () => resolve()))
  ready.then(baseMap).then(({ land, names }) => {
    source(map, 'land')?.setData(land)
    source(map, 'names')?.setData(names)
  })
  return {
    show: (places) => void ready.then(() => put(map, element, places)),
    recolour: () => void ready.then(() => recolour(map)),
    remove: () => map.remove(),
  }
}

const source = (map: MapView, id: string) => map.getSource<GeoJSONSource>(id)

function put(map: MapView, element: HTMLElement, places: readonly Marked[]): void {
  source(map, 'areas')?.setData(areasOf(places))
  source(map, 'points')?.setData(pointsOf(places))
  element.dataset.places = String(places.length)
  const view = viewOf(places)
  if (view === null) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  map.fitBounds([[...view[0]], [...view[1]]], { padding: 70, maxZoom: 8, animate: !still, duration: 500 })
}

function recolour(map: MapView): void {
  for (const layer of layers(palette()))
    for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as Paint, value)
}

function pickable(map: MapView, picked: (key: string) => void): void {
  for (const layer of ['points', 'areas', 'names']) {
    map.on('mouseenter', layer, () => {
      map.getCanvas().style.cursor = 'pointer'
    })
    map.on('mouseleave', layer, () => {
      map.getCanvas().style.cursor = ''
    })
  }
  map.on('click', (event) => {
    const here = map.queryRenderedFeatures(event.point, { layers: ['points', 'names', 'areas'] })
    const key: unknown = here[0]?.properties.key
    if (typeof key === 'string') picked(key)
  })
}
