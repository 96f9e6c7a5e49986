/** What a server said of a feed when it last gave it, to be sent back, so that it need not give again what has not changed. */
export interface FeedMark {
  readonly etag: string | null
  readonly modified: string | null
}

/** Why an entry of a feed, or the feed itself, did not come in. */
export interface FeedFault {
  readonly input: string
  readonly code: string
  readonly detail: string
}

/**
 * A feed that somebody follows: since when, when it was asked last and will be next (ISO instants), and what came of it.
 *
 * `outcome` is `unchanged` where the server said so or every entry was there already. `stored` counts reports that came in since it is followed, `news` those
 * of the last time. `failures` counts how often in a row it could not be had. `seen` holds the addresses of entries that need not be fetched again.
 */
export interface Feed extends FeedMark {
  readonly address: string
  readonly title: string | null
  readonly since: string
  readonly asked: string | null
  readonly next: string
  readonly outcome: 'never' | 'news' | 'unchanged' | 'failed'
  readonly stored: number
  readonly news: number
  readonly failures: number
  readonly faults: readonly FeedFault[]
  readonly seen: readonly string[]
}

/**
 * A feed that is followed from now on and was never asked.
 *
 * @example newFeed('https://ford.example/feed.xml', '2026-01-01T00:00:00.000Z').outcome // 'never'
 */
export const newFeed = (address: string, now: string): Feed => ({
  address,
  title: null,
  since: now,
  asked: null,
  next: now,
  outcome: 'never',
  stored: 0,
  news: 0,
  failures: 0,
  faults: [],
  etag: null,
  modified: null,
  seen: [],
})

const HOUR = 3_600_000
/** The longest that a feed which fails is left alone, in hours. */
const LONGEST = 24

/**
 * How long until a feed is asked again: about an hour, twice as long after each failure in a row, a day at most; up to a fifth more or less, so that many feeds
 * are not asked at once.
 *
 * @param failures  how often in a row it could not be had
 * @param chance  from 0 to 1
 * @returns milliseconds
 * @example waitFor(0, 0.5) // 3600000
 */
export const waitFor = (failures: number, chance: number): number =>
  Math.round(HOUR * Math.min(LONGEST, 2 ** Math.min(failures, 10)) * (0.8 + 0.4 * chance))
