import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { homeFolder, openObservatoryAt, type WhereFlags } from '../home.ts'
import type { TilesFlags } from '../map-tiles.ts'
import { say } from '../output.ts'
import { stopOnSignal } from '../stop.ts'
import { databaseOption, homeOption } from './where-options.ts'

interface ServeFlags extends WhereFlags, TilesFlags {
  readonly port: number
  readonly host: string
}

const EXAMPLES = `
The web observatory is at /, the HTTP API under /api (described at /api/openapi.json), MCP at /mcp.
Whoever reaches the address can read the whole record; the default is this machine alone.
Without --tiles the page asks nobody else for anything. With it, whose tiles they are sees which
part of the world is looked at, and the page's policy lets it ask that server and no other.

Examples:
  parallax serve
  parallax serve --port 8080 --home ./my-observatory
  parallax serve --tiles 'https://tiles.example.org/{z}/{x}/{y}.png' --tiles-credit 'Example Maps'`

/**
 * The verb that serves the observatory.
 *
 * @param ended  told the exit code
 */
export const serveVerb = (ended: (code: number) => void): Command =>
  new Command('serve')
    .summary('serve the web observatory, the HTTP API and MCP')
    .description('Serves the web observatory, the HTTP API and MCP until it is stopped with Ctrl-C.')
    .addOption(new Option('--port <number>', 'port to listen on').argParser(checkedPort).default(4717))
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--tiles <url>', 'lay the map on these tiles, as in https://…/{z}/{x}/{y}.png (default: $PARALLAX_TILES)')
    .option('--tiles-credit <words>', 'whom the map names for them (default: $PARALLAX_TILES_CREDIT)')
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ServeFlags) => ended(await serveUntilStopped(flags)))

function checkedPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('Write a port from 0 to 65535.')
  return port
}

async function serveUntilStopped(flags: ServeFlags): Promise<number> {
  const [{ serve }, { doorsOf }, { followEvery, following }, { mapTiles }] = await Promise.all([
    import('../../publish/index.ts'),
    import('../../doors.ts'),
    import('../../follow.ts'),
    import('../map-tiles.ts'),
  ])
  const tiles = mapTiles(flags)
  const observatory = await openObservatoryAt(flags, true)
  try {
    const { port, host } = flags
    const webRoot = fileURLToPath(new URL('../../../web/dist', import.meta.url))
    const feeds = following(observatory, homeFolder(flags.home))
    const served = await serve({
      ...doorsOf(observatory),
      following: feeds,
      port,
      host,
      webRoot,
      tiles,
    })
    const end = followEvery(feeds, (error) => say(String(error)))
    say(`The observatory is at ${served.url} (Ctrl-C ends it).`)
    await stopped()
    end()
    await served.close()
    return 0
  } finally {
    await observatory.close()
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    stopOnSignal(resolve)
  })
