import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { ParallaxError } from '../model/error.ts'
import type { RecordReader } from '../record/index.ts'
import { api, type Settings } from './api/api.ts'
import { guard, headers } from './guard.ts'
import { addMcp } from './mcp/mcp.ts'
import { addPage } from './page.ts'
import { type PublishKnowledge, queries } from './queries.ts'

/**
 * How to serve: which record, where, and the built page.
 *
 * `host` is 127.0.0.1 when not said, so that nobody else can reach it; `port` 0 takes any free one. `names` are further names under which it may be asked.
 * `add`, `judge` and `following` change what is kept; without them, this server only reads.
 * `grumble` is told of every error that is ours; by default it goes to stderr.
 */
export interface Serving extends Settings {
  readonly record: RecordReader
  readonly host?: string
  readonly port: number
  readonly webRoot: string
  readonly knowledge?: PublishKnowledge
  readonly names?: readonly string[]
  readonly grumble?: (error: unknown) => void
}

/**
 * Makes the app of all three doors: the API, MCP and the page, behind one guard.
 *
 * It needs no network: `app.request(path)` answers.
 */
export function observatoryApp(serving: Omit<Serving, 'port'>): Hono {
  const grumble = serving.grumble ?? ((error) => console.error(error))
  const asked = queries(serving.record, serving.knowledge)
  const app = new Hono()
  app.use(headers(serving.tiles ?? null))
  app.use(guard([...(serving.names ?? []), serving.host ?? 'localhost']))
  addMcp(app, asked, grumble)
  app.route('/', api(asked, grumble, serving))
  addPage(app, serving.webRoot)
  return app
}

/**
 * Serves the observatory until it is closed.
 *
 * @returns where it is, and how to end it; closing waits for no connection that is idle
 * @throws ParallaxError publish/port-in-use, publish/port-forbidden
 */
export async function serve(serving: Serving): Promise<{ readonly url: string; close(): Promise<void> }> {
  const host = serving.host ?? '127.0.0.1'
  const server = createAdaptorServer({ fetch: observatoryApp(serving).fetch })
  const port = await listening(server, host, serving.port)
  // What the first view counts in is read before somebody asks for it; whoever asks meets the fault, if there is one.
  void serving.record.overview({}).catch(() => {})
  const shown = host.includes(':') ? `[${host}]` : host
  return { url: `http://${shown}:${port}`, close: () => closed(server) }
}

function listening(server: ServerType, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusedPort(error, host, port)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function refusedPort(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const about = `${host}:${port}`
  if (error.code === 'EADDRINUSE')
    return new ParallaxError(
      'publish/port-in-use',
      `Something else listens there, perhaps this observatory already. Choose another: --port ${port + 1}.`,
      about,
    )
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
    return new ParallaxError(
      'publish/port-forbidden',
      'This machine does not let us listen there. Try --port 4717.',
      about,
    )
  return error
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
