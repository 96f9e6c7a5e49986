import { type Tiles, tilesAt } from '../publish/index.ts'
import type { Surroundings } from './home.ts'

/** The flags by which one says whose tiles the page's map lies on. */
export interface TilesFlags {
  readonly tiles?: string
  readonly tilesCredit?: string
}

/**
 * The tiles on which the page's map lies, if any are set.
 *
 * @param flags  the values of --tiles and --tiles-credit; they win over $PARALLAX_TILES and $PARALLAX_TILES_CREDIT
 * @returns null for the base map that comes with the page
 * @throws ParallaxError publish/bad-tiles
 * @example mapTiles({}, {}) // null
 */
export function mapTiles(flags: TilesFlags = {}, env: Surroundings['env'] = process.env): Tiles | null {
  const url = flags.tiles || env.PARALLAX_TILES
  return url ? tilesAt(url, flags.tilesCredit || env.PARALLAX_TILES_CREDIT || null) : null
}
