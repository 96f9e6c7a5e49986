import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Context, Hono } from 'hono'

/** The content types of what a web page is built of. */
const MEDIA: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const UNBUILT =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Parallax</title><h1>The page is not built yet</h1>' +
  '<p>Run <code>npm run build</code> in the project, then load this page again. The API at <a href="/api/openapi.json">/api</a> works already.</p></html>'

/**
 * Puts the built page on an app. Only files that were found in the folder are served, so that no address can lead out of it.
 *
 * Every address that is no file gives the page itself, which finds its way by the address. Without a build, a page that says what to do; a build
 * made meanwhile is found.
 * @param webRoot  the folder of the built page
 */
export function addPage(app: Hono, webRoot: string): void {
  let files = listed(webRoot)
  const found = (asked: string): string | null => {
    const known = files.get(asked)
    if (known !== undefined && existsSync(known)) return known
    if (asked !== INDEX && !asked.startsWith('/assets/')) return null
    files = listed(webRoot)
    return files.get(asked) ?? null
  }
  app.get('*', (c) => {
    const asked = c.req.path === '/' ? INDEX : c.req.path
    const file = found(asked)
    if (file !== null) return sent(c, file, asked)
    if (asked.startsWith('/assets/')) return c.text('There is no such file.', 404)
    const index = found(INDEX)
    return index === null ? c.html(UNBUILT, 503) : sent(c, index, INDEX)
  })
}

const INDEX = '/index.html'

/** Sends a file, in its compressed copy where there is one and the browser takes it. */
function sent(c: Context, file: string, asked: string): Response {
  const small = `${file}.br`
  if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '') || !existsSync(small))
    return c.body(readFileSync(file), 200, { ...typed(asked), Vary: 'Accept-Encoding' })
  return c.body(readFileSync(small), 200, { ...typed(asked), 'Content-Encoding': 'br', Vary: 'Accept-Encoding' })
}

function typed(asked: string): Record<string, string> {
  const lasting = asked.startsWith('/assets/')
  return {
    'Content-Type': MEDIA[extname(asked)] ?? 'application/octet-stream',
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

function listed(webRoot: string): Map<string, string> {
  try {
    const found = readdirSync(webRoot, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = found.map((entry) => join(entry.parentPath, entry.name))
    return new Map(paths.map((path) => [path.slice(webRoot.length).replaceAll(sep, '/').replace(/^\/*/, '/'), path]))
  } catch {
    return new Map()
  }
}
