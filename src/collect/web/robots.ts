import { createRequire } from 'node:module'
import { isRefusal, type Refusal, refusal } from '../collected.ts'
import type { CollectSettings } from '../options.ts'
import { ask, USER_AGENT, type WebAnswer, whyUnfitUrl } from './web-request.ts'

/** The part of the robots.txt reader that is used here. */
interface Rules {
  isDisallowed(url: string, agent?: string): boolean | undefined
  getCrawlDelay(agent?: string): number | undefined
}

const robotsParser = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Rules

/** What a host asks of programs: why a URL may not be fetched (null: it may), and how many milliseconds to wait between two. */
interface Manners {
  readonly refused: Refusal | null
  readonly delay: number
}

const LONGEST_DELAY = 10_000

/**
 * Makes the function that tells whether a URL may be fetched; each host's robots.txt is read once.
 *
 * @returns for a URL what its host asks. A host without robots.txt allows all; one that cannot say so now is left alone.
 * @source RFC 9309: a 4xx answer means no rules, a 5xx or none means complete disallow; at least five redirects are followed
 */
export function robots(limits: CollectSettings): (url: URL) => Promise<Manners> {
  const known = new Map<string, Promise<Rules | Refusal>>()
  return async (url) => {
    const rules = known.get(url.origin) ?? rulesOf(url.origin, limits)
    known.set(url.origin, rules)
    const found = await rules
    if (isRefusal(found)) return { refused: found, delay: 0 }
    const asked = (found.getCrawlDelay(USER_AGENT) ?? 0) * 1000
    const refused = found.isDisallowed(url.href, USER_AGENT) === true ? disallowed(url) : null
    return { refused, delay: Math.min(asked, LONGEST_DELAY) }
  }
}

async function rulesOf(origin: string, limits: CollectSettings): Promise<Rules | Refusal> {
  let at = new URL('/robots.txt', origin)
  for (let hops = 0; hops <= 5; hops++) {
    const answer = await ask(at, limits)
    if (isRefusal(answer)) return answer
    const next = redirected(answer, at)
    if (next === null) return rulesFrom(answer, origin)
    if (whyUnfitUrl(next) !== null) return unknown(origin, 'sends on to an address that is not asked')
    at = next
  }
  return robotsParser(`${origin}/robots.txt`, '')
}

const unknown = (origin: string, what: string): Refusal =>
  refusal('robots-unknown', `${origin}/robots.txt ${what}, so it is not known what may be fetched. Try again later.`)

function rulesFrom(answer: WebAnswer, origin: string): Rules | Refusal {
  if (answer.status >= 500) return unknown(origin, `answers ${answer.status}`)
  const text = answer.status === 200 ? new TextDecoder().decode(answer.bytes.subarray(0, 524_288)) : ''
  return robotsParser(`${origin}/robots.txt`, text)
}

/**
 * Where an answer sends on to.
 *
 * @param from  the URL that was asked, for relative targets
 * @returns null when it is no redirect, or one without a usable target
 */
export function redirected(answer: WebAnswer, from: URL): URL | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(answer.status) && answer.location !== null
  return isRedirect && URL.canParse(answer.location ?? '', from.href) ? new URL(answer.location ?? '', from) : null
}

const disallowed = (url: URL): Refusal =>
  refusal(
    'robots',
    `${url.origin}/robots.txt asks programs not to fetch this page. Open it in a browser and save it as a file.`,
  )
