import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseUrl, homeFolder } from '../src/cli/home.ts'
import { placesNamed } from '../src/cli/places-named.ts'
import { collect } from '../src/collect/index.ts'
import { ParallaxError } from '../src/model/error.ts'
import { openObservatory } from '../src/observatory.ts'
import { serve } from '../src/publish/index.ts'

const root = join(import.meta.dirname, '..')
const webRoot = join(root, 'web', 'dist')
const samples = join(root, 'samples', 'reports.jsonl')
const HOST = '127.0.0.1'
const PORT = 4717

const say = (line: string) => process.stdout.write(`${line}\n`)

/** When the newest file under a folder was changed, in ms since 1970; 0 where there is none. */
function newest(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

/** Builds the page where it is missing or older than what it is made of. */
function buildPage(): void {
  const built = join(webRoot, 'index.html')
  const sources = [join(root, 'web', 'src'), join(root, 'web', 'public')].map(newest)
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return
  say('Building the page …')
  const npm = process.env.npm_execpath
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const path = [dirname(process.execPath), process.env.PATH ?? ''].join(process.platform === 'win32' ? ';' : ':')
  const done = spawnSync(command ?? 'npm', [...before, 'run', 'build', '--silent'], {
    cwd: root,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
    shell: npm === undefined && process.platform === 'win32',
  })
  if (done.status !== 0) say(`The page could not be built; the API works without it.\n${done.stdout}${done.stderr}`)
}

buildPage()
const home = homeFolder(undefined)
const observatory = await openObservatory({ home, database: databaseUrl(undefined) })
const { reports } = await observatory.record.counts()
if (reports === 0) {
  say('Reading the sample reports …')
  for await (const { report, outcome, issues } of observatory.add(collect([samples])))
    if (outcome === 'failed') say(`  ${report?.id ?? ''} ${issues.map((issue) => issue.detail).join(' ')}`)
}
const counts = await observatory.record.counts()

try {
  const { url, close } = await serve({
    record: observatory.record,
    host: HOST,
    port: PORT,
    webRoot,
    knowledge: placesNamed(),
  })
  say(`
  Parallax is at ${url}

  ${counts.reports} reports, ${counts.incidents} incidents, ${counts.claims} claims, kept in ${home}
  API ${url}/api/openapi.json   MCP ${url}/mcp   Ctrl-C ends it
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
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
