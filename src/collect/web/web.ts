import { createHash } from 'node:crypto'
import { slug } from '../../model/id.ts'
import { type Report, report } from '../../model/report.ts'
import { type Collected, failed, isRefusal, issueOf, type Refusal, refusal } from '../collected.ts'
import { decodeText } from '../encoding.ts'
import type { CollectSettings } from '../options.ts'
import { reportFromPage } from '../page.ts'
import { reportFromPdf } from '../pdf.ts'
import { looseDay } from '../published.ts'
import { whyUnfit } from '../report-line.ts'
import { type FeedEntry, feed } from './feed.ts'
import { type Fetch, type Fetched, fetcher } from './fetch-page.ts'

const FEED = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|xml|feed\+json|json)|text\/xml)$/
const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/

/**
 * The id of a report from the web: what a person can read of its address, and enough of its SHA-256 to be its own.
 *
 * @example urlId('https://ford.example/news/two-killed') // 'ford-example-news-two-killed-6820d02e'
 */
export function urlId(url: string): string {
  const parsed = new URL(url)
  const readable = slug(`${parsed.host.replace(/^www\./, '')} ${decoded(parsed.pathname)}`).slice(0, 80)
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 8)
  return `${readable.replace(/-$/, '')}-${hash}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * Makes the function that turns a URL into reports: one for a page, one for each entry of a feed.
 *
 * @returns for a URL its reports and issues, one after another
 */
export function web(limits: CollectSettings): (address: string) => AsyncGenerator<Collected> {
  const fetchPage = fetcher(limits)
  return async function* (address) {
    const fetched = await fetchPage(address)
    if (isRefusal(fetched)) {
      yield failed(address, fetched)
      return
    }
    if (!FEED.test(fetched.answer.type)) {
      yield { input: address, ...(await reportFrom(fetched)) } as Collected
      return
    }
    const found = entriesOf(fetched, limits, fetchPage)
    if (isRefusal(found)) {
      yield failed(address, found)
      return
    }
    for (const entry of found.entries) yield await found.report(entry)
    if (found.more) yield failed(address, longFeed(limits.entryLimit))
  }
}

/** A feed that was fetched: its name, as many of its entries as are taken at once, and the way to the report of each. */
interface FetchedFeed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
  /** Whether it has more than are taken. */
  readonly more: boolean
  readonly report: (entry: FeedEntry) => Promise<Collected>
}

/** Reads a feed that was fetched; a refusal where it is none, or has nothing to fetch. */
export function entriesOf(fetched: Fetched, limits: CollectSettings, fetchPage: Fetch): FetchedFeed | Refusal {
  if (!FEED.test(fetched.answer.type)) return noFeed(false)
  const found = feed(new TextDecoder(charsetOf(fetched)).decode(fetched.answer.bytes), fetched.url)
  if (found === null || found.entries.length === 0) return noFeed(found !== null)
  const { title, entries } = found
  return {
    title,
    entries: entries.slice(0, limits.entryLimit),
    more: entries.length > limits.entryLimit,
    report: async (entry) => entryReport(entry, title, await fetchPage(entry.link)),
  }
}

async function entryReport(entry: FeedEntry, outlet: string | null, fetched: Fetched | Refusal): Promise<Collected> {
  if (isRefusal(fetched)) return failed(entry.link, fetched)
  const made = await reportFrom(fetched)
  if (made.report === null) return { input: entry.link, ...made } as Collected
  return { input: entry.link, report: completed(made.report, entry, outlet), issue: made.issue }
}

function completed(made: Report, entry: FeedEntry, outlet: string | null): Report {
  const said = made.publishedBasis === 'given' ? null : looseDay(entry.published ?? '')
  const dated = said === null ? made : { ...made, published: said, publishedBasis: 'given' as const }
  return { ...dated, title: made.title ?? entry.title, outlet: made.outlet ?? outlet }
}

async function reportFrom(fetched: Fetched): Promise<Pick<Collected, 'report' | 'issue'>> {
  const made = await read(fetched)
  if (isRefusal(made)) return { report: null, issue: issueOf(made, null) }
  return 'report' in made ? made : { report: made, issue: null }
}

async function read(fetched: Fetched): Promise<Pick<Collected, 'report' | 'issue'> | Report | Refusal> {
  const { url, answer, retrieved } = fetched
  const id = urlId(url)
  if (PAGE.test(answer.type))
    return reportFromPage({ id, name: url, bytes: answer.bytes, url, charset: answer.charset, retrieved })
  if (answer.type === 'application/pdf') {
    const made = await reportFromPdf(id, answer.bytes)
    return isRefusal(made) ? made : { ...made, url, retrieved }
  }
  if (answer.type !== 'text/plain')
    return refusal(
      'wrong-content',
      `The address gives ${answer.type || 'content without a type'}, which is not read. Give a page, a feed, a PDF or plain text.`,
    )
  const text = decodeText(answer.bytes, url)
  const unfit = isRefusal(text) ? text : whyUnfit(text)
  return unfit ?? report(id, text as string, { url, retrieved })
}

function charsetOf(fetched: Fetched): string {
  const start = Buffer.from(fetched.answer.bytes.subarray(0, 200)).toString('latin1')
  const label = /encoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ?? fetched.answer.charset ?? 'utf-8'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'utf-8'
  }
}

const noFeed = (isFeed: boolean): Refusal =>
  isFeed
    ? refusal('empty-feed', 'The feed has no entry with a link. Give the pages themselves.')
    : refusal(
        'wrong-content',
        'The address gives XML or JSON that is no feed. Give a page, or an RSS, Atom or JSON feed.',
      )

const longFeed = (limit: number): Refusal =>
  refusal(
    'long-feed',
    `The feed has more than ${limit} entries; only the first ${limit} were fetched. Give the others by address.`,
  )
