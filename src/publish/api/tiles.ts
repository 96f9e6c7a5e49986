import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Tiles } from '../tiles.ts'

const answer = z
  .object({
    ok: z.literal(true),
    tiles: z.object({ url: z.string(), credit: z.string() }).nullable(),
  })
  .openapi('MapGround')

const ground = createRoute({
  method: 'get',
  path: '/api/map',
  summary: 'Whose tiles the map lies on; null for the base map that comes with the page',
  responses: { 200: { description: 'The tiles.', content: { 'application/json': { schema: answer } } } },
})

/** Puts on an app the question whose tiles the map lies on. */
export function addTiles(app: OpenAPIHono, tiles: Tiles | null): void {
  const told = tiles === null ? null : { url: tiles.url, credit: tiles.credit }
  app.openapi(ground, (c) => c.json({ ok: true as const, tiles: told }, 200))
}
