import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapView,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Mark } from '../../../src/model/overview.ts'
import { baseMap } from './base-map.ts'
import { areasOf, drawnOf, layers, marksOf } from './layers.ts'
import type { Box } from './places.ts'
import { palette, signs } from './signs.ts'

// After a build, MapLibre finds its worker only when it is told where it is.
setWorkerUrl(workerUrl)

const nothing = { type: 'FeatureCollection' as const, features: [] }
const empty = { type: 'geojson' as const, data: nothing }
/** What is fetched goes beyond what is seen, so that a small move needs nothing new. */
const BEYOND = 0.25

/** Some room around what is looked at, and no closer than a district. */
const FIT = { padding: 50, maxZoom: 8 }

type Paint = Parameters<MapView['setPaintProperty']>[1]

/** A map that is drawn: it takes marks, and goes when it is no longer wanted. */
export interface Drawing {
  show(marks: readonly Mark[]): void
  look(box: Box): void
  draw(box: Box | null): void
  /** The corner of the ground under a point of the element, in pixels. */
  ground(x: number, y: number): readonly [longitude: number, latitude: number]
  seen(): Box
  recolour(): void
  remove(): void
}

/** What a map tells: which mark is picked or pointed at (by its number, null for none), and what of the ground is seen. */
export interface Told {
  readonly picked: (at: number) => void
  readonly pointed: (at: number | null, point: { readonly x: number; readonly y: number }) => void
  readonly moved: (zoom: number, box: Box) => void
}

/**
 * Draws the map into an element.
 *
 * @param first  what it shows at first; null for where it usually begins
 */
export function draw(element: HTMLElement, first: Box | null, told: Told): Drawing {
  const map = new MapView({
    container: element,
    style: {
      version: 8,
      sources: { land: empty, names: empty, areas: empty, marks: empty, drawn: empty },
      layers: layers(palette()),
    },
    ...(first === null ? { center: [38, 35], zoom: 3 } : { bounds: [...first], fitBoundsOptions: FIT }),
    // Marks that fade in would draw the whole map again and again after each change.
    fadeDuration: 0,
    maxZoom: 12,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl(), 'bottom-left')
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'Natural Earth · GeoNames CC BY 4.0' }))
  for (const { name, picture } of signs(palette())) map.addImage(name, picture, { pixelRatio: 2 })
  listen(map, told)
  const ready = new Promise<void>((resolve) => map.once('load', () => resolve()))
  let landed = false
  ready.then(baseMap).then(({ land, names }) => {
    source(map, 'land')?.setData(land)
    source(map, 'names')?.setData(names)
    landed = true
  })
  // A map may rest before it has anything; it is drawn when it rests with land and marks.
  map.on('idle', () => {
    if (landed && map.isSourceLoaded('land') && element.dataset.marks !== undefined) element.dataset.drawn = 'whole'
  })
  return {
    show: (marks) => void ready.then(() => put(map, element, marks)),
    look: (box) => look(map, box),
    draw: (box) => void ready.then(() => source(map, 'drawn')?.setData(drawnOf(box))),
    ground: (x, y) => map.unproject([x, y]).toArray(),
    seen: () => seenOf(map, 0),
    recolour: () => void ready.then(() => recolour(map)),
    remove: () => map.remove(),
  }
}

const source = (map: MapView, id: string) => map.getSource<GeoJSONSource>(id)

function put(map: MapView, element: HTMLElement, marks: readonly Mark[]): void {
  source(map, 'areas')?.setData(areasOf(marks))
  source(map, 'marks')?.setData(marksOf(marks))
  delete element.dataset.drawn
  element.dataset.marks = String(marks.length)
}

function look(map: MapView, [west, south, east, north]: Box): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  map.fitBounds([west, south, east, north], { ...FIT, animate: !still, duration: 400 })
}

function seenOf(map: MapView, beyond: number): Box {
  const bounds = map.getBounds()
  const [width, height] = [bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth()]
  if (width * (1 + 2 * beyond) >= 360) return [-180, -90, 180, 90]
  const whole = (degrees: number, most: number) => Math.max(-most, Math.min(most, degrees))
  return [
    whole(bounds.getWest() - width * beyond, 180),
    whole(bounds.getSouth() - height * beyond, 90),
    whole(bounds.getEast() + width * beyond, 180),
    whole(bounds.getNorth() + height * beyond, 90),
  ]
}

function recolour(map: MapView): void {
  for (const { name, picture } of signs(palette())) map.updateImage(name, picture)
  for (const layer of layers(palette()))
    for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as Paint, value)
}

const PICKED = ['several', 'points', 'area-names', 'areas']

function listen(map: MapView, told: Told): void {
  const under = (point: { x: number; y: number }): number | null => {
    const found: unknown = map.queryRenderedFeatures([point.x, point.y], { layers: PICKED })[0]?.properties.at
    return typeof found === 'number' ? found : null
  }
  const tell = () => told.moved(map.getZoom(), seenOf(map, BEYOND))
  map.on('load', tell)
  map.on('moveend', tell)
  map.on('mousemove', ({ point }) => {
    const at = under(point)
    map.getCanvas().style.cursor = at === null ? '' : 'pointer'
    told.pointed(at, point)
  })
  map.on('mouseout', () => told.pointed(null, { x: 0, y: 0 }))
  map.on('click', ({ point }) => {
    const at = under(point)
    if (at !== null) told.picked(at)
  })
}
