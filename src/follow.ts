import { type Collected, type CollectOptions, feedNews } from './collect/index.ts'
import { type FeedStore, feedStore } from './feed-store.ts'
import { turns } from './in-turn.ts'
import { ParallaxError } from './model/error.ts'
import { type Feed, type FeedFault, newFeed, waitFor } from './model/feed.ts'
import type { Observatory } from './observatory.ts'
import { type Following, isWebAddress } from './publish/index.ts'

/** What following a feed needs from the world; tests give their own. */
export interface FollowOptions extends CollectOptions {
  readonly now?: () => Date
  /** From 0 to 1, for spreading feeds over time. */
  readonly chance?: () => number
}

/** So many addresses of entries are remembered of a feed, and so many faults are told. */
const SEEN = 1_000
const TOLD = 10

const MINUTE = 60_000

/**
 * Follows feeds for an observatory: keeps which, and asks each when its time has come, one after another.
 *
 * @param home  the folder in which the observatory lives
 */
export function following(observatory: Observatory, home: string, options: FollowOptions = {}): Following {
  const store = feedStore(home)
  const now = options.now ?? (() => new Date())
  const inTurn = turns()
  const askEach = async (wanted: (feed: Feed) => boolean): Promise<Feed[]> => {
    const asked: Feed[] = []
    for (const feed of (await store.all()).filter(wanted)) asked.push(await askOne(observatory, store, feed, options))
    return asked
  }
  return {
    list: () => store.all(),
    async follow(address) {
      if (!isWebAddress(address))
        throw new ParallaxError(
          'publish/no-feed',
          'This is no web address. Write it like https://example.org/feed.xml.',
          address,
        )
      return store.add(newFeed(address, now().toISOString()))
    },
    stop: (address) => store.remove(address),
    due: () => inTurn(() => askEach((feed) => feed.next <= now().toISOString())),
    fetch: (address) => inTurn(() => askEach((feed) => feed.address === address)),
  }
}

/**
 * Asks every minute for what is due, until it is ended; what goes wrong with a feed is kept with it, all else is told.
 *
 * @returns ends it; what is under way is let go
 */
export function followEvery(feeds: Following, grumble: (error: unknown) => void): () => void {
  const tick = () => void feeds.due().catch(grumble)
  const timer = setInterval(tick, MINUTE)
  timer.unref()
  tick()
  return () => clearInterval(timer)
}

async function askOne(observatory: Observatory, store: FeedStore, feed: Feed, options: FollowOptions): Promise<Feed> {
  const { now = () => new Date(), chance = Math.random, ...limits } = options
  const asked = now()
  const found = await feedNews(feed, limits)
  const next = (failures: number) => new Date(asked.getTime() + waitFor(failures, chance())).toISOString()
  if ('code' in found) {
    const failures = feed.failures + 1
    const faults = [{ input: feed.address, code: found.code, detail: found.detail }]
    return store.update({
      ...feed,
      asked: asked.toISOString(),
      next: next(failures),
      outcome: 'failed',
      news: 0,
      failures,
      faults,
    })
  }
  const { stored, faults, seen } = await take(observatory, found.links, found.fetch)
  return store.update({
    ...feed,
    title: found.title ?? feed.title,
    // What failed is tried again, so the whole feed must come again.
    etag: faults.length > 0 ? null : found.etag,
    modified: faults.length > 0 ? null : found.modified,
    asked: asked.toISOString(),
    next: next(0),
    outcome: stored > 0 || faults.length > 0 ? 'news' : 'unchanged',
    news: stored,
    stored: feed.stored + stored,
    failures: 0,
    faults: faults.slice(0, TOLD),
    seen: [...seen, ...feed.seen].slice(0, SEEN),
  })
}

async function take(observatory: Observatory, links: readonly string[], fetch: (link: string) => Promise<Collected>) {
  async function* fetched() {
    for (const link of links) yield await fetch(link)
  }
  const faults: FeedFault[] = []
  const seen: string[] = []
  let stored = 0
  for await (const { input, outcome, issues } of observatory.add(fetched())) {
    if (outcome === 'stored') stored++
    if (outcome !== 'failed') seen.push(input)
    else faults.push(...issues.map(({ code, detail }) => ({ input, code, detail })))
  }
  return { stored, faults, seen }
}
