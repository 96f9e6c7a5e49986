import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { Add } from '../adding/given.ts'
import type { Following } from '../following/following.ts'
import type { Judge } from '../judging/judging.ts'
import type { Queries } from '../queries.ts'
import type { Tiles } from '../tiles.ts'
import { addAdding } from './adding.ts'
import { addExport } from './export.ts'
import { addFeeds } from './feeds.ts'
import { addJudging } from './judging.ts'
import { badQuestion, failure, noAddress, refusalOf, refuse, wrongMethod } from './refusal.ts'
import { addRoutes } from './routes.ts'
import { addTiles } from './tiles.ts'
import { addViews } from './views.ts'

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Parallax',
    version: '1',
    description:
      'Who says what happened, where, when, to whom and how many; each number with the words it stands on. Every answer that is not a success has the form of Refusal.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
}

/** What can be changed through the API: reports taken in, what people judge, and the feeds that are followed. */
export interface Changes {
  readonly add?: Add | undefined
  readonly judge?: Judge | undefined
  readonly following?: Following | undefined
}

/** What whoever serves the API may say of it: how the record is changed, and whose tiles the page's map lies on. */
export interface Settings extends Changes {
  readonly tiles?: Tiles | null | undefined
}

/**
 * Makes the HTTP API under /api, with its own description at /api/openapi.json (OpenAPI 3.1).
 *
 * @param asked  where all the answers come from
 * @param grumble  told of every error that is ours, for the terminal
 * @param settings  how the record is changed (without, this server only reads), and the map's tiles
 */
export function api(asked: Queries, grumble: (error: unknown) => void, settings: Settings = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : refuse(c, 400, badQuestion(result.error.issues))),
  })
  addAdding(app, settings.add ?? null, grumble)
  addJudging(app, asked, settings.judge ?? null)
  addFeeds(app, settings.following ?? null, grumble)
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/*', (c) => refuse(c, 405, wrongMethod(c.req.method)))
  addExport(app, asked, grumble)
  addRoutes(app, asked)
  addViews(app, asked)
  addTiles(app, settings.tiles ?? null)
  app.doc31('/api/openapi.json', about)
  app.all('/api/*', (c) => refuse(c, 404, noAddress(c.req.path)))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500)
      return refuse(c, error.status, badQuestion([{ path: [], message: error.message }]))
    const asked = refusalOf(error)
    if (asked !== null) return refuse(c, 400, asked)
    grumble(error)
    return refuse(c, 500, failure)
  })
  return app
}
