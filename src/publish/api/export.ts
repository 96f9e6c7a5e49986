import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { FORMATS, formNamed, incidentsAs } from '../export/export.ts'
import type { Queries } from '../queries.ts'
import { exportQuestion } from '../question.ts'
import { refusalAnswer } from './answers.ts'

const route = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  summary: 'All the incidents that a filter lets through, in one file; /api/formats tells what each form loses',
  request: { params: z.object({ format: z.enum(FORMATS) }), query: exportQuestion },
  responses: {
    200: { description: 'The file, of the type that /api/formats names.' },
    400: {
      description: 'The question cannot be understood; `error.at` names each part.',
      content: { 'application/json': { schema: refusalAnswer } },
    },
  },
})

/**
 * Puts the exports on an app; they are streamed, so that a large record never has to fit into memory.
 *
 * @param grumble  told when a file breaks off, since by then the answer has begun
 */
export function addExport(app: OpenAPIHono, asked: Queries, grumble: (error: unknown) => void): void {
  app.openapi(route, (c) => {
    const form = formNamed(c.req.valid('param').format)
    const text = incidentsAs(form.format, asked.dossiers(c.req.valid('query')))
    return c.body(streamed(text, grumble), 200, {
      'Content-Type': form.media,
      'Content-Disposition': `attachment; filename="parallax-${form.file}"`,
    })
  })
}

function streamed(text: AsyncIterable<string>, grumble: (error: unknown) => void): ReadableStream<Uint8Array> {
  const chunks = text[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        grumble(error)
        controller.error(error)
      }
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}
