import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { formats } from '../export/export.ts'
import { pointsOf } from '../export/geojson.ts'
import type { Queries } from '../queries.ts'
import {
  controlQuestion,
  incidentsQuestion,
  mapQuestion,
  marksQuestion,
  overviewQuestion,
  searchQuestion,
  thenQuestion,
} from '../question.ts'
import {
  controlAnswer,
  countsAnswer,
  formatsAnswer,
  incidentAnswer,
  incidentsAnswer,
  mapAnswer,
  marksAnswer,
  overviewAnswer,
  refusalAnswer,
  reportAnswer,
  searchAnswer,
} from './answers.ts'
import { noIncident, noReport, type Refusal, refuse } from './refusal.ts'

const id = z.object({ id: z.string().min(1).max(500) })

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const bad = json('The question cannot be understood; `error.at` names each part.', refusalAnswer)
const none = json('There is no such thing in the record.', refusalAnswer)

const counts = createRoute({
  method: 'get',
  path: '/api/counts',
  summary: 'How much is in the record',
  responses: { 200: json('Counts.', countsAnswer) },
})

const incidents = createRoute({
  method: 'get',
  path: '/api/incidents',
  summary: 'Incidents, newest first, a page at a time',
  request: { query: incidentsQuestion },
  responses: { 200: json('One page of incidents.', incidentsAnswer), 400: bad },
})

const map = createRoute({
  method: 'get',
  path: '/api/incidents.geojson',
  summary: 'Incidents as points, no finer than their words support',
  request: { query: mapQuestion },
  responses: {
    200: { description: 'GeoJSON.', content: { 'application/geo+json': { schema: mapAnswer } } },
    400: bad,
  },
})

const overview = createRoute({
  method: 'get',
  path: '/api/overview',
  summary: 'What a filter lets through, counted along time',
  request: { query: overviewQuestion },
  responses: { 200: json('Counts.', overviewAnswer), 400: bad },
})

const marks = createRoute({
  method: 'get',
  path: '/api/marks',
  summary: 'Incidents as the marks of a map, those that would cover one another as one',
  request: { query: marksQuestion },
  responses: { 200: json('Marks.', marksAnswer), 400: bad },
})

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Words in reports, incidents, actors, places and sources',
  request: { query: searchQuestion },
  responses: { 200: json('What was found.', searchAnswer), 400: bad },
})

const incident = createRoute({
  method: 'get',
  path: '/api/incidents/{id}',
  summary: 'One incident: its accounts, who stands behind them, and the words',
  request: { params: id, query: thenQuestion },
  responses: { 200: json('The dossier.', incidentAnswer), 400: bad, 404: none },
})

const report = createRoute({
  method: 'get',
  path: '/api/reports/{id}',
  summary: 'One report with the claims read in it',
  request: { params: id, query: thenQuestion },
  responses: { 200: json('The report.', reportAnswer), 400: bad, 404: none },
})

const control = createRoute({
  method: 'get',
  path: '/api/control',
  summary: 'Who is said to hold how much of a place, over time',
  request: { query: controlQuestion },
  responses: { 200: json('The timeline, oldest first.', controlAnswer), 400: bad },
})

const formatList = createRoute({
  method: 'get',
  path: '/api/formats',
  summary: 'The forms in which incidents leave, and what each loses',
  responses: { 200: json('Formats.', formatsAnswer) },
})

/**
 * Puts the questions of the API on an app, each with its checked question and described answer.
 *
 * @param asked  where all the answers come from
 */
export function addRoutes(app: OpenAPIHono, asked: Queries): void {
  app.use('/api/*', compress())
  app.use('/api/*', etag())
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache')
  })
  app.openapi(counts, async (c) => c.json({ ok: true as const, ...(await asked.counts()) }, 200))
  app.openapi(incidents, async (c) => told(c, await asked.incidents(c.req.valid('query'))))
  app.openapi(map, async (c) => {
    const { total, next, incidents } = await asked.incidents(c.req.valid('query'))
    return told(c, { ...pointsOf(incidents), total, next }, 'application/geo+json')
  })
  app.openapi(overview, async (c) => told(c, await asked.overview(c.req.valid('query'))))
  app.openapi(marks, async (c) => told(c, await asked.marks(c.req.valid('query'))))
  app.openapi(search, async (c) => told(c, await asked.search(c.req.valid('query'))))
  app.openapi(incident, async (c) => {
    const { id } = c.req.valid('param')
    const then = c.req.valid('query')
    return told(c, (await asked.incident(id, then)) ?? noIncident(id, then.asOf))
  })
  app.openapi(report, async (c) => {
    const { id } = c.req.valid('param')
    const found = await asked.report(id, c.req.valid('query'))
    return found === null ? told(c, noReport(id)) : told(c, found)
  })
  app.openapi(control, async (c) => {
    const { place, asOf } = c.req.valid('query')
    return told(c, await asked.control(place, { asOf }))
  })
  app.openapi(formatList, (c) => c.json({ ok: true as const, formats: formats() }, 200))
}

/**
 * Sends an answer, or the refusal that took its place.
 *
 * The type is left open, since the described shapes name ids as plain strings; that real answers have these shapes is under test.
 */
// biome-ignore lint/suspicious/noExplicitAny: see above
function told(c: Context, answer: object | Refusal, media = 'application/json'): any {
  if ('code' in answer) return refuse(c, 404, answer as Refusal)
  const whole = media === 'application/json' ? { ok: true, ...answer } : answer
  return c.body(JSON.stringify(whole), 200, { 'Content-Type': media })
}
