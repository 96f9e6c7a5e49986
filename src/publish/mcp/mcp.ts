import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refuse, wrongMethod } from '../api/refusal.ts'
import type { Queries } from '../queries.ts'
import { tools } from './tools.ts'

const LARGEST = 1_000_000

/**
 * Puts the Model Context Protocol on an app at /mcp: streamable HTTP without sessions, each POST answered as one JSON.
 *
 * @param asked  where all the answers come from
 * @param grumble  told of every error that is ours
 */
export function addMcp(app: Hono, asked: Queries, grumble: (error: unknown) => void): void {
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: (c) =>
      refuse(c, 413, {
        code: 'publish/too-large',
        message: `A question may have ${LARGEST} bytes at most.`,
        todo: 'Ask for less at a time.',
      }),
  })
  app.post('/mcp', limit, async (c) => {
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    const server = tools(asked, grumble)
    await server.connect(transport as Parameters<typeof server.connect>[0])
    return transport.handleRequest(c.req.raw)
  })
  app.all('/mcp', (c) => refuse(c, 405, wrongMethod(c.req.method)))
}
