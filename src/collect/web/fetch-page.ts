import { setTimeout as sleep } from 'node:timers/promises'
import type { FeedMark } from '../../model/feed.ts'
import { isRefusal, type Refusal, refusal } from '../collected.ts'
import type { CollectSettings } from '../options.ts'
import { redirected, robots } from './robots.ts'
import { ask, type WebAnswer, whyUnfitUrl } from './web-request.ts'

/** Fetches a URL; with what its server said of it before, the answer may be that it has not changed (304). */
export type Fetch = (address: string, mark?: FeedMark) => Promise<Fetched | Refusal>

/** A page that was fetched: where it was in the end, and when. */
export interface Fetched {
  readonly url: string
  readonly answer: WebAnswer
  readonly retrieved: string
}

const MOST_REDIRECTS = 5

/**
 * Makes the function that fetches a URL politely: by the host's robots.txt, with pauses, and with every redirect judged like the first address.
 *
 * @returns for a URL what came of it; or why nothing did
 */
export function fetcher(limits: CollectSettings): Fetch {
  const manners = robots(limits)
  let free = 0
  const politely = async (url: URL, mark?: FeedMark): Promise<WebAnswer | Refusal> => {
    const unfit = whyUnfitUrl(url)
    if (unfit !== null) return unfit
    const asked = await manners(url)
    if (asked.refused !== null) return asked.refused
    const wait = free - Date.now()
    if (wait > 0) await sleep(wait)
    free = Date.now() + Math.max(limits.pause, asked.delay)
    return ask(url, limits, mark)
  }
  return async (address, mark) => {
    if (!URL.canParse(address))
      return refusal('wrong-url', 'This is no web address. Write it like https://example.org/page.')
    let url = new URL(address)
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const answer = await politely(url, mark)
      if (isRefusal(answer)) return answer
      const next = redirected(answer, url)
      if (next === null) return settled(url, answer, mark !== undefined)
      url = next
    }
    return refusal(
      'too-many-redirects',
      `The address was sent on more than ${MOST_REDIRECTS} times. Give the final address.`,
    )
  }
}

function settled(url: URL, answer: WebAnswer, marked: boolean): Fetched | Refusal {
  const unchanged = marked && answer.status === 304
  if (!unchanged && (answer.status < 200 || answer.status > 299))
    return refusal(
      'http-status',
      `${url.host} answered ${answer.status}. Check the address; if it opens in a browser, save the page as a file.`,
    )
  return { url: url.href, answer, retrieved: new Date().toISOString() }
}
