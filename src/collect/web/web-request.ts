import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import packageJson from '../../../package.json' with { type: 'json' }
import type { FeedMark } from '../../model/feed.ts'
import { isRefusal, type Refusal, refusal } from '../collected.ts'
import { type CollectSettings, megabytes } from '../options.ts'
import { publicAddress } from './address.ts'

/** How Parallax names itself to the servers that it asks. */
export const USER_AGENT = `Parallax/${packageJson.version}`

/** What a server answered: its status, the lower-cased headers that matter, and the decompressed bytes. */
export interface WebAnswer {
  readonly status: number
  readonly type: string
  readonly charset: string | null
  readonly location: string | null
  readonly etag: string | null
  readonly modified: string | null
  readonly bytes: Uint8Array
}

/**
 * Asks one URL once, following nothing: the host's address is looked up, judged, and only that address is connected to.
 *
 * @param mark  what the server said of it the last time; with it, the answer may be 304 and empty
 * @returns the answer, whatever its status; or why there is none, which is what `whyUnfitUrl` has against the URL, if anything
 */
export async function ask(url: URL, limits: CollectSettings, mark: FeedMark = UNMARKED): Promise<WebAnswer | Refusal> {
  const unfit = whyUnfitUrl(url)
  if (unfit !== null) return unfit
  const address = await publicAddress(url.hostname, limits.allowPrivate)
  if (isRefusal(address)) return address
  const deadline = AbortSignal.timeout(limits.timeLimit)
  try {
    return await answerFrom(url, { address, mark, signal: deadline }, limits)
  } catch (cause) {
    if (isRefusal(cause)) return { code: cause.code, detail: cause.detail }
    if (deadline.aborted)
      return refusal('too-slow', `${url.host} did not answer within ${limits.timeLimit / 1000} s. Try again later.`)
    const code = (cause as { code?: unknown })?.code
    return refusal('no-connection', `${url.host} could not be reached (${String(code ?? 'unknown')}). Try again later.`)
  }
}

/**
 * Why a URL is not asked at all: another scheme than the web's, or a name and password in it.
 *
 * @returns null for one that may be asked
 * @example whyUnfitUrl(new URL('ftp://ford.example/'))?.code // 'collect/wrong-scheme'
 */
export function whyUnfitUrl(url: URL): Refusal | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refusal('wrong-scheme', `${url.protocol}// is not read. Give an http:// or https:// address, or a file.`)
  if (url.username !== '' || url.password !== '')
    return refusal('url-with-password', 'The address has a name or password in it. Save the page as a file instead.')
  return null
}

const UNMARKED: FeedMark = { etag: null, modified: null }

interface Asked {
  readonly address: string
  readonly mark: FeedMark
  readonly signal: AbortSignal
}

function answerFrom(url: URL, { address, mark, signal }: Asked, limits: CollectSettings): Promise<WebAnswer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const family = isIP(address)
  const headers = {
    'user-agent': USER_AGENT,
    'accept-encoding': 'gzip, br, deflate',
    accept: '*/*',
    ...conditions(mark),
  }
  return new Promise((resolve, reject) => {
    const asked = send(
      url,
      {
        headers,
        signal,
        agent: false,
        lookup: (_host, options, done) =>
          options.all === true ? done(null, [{ address, family }]) : done(null, address, family),
      },
      (answer) => {
        body(answer, limits.pageLimit).then((bytes) => {
          const [type = '', ...rest] = (answer.headers['content-type'] ?? '').toLowerCase().split(';')
          const charset = /charset\s*=\s*"?([\w.:-]{2,40})/.exec(rest.join(';'))?.[1] ?? null
          const location = answer.headers.location ?? null
          const { etag = null, 'last-modified': modified = null } = answer.headers
          resolve({ status: answer.statusCode ?? 0, type: type.trim(), charset, location, etag, modified, bytes })
        }, reject)
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

function conditions({ etag, modified }: FeedMark): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  }
}

async function body(answer: Readable & { headers: Record<string, unknown> }, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of decompressed(answer) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) {
      answer.destroy()
      throw refusal('too-large', `The page is larger than ${megabytes(limit)}. Save the part that matters as a file.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decompressed(answer: Readable & { headers: Record<string, unknown> }): Readable {
  const coding = String(answer.headers['content-encoding'] ?? '').toLowerCase()
  const opened =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : null
  return opened === null ? answer : pipeline(answer, opened, () => {})
}
