/**
 * Where the tiles of the base map lie on this server, and how deep they go; the map draws the deepest larger when one looks closer.
 *
 * The build makes them (`web/base-map/`). Browsers keep them for a year, so the folder has another name when they change.
 */
export const BASE_MAP = { folder: 'assets/base-map-1', deepest: 4, land: 'land', names: 'names' } as const
