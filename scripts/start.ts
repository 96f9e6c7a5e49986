import { join } from 'node:path'
import { databaseUrl, homeFolder } from '../src/cli/home.ts'
import { mapTiles } from '../src/cli/map-tiles.ts'
import { collect } from '../src/collect/index.ts'
import { doorsOf } from '../src/doors.ts'
import { followEvery, following } from '../src/follow.ts'
import { ParallaxError } from '../src/model/error.ts'
import { openObservatory } from '../src/observatory.ts'
import { serve } from '../src/publish/index.ts'
import { buildPage, isBuilt, webRoot } from './build-page.ts'

const samples = join(import.meta.dirname, '..', 'samples', 'reports.jsonl')
const HOST = '127.0.0.1'
const PORT = 4717

const say = (line: string) => process.stdout.write(`${line}\n`)

if (!isBuilt()) say('Building the page …')
const fault = buildPage()
if (fault !== null) say(`The page could not be built; the API works without it.\n${fault}`)
const home = homeFolder(undefined)
const observatory = await openObservatory({ home, database: databaseUrl(undefined) })
const { reports } = await observatory.record.counts()
if (reports === 0) {
  say('Reading the sample reports …')
  for await (const { report, outcome, issues } of observatory.add(collect([samples])))
    if (outcome === 'failed') say(`  ${report?.id ?? ''} ${issues.map((issue) => issue.detail).join(' ')}`)
}
const counts = await observatory.record.counts()

const feeds = following(observatory, home)
try {
  const { url, close } = await serve({
    ...doorsOf(observatory),
    following: feeds,
    host: HOST,
    port: PORT,
    webRoot,
    tiles: mapTiles(),
  })
  say(`
  Parallax is at ${url}

  ${counts.reports} reports, ${counts.incidents} incidents, ${counts.claims} claims, kept in ${home}
  API ${url}/api/openapi.json   MCP ${url}/mcp   Ctrl-C ends it
`)
  const end = followEvery(feeds, (error) => process.stderr.write(`${String(error)}\n`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      end()
      await close()
      await observatory.close()
    })
} catch (error) {
  await observatory.close()
  if (!(error instanceof ParallaxError)) throw error
  const elsewhere = error.code === 'publish/port-in-use' ? `npx parallax serve --port ${PORT + 1}` : ''
  process.stderr.write(`${error.message}\n${elsewhere}\n`)
  process.exitCode = 1
}
