import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { alone } from './file-lock.ts'
import { turns } from './in-turn.ts'
import { ParallaxError } from './model/error.ts'
import type { Feed } from './model/feed.ts'

/** The feeds that an observatory follows, in the order in which they were first followed. */
export interface FeedStore {
  all(): Promise<readonly Feed[]>
  /** Keeps a feed behind the others, unless one of its address is there; gives the one that is. */
  add(feed: Feed): Promise<Feed>
  /** Keeps a feed in the place of the one of its address; one that was removed meanwhile stays away. */
  update(feed: Feed): Promise<Feed>
  /** Whether it was there. */
  remove(address: string): Promise<boolean>
}

const FILE = 'feeds.json'

/**
 * Keeps feeds in a file of the home folder, which is always whole: it is written beside and then takes the other's place.
 *
 * @param home  the folder, made when something is kept
 */
export function feedStore(home: string): FeedStore {
  const path = join(home, FILE)
  const all = async (): Promise<readonly Feed[]> => {
    const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return '[]'
      throw cause
    })
    try {
      return JSON.parse(text) as readonly Feed[]
    } catch {
      throw new ParallaxError('load/broken-feeds', 'The feeds cannot be read. Mend the file or remove it.', path)
    }
  }
  const write = async (feeds: readonly Feed[]): Promise<void> => {
    await mkdir(home, { recursive: true })
    const beside = `${path}.${process.pid}.new`
    await writeFile(beside, `${JSON.stringify(feeds, null, 1)}\n`)
    await rename(beside, path)
  }
  // Each change waits for the one before, here and in other processes, so that none is written over.
  const ours = turns()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => ours(() => alone(path, work))
  return {
    all,
    add: (feed) =>
      inTurn(async () => {
        const before = await all()
        const there = before.find(({ address }) => address === feed.address)
        if (there === undefined) await write([...before, feed])
        return there ?? feed
      }),
    update: (feed) =>
      inTurn(async () => {
        await write((await all()).map((each) => (each.address === feed.address ? feed : each)))
        return feed
      }),
    remove: (address) =>
      inTurn(async () => {
        const before = await all()
        const rest = before.filter((feed) => feed.address !== address)
        if (rest.length < before.length) await write(rest)
        return rest.length < before.length
      }),
  }
}
