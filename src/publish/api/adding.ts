import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { isPartialDate } from '../../model/period.ts'
import type { Add, Given } from '../adding/given.ts'
import { addingJobs } from '../adding/jobs.ts'
import { localOnly, thisMachineOnly } from '../adding/local.ts'
import { refusalAnswer } from './answers.ts'
import { noAddress, refuse, tooLarge } from './refusal.ts'

const MEGABYTE = 1024 * 1024
const LARGEST = 48 * MEGABYTE
/** What is left of it for files, since base64 writes three bytes as four letters. */
const LARGEST_FILES = (LARGEST * 3) / 4
const MOST = 500
const atMost = (what: string): string => `At most ${MOST} ${what} at once; "npx parallax add" takes more.`

const short = z.string().trim().max(500)
const orNull = (words: string | undefined): string | null => (words === undefined || words === '' ? null : words)

const text = z.strictObject({
  text: z.string().trim().min(1, 'Paste the words of a report.').max(5_000_000),
  title: short.optional(),
  outlet: short.optional(),
  published: short.refine((day) => day === '' || isPartialDate(day), 'Write a day, as in 2016-07-05.').optional(),
  url: short.optional(),
})

/** Describes what is handed in: texts, files with their bytes in base64, addresses of pages and feeds. */
const addQuestion = z
  .strictObject({
    texts: z.array(text).max(MOST, atMost('texts')).default([]),
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(300), base64: z.base64() }))
      .max(MOST, atMost('files'))
      .default([]),
    addresses: z
      .array(short.refine((address) => /^https?:\/\//i.test(address), 'An address begins with http:// or https://.'))
      .max(MOST, atMost('addresses'))
      .default([]),
    samples: z.boolean().default(false),
  })
  .refine(
    ({ texts, files, addresses, samples }) => samples || texts.length + files.length + addresses.length > 0,
    'Nothing is handed in.',
  )
  .openapi('Add')

const refused = (description: string) => ({ description, content: { 'application/json': { schema: refusalAnswer } } })

const begin = createRoute({
  method: 'post',
  path: '/api/add',
  summary: 'Hands reports in; only from this machine, with the header x-parallax',
  request: { body: { content: { 'application/json': { schema: addQuestion } }, required: true } },
  responses: {
    202: {
      description: 'The job was begun; /api/add/{job} tells how it goes.',
      content: { 'application/json': { schema: z.object({ ok: z.literal(true), job: z.string() }) } },
    },
    400: refused('It cannot be understood.'),
    403: refused('Not from this machine, or from another page.'),
    413: refused('It is too large.'),
    503: refused('Too many jobs are under way.'),
  },
})

/**
 * Puts adding on an app: one address to hand in, one that tells step by step what becomes of it (server-sent events).
 *
 * @param add  null where this server only reads
 */
export function addAdding(app: OpenAPIHono, add: Add | null, grumble: (error: unknown) => void): void {
  if (add === null) return
  const jobs = addingJobs(add, grumble)
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: (c) =>
      refuse(c, 413, tooLarge(`${LARGEST_FILES / MEGABYTE} MB of files (${LARGEST / MEGABYTE} MB as they are sent)`)),
  })
  app.use('/api/add', localOnly, limit)
  app.openapi(begin, (c) => {
    const job = jobs.begin(givenOf(c.req.valid('json')))
    if (job !== null) return c.json({ ok: true as const, job }, 202)
    return refuse(c, 503, {
      code: 'publish/busy-adding',
      message: 'Other reports are being added already.',
      todo: 'Wait until they are in, then try again.',
    }) as never
  })
  app.get('/api/add/:job', thisMachineOnly, (c) => {
    const from = Number(c.req.header('last-event-id') ?? -1) + 1
    const told = jobs.follow(c.req.param('job'), Number.isInteger(from) ? from : 0)
    if (told === null) return refuse(c, 404, noAddress(c.req.path))
    return streamSSE(c, async (stream) => {
      for await (const { at, told: each } of told)
        await stream.writeSSE({ id: String(at), event: each.kind, data: JSON.stringify(each) })
    })
  })
}

function givenOf({ texts, files, addresses, samples }: z.infer<typeof addQuestion>): Given[] {
  return [
    ...texts.map(
      ({ text, title, outlet, published, url }): Given => ({
        kind: 'text',
        text,
        title: orNull(title),
        outlet: orNull(outlet),
        published: orNull(published),
        url: orNull(url),
      }),
    ),
    ...files.map(({ name, base64 }): Given => ({ kind: 'file', name, bytes: Buffer.from(base64, 'base64') })),
    ...addresses.map((address): Given => ({ kind: 'address', address })),
    ...(samples ? [{ kind: 'samples' } as const] : []),
  ]
}
