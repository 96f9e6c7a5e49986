import type { GeoJSONSource, LayerSpecification, Map as MapView, StyleSpecification } from 'maplibre-gl'
import type { Mark } from '../../../src/model/overview.ts'
import type { Ground } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { BASE_MAP } from './base-map.ts'
import { baseLayers, drawnOf, LOWEST, layers, marksOf, ONLINE, onlineLayer } from './layers.ts'
import type { Box } from './places.ts'
import { palette, signs } from './signs.ts'

/** So long, in ms, the base map waits for the first marks. */
const MARKS_FIRST = 4_000

type Paint = Parameters<MapView['setPaintProperty']>[1]

/** What is painted on a map. */
export interface Painting {
  show(marks: readonly Mark[]): void
  draw(box: Box | null): void
  recolour(): void
}

/**
 * Paints a map that has no style yet, in the order in which it is needed: the first marks, for which one came, then the base map under them.
 *
 * Each frame of a map that is drawn without a graphics card costs as much as all the rest, so none is drawn before there is something to see.
 */
export function painting(map: MapView, element: HTMLElement): Painting {
  const laid = new Promise<void>((resolve) => map.once('style.load', () => resolve()))
  const { coming, painted } = stages(map, element)
  let begun = false
  const begin = (marks: readonly Mark[]) => {
    begun = true
    element.dataset.begun = ''
    map.setStyle(styleOf(marks), { validate: false })
    for (const { name, picture } of signs(palette())) map.addImage(name, picture, { pixelRatio: 2 })
  }
  const late = setTimeout(() => (begun ? undefined : begin([])), MARKS_FIRST)
  map.once('remove', () => clearTimeout(late))
  const waited = new Promise((resolve) => setTimeout(resolve, MARKS_FIRST))
  Promise.race([painted, waited.then(() => laid)]).then(() => putBase(map))
  return {
    show: (marks) => {
      coming(marks.length)
      if (begun) void laid.then(() => source(map, 'marks')?.setData(marksOf(marks)))
      else begin(marks)
    },
    draw: (box) => void laid.then(() => source(map, 'drawn')?.setData(drawnOf(box))),
    recolour: () => void laid.then(() => recolour(map)),
  }
}

const source = (map: MapView, id: string) => map.getSource<GeoJSONSource>(id)

const styleOf = (marks: readonly Mark[]): StyleSpecification => ({
  version: 8,
  sources: {
    base: {
      type: 'vector',
      tiles: [`${location.origin}/${BASE_MAP.folder}/{z}/{x}/{y}.pbf`],
      maxzoom: BASE_MAP.deepest,
    },
    marks: { type: 'geojson', data: marksOf(marks) },
    drawn: { type: 'geojson', data: drawnOf(null) },
  },
  layers: layers(palette()),
})

async function putBase(map: MapView): Promise<void> {
  // A map that was taken away meanwhile has no layers any more.
  const put = (layer: LayerSpecification) => map.getLayer(LOWEST) !== undefined && map.addLayer(layer, LOWEST)
  for (const layer of baseLayers(palette())) put(layer)
  // Without an answer the map stays on the base map, which is there anyway.
  const { tiles } = await ask<Ground>('/api/map').catch(() => ({ tiles: null }))
  if (tiles === null || map.getLayer(LOWEST) === undefined) return
  map.addSource(ONLINE, { type: 'raster', tiles: [tiles.url], tileSize: 256, attribution: escaped(tiles.credit) })
  put(onlineLayer())
}

/** A credit is words, which MapLibre would take for markup. */
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function recolour(map: MapView): void {
  for (const { name, picture } of signs(palette())) map.updateImage(name, picture)
  for (const layer of [...baseLayers(palette()), onlineLayer(), ...layers(palette())].filter(({ id }) =>
    map.getLayer(id),
  ))
    for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as Paint, value)
}

interface Stages {
  /** Is told how many marks were handed over. */
  readonly coming: (marks: number) => void
  /** Comes true when the first marks are painted. */
  readonly painted: Promise<void>
}

/** Writes on the element how far the map is: `data-marks` has the number of the marks that are painted, `data-drawn` is there when nothing more will come. */
function stages(map: MapView, element: HTMLElement): Stages {
  let awaited: number | null = null
  const painted = new Promise<void>((resolve) => {
    map.on('render', () => {
      if (awaited === null || !map.isSourceLoaded('marks')) return
      element.dataset.marks = String(awaited)
      awaited = null
      resolve()
    })
  })
  map.on('idle', () => {
    const whole = awaited === null && map.getLayer('land') !== undefined && map.areTilesLoaded()
    if (whole) element.dataset.drawn = 'whole'
  })
  const coming = (marks: number) => {
    awaited = marks
    delete element.dataset.drawn
  }
  return { coming, painted }
}
