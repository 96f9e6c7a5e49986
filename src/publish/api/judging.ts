import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { localOnly } from '../adding/local.ts'
import type { Judge } from '../judging/judging.ts'
import type { Queries } from '../queries.ts'
import { refusalAnswer } from './answers.ts'
import { noIncident, refusalOf, refuse, tooLarge } from './refusal.ts'

const LARGEST = 256 * 1024
const MOST = 200

const end = z.string().min(1).max(600).describe('The id of an incident, or of a telling of one ("event" in it).')

/** Describes what a person says of pairs of incidents or tellings. */
const judgeQuestion = z
  .strictObject({
    pairs: z
      .array(z.tuple([end, end]))
      .min(1, 'Name the two that are judged.')
      .max(MOST),
    verdict: z.enum(['same', 'different', 'undo']).describe('"undo" takes back what was said of the pairs.'),
    why: z.string().trim().max(1_000).default(''),
    by: z.string().trim().max(100).default('').describe('Who says so, kept for ever; left out, no name is kept.'),
  })
  .openapi('Judge')

const endShape = z.object({ event: z.string(), report: z.string(), here: z.boolean() })
const judgedAnswer = z
  .object({
    ok: z.literal(true),
    judgements: z.array(
      z.object({
        verdict: z.enum(['same', 'different', 'unsure']),
        by: z.string(),
        at: z.string().describe('When it was said, an ISO instant.'),
        why: z.string(),
        holds: z.boolean().describe('Whether it is the last word on any of its pairs.'),
        pairs: z.array(z.tuple([endShape, endShape])),
      }),
    ),
  })
  .openapi('Judgements')

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const refused = (description: string) => json(description, refusalAnswer)

const judge = createRoute({
  method: 'post',
  path: '/api/judgements',
  summary: 'Says that two are one, or are not, or takes it back; only from this machine, with the header x-parallax',
  request: { body: { content: { 'application/json': { schema: judgeQuestion } }, required: true } },
  responses: {
    200: json(
      'Kept. The incidents that are around the pairs now.',
      z.object({ ok: z.literal(true), incidents: z.array(z.string()) }),
    ),
    400: refused('It cannot be understood, or names what is not there.'),
    403: refused('Not from this machine, or from another page.'),
    413: refused('It is too large.'),
  },
})

const judged = createRoute({
  method: 'get',
  path: '/api/incidents/{id}/judgements',
  summary: 'What people said of the tellings of an incident, who, when and why',
  request: { params: z.object({ id: z.string().min(1).max(500) }) },
  responses: { 200: json('Judgements, the newest first.', judgedAnswer), 404: refused('There is no such incident.') },
})

/**
 * Puts on an app what people judge: one address to say it, one that tells what was said of an incident.
 *
 * @param judgeThem  null where this server only reads
 */
export function addJudging(app: OpenAPIHono, asked: Queries, judgeThem: Judge | null): void {
  app.openapi(judged, async (c) => {
    const { id } = c.req.valid('param')
    const judgements = await asked.judged(id)
    return (judgements === null ? refuse(c, 404, noIncident(id)) : c.json({ ok: true, judgements })) as never
  })
  if (judgeThem === null) return
  const limit = bodyLimit({ maxSize: LARGEST, onError: (c) => refuse(c, 413, tooLarge('256 kB')) })
  app.use('/api/judgements', localOnly, limit)
  app.openapi(judge, async (c) => {
    const { pairs, verdict, why, by } = c.req.valid('json')
    const said = { pairs, verdict: verdict === 'undo' ? 'unsure' : verdict, why, by: by === '' ? null : by } as const
    try {
      return c.json({ ok: true as const, incidents: [...(await judgeThem(said))] }, 200)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === null) throw error
      return refuse(c, 400, refusal) as never
    }
  })
}
