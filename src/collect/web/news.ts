import type { FeedMark } from '../../model/feed.ts'
import { type Collected, isRefusal, type Refusal } from '../collected.ts'
import type { CollectSettings } from '../options.ts'
import { fetcher } from './fetch-page.ts'
import { entriesOf } from './web.ts'

/** What a feed has that was not seen before. */
export interface News extends FeedMark {
  readonly title: string | null
  /** The entries to fetch, by their addresses; none where the server says that nothing has changed. */
  readonly links: readonly string[]
  /** Fetches one of them. */
  readonly fetch: (link: string) => Promise<Collected>
}

/**
 * Asks a feed for what is new, and says what the server said the last time, so that it need not send it again.
 *
 * @param seen  addresses of entries that are passed over
 * @returns why it could not be had, where it could not
 */
export async function news(
  address: string,
  mark: FeedMark,
  seen: ReadonlySet<string>,
  limits: CollectSettings,
): Promise<News | Refusal> {
  const fetchPage = fetcher(limits)
  const fetched = await fetchPage(address, mark)
  if (isRefusal(fetched)) return fetched
  const { status, etag, modified } = fetched.answer
  if (status === NOT_MODIFIED)
    return { title: null, etag: etag ?? mark.etag, modified: modified ?? mark.modified, links: [], fetch: nothing }
  const found = entriesOf(fetched, limits, fetchPage)
  if (isRefusal(found)) return found
  const fresh = found.entries.filter(({ link }) => !seen.has(link))
  const byLink = new Map(fresh.map((entry) => [entry.link, entry]))
  return {
    title: found.title,
    etag,
    modified,
    links: [...byLink.keys()],
    fetch: (link) => found.report(byLink.get(link) ?? { link, title: null, published: null }),
  }
}

const NOT_MODIFIED = 304

const nothing = (link: string): Promise<never> => Promise.reject(new Error(`${link} is no entry of the feed.`))
