import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { refuse } from './api/refusal.ts'
import type { Tiles } from './tiles.ts'

/** What the page may load: itself, the tiles of the map where some are set, and nothing else. MapLibre draws in a worker of its own, and its images are blobs. */
const policy = (tiles: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob:${tiles}`,
    `connect-src 'self'${tiles}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Says on every answer that nobody else's code, frames or addresses belong here.
 *
 * @param tiles  the one server beside this that the map may ask, null for none
 */
export function headers(tiles: Tiles | null): MiddlewareHandler {
  const allowed = policy(tiles === null ? '' : ` ${tiles.origin}`)
  return async (c, next) => {
    await next()
    c.res.headers.set('Content-Security-Policy', allowed)
    c.res.headers.set('X-Content-Type-Options', 'nosniff')
    c.res.headers.set('Referrer-Policy', 'no-referrer')
    c.res.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  }
}

const nameOf = (authority: string): string => {
  try {
    return new URL(`http://${authority}`).hostname.replace(/^\[|\]$/g, '').toLowerCase()
  } catch {
    return ''
  }
}

/**
 * Refuses requests that a foreign page could have sent: by a name that leads here without being ours (DNS rebinding), or from another origin.
 *
 * An address in digits cannot be rebound and is let through, so that a server open to a network can be reached by its address.
 * @param ours  further names under which the server may be asked
 */
export function guard(ours: readonly string[]): MiddlewareHandler {
  const names = new Set(['localhost', ...ours.map((name) => name.toLowerCase())])
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const name = nameOf(host)
    if (!names.has(name) && isIP(name) === 0)
      return refuse(c, 403, {
        code: 'publish/foreign-host',
        message: `This server does not answer to the name ${name || '(none)'}.`,
        todo: 'Use http://127.0.0.1 with the port, or name the host when serving.',
      })
    const origin = c.req.header('origin')
    if (origin !== undefined && !sameHost(origin, host))
      return refuse(c, 403, {
        code: 'publish/foreign-origin',
        message: `Pages of ${origin} may not ask this server.`,
        todo: 'Ask from the page of the observatory itself, or from a program that sends no Origin.',
      })
    return next()
  }
}

function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
