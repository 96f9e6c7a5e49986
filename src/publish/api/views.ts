import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Queries } from '../queries.ts'
import { nameQuestion, situationQuestion } from '../question.ts'
import { docxOf } from '../situation/docx.ts'
import { markdownOf } from '../situation/markdown.ts'
import { refusalAnswer } from './answers.ts'
import { noReading, refuse, tooLongToRead } from './refusal.ts'
import { actorAnswer, anewAnswer, situationAnswer, sourceAnswer } from './view-answers.ts'

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const bad = json('The question cannot be understood; `error.at` names each part.', refusalAnswer)

const get = <Path extends string, Query extends z.ZodObject>(
  path: Path,
  summary: string,
  { query, answer }: { readonly query: Query; readonly answer: { description: string } },
) => createRoute({ method: 'get', path, summary, request: { query }, responses: { 200: answer, 400: bad } })

const actor = get('/api/actor', 'What an actor is said to have done and suffered, and by whom', {
  query: nameQuestion,
  answer: json('The profile.', actorAnswer),
})
const source = get('/api/source', 'What a source says, how that stands, whom it cites and who prints it', {
  query: nameQuestion,
  answer: json('The profile.', sourceAnswer),
})
const situation = get('/api/situation', 'What the record has on a place and a time, in cited sentences', {
  query: situationQuestion,
  answer: json('The situation report.', situationAnswer),
})
const markdown = get('/api/situation.md', 'The situation report as Markdown', {
  query: situationQuestion,
  answer: { description: 'Markdown.' },
})
const docx = get('/api/situation.docx', 'The situation report as a Word document', {
  query: situationQuestion,
  answer: { description: 'A Word document.' },
})

const anew = createRoute({
  method: 'get',
  path: '/api/reports/{id}/reading',
  summary: 'One report read anew: its mentions, its zones, and the tree of each sentence',
  request: { params: z.object({ id: z.string().min(1).max(500) }) },
  responses: {
    200: json('The reading.', anewAnswer),
    404: json('There is no such report.', refusalAnswer),
    413: json('It is too long.', refusalAnswer),
  },
})

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const named = (ending: string) => ({ 'Content-Disposition': `attachment; filename="situation.${ending}"` })

/** Puts the questions on an app that look at a noun from one side: an actor, a source, a place in a time, a report read anew. */
export function addViews(app: OpenAPIHono, asked: Queries): void {
  app.openapi(actor, async (c) => {
    const { name, asOf } = c.req.valid('query')
    return c.json({ ok: true, ...(await asked.actor(name, { asOf })) }) as never
  })
  app.openapi(source, async (c) => {
    const { name, asOf } = c.req.valid('query')
    return c.json({ ok: true, ...(await asked.source(name, { asOf })) }) as never
  })
  app.openapi(situation, async (c) => c.json({ ok: true, ...(await asked.situation(c.req.valid('query'))) }) as never)
  app.openapi(markdown, async (c) =>
    c.body(markdownOf(await asked.situation(c.req.valid('query'))), 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      ...named('md'),
    }),
  )
  app.openapi(docx, async (c) => {
    const bytes = await docxOf(await asked.situation(c.req.valid('query')))
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': WORD, ...named('docx') })
  })
  app.openapi(anew, async (c) => {
    const { id } = c.req.valid('param')
    const found = await asked.anew(id)
    if (found === 'too-long') return refuse(c, 413, tooLongToRead(id)) as never
    return (found === null ? refuse(c, 404, noReading(id)) : c.json({ ok: true, ...found })) as never
  })
}
