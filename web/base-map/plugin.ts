import type { Plugin } from 'vite'
import { BASE_MAP } from '../src/space/base-map.ts'
import { type Tiles, tiles } from './tiles.ts'

const MEDIA = 'application/x-protobuf'

/** Lays the tiles of the base map beside what is built, and serves them while one works on the page. */
export function baseMap(): Plugin {
  let made: Tiles | null = null
  const all = () => {
    made ??= tiles()
    return made
  }
  return {
    name: 'base-map',
    generateBundle() {
      for (const [at, source] of all())
        this.emitFile({ type: 'asset', fileName: `${BASE_MAP.folder}/${at}.pbf`, source })
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${BASE_MAP.folder}`, (request, response, next) => {
        const tile = all().get((request.url ?? '').replace(/^\/|\.pbf.*$/g, ''))
        if (tile === undefined) return next()
        response.setHeader('Content-Type', MEDIA)
        response.end(tile)
      })
    },
  }
}
