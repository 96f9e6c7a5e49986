import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const web = join(root, 'web')

/** Where the built page is. */
export const webRoot: string = join(web, 'dist')

/** When the newest file under a folder was changed, in ms since 1970; 0 where there is none. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

/** Whether the page is built and not older than what it is made of. */
export function isBuilt(): boolean {
  const built = join(webRoot, 'index.html')
  const folders = ['src', 'public', 'base-map'].map((folder) => newest(join(web, folder)))
  const sources = [...folders, ...['index.html', 'vite.config.ts'].map((file) => statSync(join(web, file)).mtimeMs)]
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)
}

/**
 * Builds the page where that is needed.
 *
 * @returns what went wrong, null when all went well
 */
export function buildPage(): string | null {
  if (isBuilt()) return null
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) return 'The tools that build the page are not installed; run "npm ci" without --omit=dev.'
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: web, encoding: 'utf8' })
  return done.status === 0 ? null : `${done.stdout}${done.stderr}`
}
