import { parseFeed } from 'feedsmith'

/** An entry of a feed: the page it points to, and what the feed says of it. */
export interface FeedEntry {
  readonly link: string
  readonly title: string | null
  readonly published: string | null
}

/** A feed's name and its entries in its own order. */
interface Feed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

/**
 * Reads an RSS, RDF, Atom or JSON Feed.
 *
 * @param text  the whole feed
 * @param base  its own address, for relative links
 * @returns null when the text is no feed; entries without a usable link are left out
 */
export function feed(text: string, base: string): Feed | null {
  try {
    const parsed = parseFeed(text)
    const root = parsed.feed as Loose
    const entries = [...listOf(root.items), ...listOf(root.entries)].flatMap((entry) => entryFrom(entry, base))
    return { title: textOf(root.title), entries }
  } catch {
    return null
  }
}

type Loose = Readonly<Record<string, unknown>>

const listOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value : [])

function entryFrom(entry: Loose, base: string): readonly FeedEntry[] {
  const alternate = listOf(entry.links).find((link) => link.rel === undefined || link.rel === 'alternate')
  const permalink = (entry.guid as Loose | undefined)?.isPermaLink === true ? (entry.guid as Loose).value : undefined
  const link = textOf(entry.link ?? entry.url ?? alternate?.href ?? permalink)
  if (link === null || !URL.canParse(link, base)) return []
  const published = textOf(
    entry.pubDate ?? entry.published ?? entry.date_published ?? entry.updated ?? (entry.dc as Loose | undefined)?.date,
  )
  return [{ link: new URL(link, base).href, title: textOf(entry.title), published }]
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null ? (value as Loose).value : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}
