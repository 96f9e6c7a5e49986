import { AttributionControl, Map as MapView, NavigationControl, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type Painting, painting } from './painting.ts'
import type { Box } from './places.ts'

// After a build, MapLibre finds its worker only when it is told where it is.
setWorkerUrl(workerUrl)
// It starts at once, beside what the page still does.
prewarm()

/** What is fetched goes beyond what is seen, so that a small move needs nothing new. */
const BEYOND = 0.25

/** Some room around what is looked at, and no closer than a district. */
const FIT = { padding: 50, maxZoom: 8 }

/** A map that is drawn: it takes marks, and goes when it is no longer wanted. */
export interface Drawing extends Painting {
  look(box: Box): void
  /** The corner of the ground under a point of the element, in pixels. */
  ground(x: number, y: number): readonly [longitude: number, latitude: number]
  seen(): Box
  remove(): void
}

/** What a map tells: which mark is picked or pointed at (by its number, null for none), and what of the ground is seen. */
export interface Told {
  readonly picked: (at: number) => void
  readonly pointed: (at: number | null, point: { readonly x: number; readonly y: number }) => void
  readonly moved: (zoom: number, box: Box) => void
}

/**
 * Draws the map into an element; it tells at once what it sees, and shows something when it is given marks.
 *
 * @param first  what it shows at first; null for where it usually begins
 */
export function draw(element: HTMLElement, first: Box | null, told: Told): Drawing {
  const map = new MapView({
    container: element,
    ...(first === null ? { center: [38, 35], zoom: 3 } : { bounds: [...first], fitBoundsOptions: FIT }),
    // Marks that fade in would draw the whole map again and again after each change.
    fadeDuration: 0,
    maxZoom: 12,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    validateStyle: false,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl(), 'bottom-left')
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'Natural Earth · GeoNames CC BY 4.0' }))
  listen(map, told)
  return {
    ...painting(map, element),
    look: (box) => look(map, box),
    ground: (x, y) => map.unproject([x, y]).toArray(),
    seen: () => seenOf(map, 0),
    remove: () => map.remove(),
  }
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

const PICKED = ['several', 'points', 'point-names', 'area-names', 'areas']

function listen(map: MapView, told: Told): void {
  const under = (point: { x: number; y: number }): number | null => {
    const found: unknown = map.queryRenderedFeatures([point.x, point.y], { layers: PICKED })[0]?.properties.at
    return typeof found === 'number' ? found : null
  }
  const tell = () => told.moved(map.getZoom(), seenOf(map, BEYOND))
  tell()
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
