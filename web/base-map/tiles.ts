import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { BASE_MAP } from '../src/space/base-map.ts'
import { countries } from './countries.ts'

/** How finely a tile counts: at the deepest, about 300 metres, as fine as the outlines are. */
const EXTENT = 8_192

/** A tile by its address, as in "3/4/2". */
export type Tiles = ReadonlyMap<string, Uint8Array>

/**
 * Cuts the base map into vector tiles, so that a browser gets and works through what it shows and nothing else.
 *
 * Every tile down to the deepest is there, those of the open sea too, which are empty: a server that has no tile says so as an error.
 */
export function tiles(): Tiles {
  const { land, names } = countries()
  const depth = { maxZoom: BASE_MAP.deepest, extent: EXTENT, buffer: 128 }
  const [lands, labels] = [new GeoJSONVT(land, depth), new GeoJSONVT(names, depth)]
  const made = new Map<string, Uint8Array>()
  for (let zoom = 0; zoom <= BASE_MAP.deepest; zoom++)
    for (let x = 0; x < 2 ** zoom; x++)
      for (let y = 0; y < 2 ** zoom; y++) {
        const parts = [
          [BASE_MAP.land, lands.getTile(zoom, x, y)] as const,
          [BASE_MAP.names, labels.getTile(zoom, x, y)] as const,
        ].flatMap(([name, tile]) => (tile === null ? [] : [[name, tile] as const]))
        made.set(`${zoom}/${x}/${y}`, fromGeojsonVt(Object.fromEntries(parts), { version: 2, extent: EXTENT }))
      }
  return made
}
