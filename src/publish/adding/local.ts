import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from '../api/refusal.ts'

/** A header that no page of another origin can send without asking first, which is answered with no. */
const ASKED_BY_PAGE = 'x-parallax'

/**
 * Lets only this machine, and on it only the observatory's own page or a program, change the record.
 *
 * A browser says where a request comes from (`Sec-Fetch-Site`, `Origin`); a form or picture elsewhere cannot send the header that is asked for.
 */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || c.req.header(ASKED_BY_PAGE) === undefined)
    return refuse(c, 403, {
      code: 'publish/foreign-write',
      message: 'Only the page of the observatory itself, or a program on this machine, may change the record.',
      todo: `Do it on the page, with "npx parallax", or send the header ${ASKED_BY_PAGE} with any value.`,
    })
  return thisMachineOnly(c, next)
}

/**
 * Lets only this machine see what is being added or followed.
 *
 * What was passed on by another server comes from anywhere, though that server may run on this machine.
 */
export const thisMachineOnly: MiddlewareHandler = async (c, next) => {
  if (isThisMachine(c) && !isPassedOn(c)) return next()
  return refuse(c, 403, {
    code: 'publish/not-this-machine',
    message:
      'The record is changed on the machine on which the observatory runs, not over the network or through a proxy.',
    todo: 'Open the page on that machine, at the address that the observatory names when it starts, or use "npx parallax" there.',
  })
}

const PASSED_ON = /^(?:forwarded|via|x-real-ip|x-forwarded-.*)$/

const isPassedOn = (c: Context): boolean => [...c.req.raw.headers.keys()].some((name) => PASSED_ON.test(name))

/** Whether the connection comes from this machine; a request that never was on a network does. */
function isThisMachine(c: Context): boolean {
  const from = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress
  return from === undefined || /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(from)
}
