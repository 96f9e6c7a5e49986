import type { Feed } from '../../model/feed.ts'

/** Following feeds; given by the corridor, since it needs all rooms. */
export interface Following {
  list(): Promise<readonly Feed[]>
  /**
   * Follows a feed from now on; one that is followed already stays as it is.
   *
   * @throws ParallaxError publish/no-feed for what is no web address
   */
  follow(address: string): Promise<Feed>
  /** Follows it no longer; what came of it stays. Whether it was followed. */
  stop(address: string): Promise<boolean>
  /** Asks those whose time has come, and gives how each is now. */
  due(): Promise<readonly Feed[]>
  /** Asks one now. */
  fetch(address: string): Promise<readonly Feed[]>
}

/**
 * Whether words are a web address, as that of a feed has to be.
 *
 * @example isWebAddress('ford.example/feed.xml') // false
 */
export const isWebAddress = (words: string): boolean => /^https?:\/\//i.test(words) && URL.canParse(words)
