import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { Add } from '../adding/given.ts'
import type { Following } from '../following/following.ts'
import type { Judge } from '../judging/judging.ts'
import type { Queries } from '../queries.ts'
import { addAdding } from './adding.ts'
import { addExport } from './export.ts'
import { addFeeds } from './feeds.ts'
import { addJudging } from './judging.ts'
import { badQuestion, failure, noAddress, refusalOf, refuse, wrongMethod } from './refusal.ts'
import { addRoutes } from './routes.ts'
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

/**
 * Makes the HTTP API under /api, with its own description at /api/openapi.json (OpenAPI 3.1).
 *
 * @param asked  where all the answers come from
 * @param grumble  told of every error that is ours, for the terminal
 * @param changes  how the record is changed; without, this server only reads
 */
export function api(asked: Queries, grumble: (error: unknown) => void, changes: Changes = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : refuse(c, 400, badQuestion(result.error.issues))),
  })
  addAdding(app, changes.add ?? null, grumble)
  addJudging(app, asked, changes.judge ?? null)
  addFeeds(app, changes.following ?? null, grumble)
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/*', (c) => refuse(c, 405, wrongMethod(c.req.method)))
  addExport(app, asked, grumble)
  addRoutes(app, asked)
  addViews(app, asked)
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
