import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { localOnly, thisMachineOnly } from '../adding/local.ts'
import { type Following, isWebAddress } from '../following/following.ts'
import { refusalAnswer } from './answers.ts'
import { badQuestion, refuse, tooLarge } from './refusal.ts'

const instant = z.string().describe('An ISO instant.')

const feedShape = z
  .object({
    address: z.string(),
    title: z.string().nullable(),
    since: instant,
    asked: instant.nullable(),
    next: instant,
    outcome: z.enum(['never', 'news', 'unchanged', 'failed']),
    stored: z.number().int().describe('How many reports came in since it is followed.'),
    news: z.number().int().describe('How many came in the last time.'),
    failures: z.number().int().describe('How often in a row it could not be had.'),
    faults: z.array(z.object({ input: z.string(), code: z.string(), detail: z.string() })),
  })
  .openapi('Feed')

const feedsAnswer = z.object({ ok: z.literal(true), feeds: z.array(feedShape) })
const question = z.strictObject({
  address: z.string().trim().max(500).refine(isWebAddress, 'Write a web address of a feed.'),
})

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const refused = (description: string) => json(description, refusalAnswer)
const body = { content: { 'application/json': { schema: question } }, required: true } as const
const responses = {
  200: json('All feeds that are followed now.', feedsAnswer),
  400: refused('It cannot be understood.'),
  403: refused('Not from this machine, or from another page.'),
}

const list = createRoute({
  method: 'get',
  path: '/api/feeds',
  summary: 'The feeds that are followed, what came of each, and why one failed; only on this machine',
  responses: { 200: responses[200], 403: responses[403] },
})
const follow = createRoute({
  method: 'post',
  path: '/api/feeds',
  summary: 'Follows a feed from now on; only from this machine, with the header x-parallax',
  request: { body },
  responses,
})
const stop = createRoute({
  method: 'delete',
  path: '/api/feeds',
  summary: 'Follows a feed no longer; what came of it stays',
  request: { body },
  responses,
})
const fetchNow = createRoute({
  method: 'post',
  path: '/api/feeds/fetch',
  summary: 'Asks a feed that is followed now, instead of when its time comes',
  request: { body },
  responses,
})

/**
 * Puts following feeds on an app.
 *
 * @param following  null where this server only reads
 * @param grumble  told of what goes wrong while a feed is asked, which no answer waits for
 */
export function addFeeds(app: OpenAPIHono, following: Following | null, grumble: (error: unknown) => void): void {
  if (following === null) return
  const limit = bodyLimit({ maxSize: 16 * 1024, onError: (c) => refuse(c, 413, tooLarge('16 kB')) })
  app.use(
    '/api/feeds',
    async (c, next) => (c.req.method === 'GET' ? thisMachineOnly(c, next) : localOnly(c, next)),
    limit,
  )
  app.use('/api/feeds/fetch', localOnly, limit)
  const feeds = async () => ({
    ok: true as const,
    feeds: (await following.list()).map(({ seen: _seen, etag: _etag, modified: _modified, faults, ...feed }) => ({
      ...feed,
      faults: [...faults],
    })),
  })
  app.openapi(list, async (c) => c.json(await feeds(), 200))
  app.openapi(follow, async (c) => {
    const { address } = await following.follow(c.req.valid('json').address)
    void following.fetch(address).catch(grumble)
    return c.json(await feeds(), 200)
  })
  app.openapi(stop, async (c) => {
    const there = await following.stop(c.req.valid('json').address)
    return there ? c.json(await feeds(), 200) : (refuse(c, 400, notFollowed) as never)
  })
  app.openapi(fetchNow, async (c) => {
    const { address } = c.req.valid('json')
    const asked = await following.fetch(address)
    return asked.length > 0 ? c.json(await feeds(), 200) : (refuse(c, 400, notFollowed) as never)
  })
}

const notFollowed = badQuestion([{ path: ['address'], message: 'No feed of this address is followed.' }])
