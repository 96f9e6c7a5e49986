import { ParallaxError } from '../model/error.ts'

/** A server of map tiles that the page may ask, because whoever serves the observatory said so. */
export interface Tiles {
  /** Where a tile is, with `{z}`, `{x}` and `{y}` for its zoom, column and row; pictures of 256 pixels. */
  readonly url: string
  /** The server alone, as the page's policy names it. */
  readonly origin: string
  /** Whom the map has to name for them. */
  readonly credit: string
}

/**
 * Understands the address of a tile server.
 *
 * @param credit  whom to name; its host where nobody is said
 * @throws ParallaxError publish/bad-tiles for what is no web address, lacks `{z}`, `{x}` or `{y}`, or has a place holder in its host
 * @example tilesAt('https://tiles.example.org/{z}/{x}/{y}.png').origin // 'https://tiles.example.org'
 */
export function tilesAt(url: string, credit: string | null = null): Tiles {
  const whole = ['{z}', '{x}', '{y}'].every((part) => url.includes(part))
  const address = whole && URL.canParse(url) ? new URL(url) : null
  // A policy has its parts between blanks and semicolons, and a star lets everybody in.
  if (address === null || !/^https?:\/\/[\w.:[\]-]+$/.test(address.origin) || address.username !== '')
    throw new ParallaxError(
      'publish/bad-tiles',
      'Write where the tiles are like https://tiles.example.org/{z}/{x}/{y}.png.',
      url,
    )
  return { url, origin: address.origin, credit: credit ?? address.host }
}
