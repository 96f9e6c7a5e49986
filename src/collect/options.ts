/**
 * How much may come in at once, and from where; every part has a default.
 *
 * Limits are in bytes, times in milliseconds. `stdin` is what `-` reads. `allowPrivate` lets addresses of the own machine and network be fetched and is set by
 * tests only. `pause` is the least time between two requests to the web.
 */
export interface CollectOptions {
  readonly reportLimit?: number
  readonly lineLimit?: number
  readonly pageLimit?: number
  readonly timeLimit?: number
  readonly pause?: number
  readonly entryLimit?: number
  readonly allowPrivate?: boolean
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** The options with every default filled in. */
export type CollectSettings = Required<CollectOptions>

const MEGABYTE = 1024 * 1024

/**
 * Fills in what the caller left open.
 *
 * @returns 32 MB for one report, 8 MB for one line, 16 MB and 20 s for one page, one second between requests, 200 entries of one feed
 * @example settings({ lineLimit: 10 }).lineLimit // 10
 */
export const settings = (options: CollectOptions): CollectSettings => ({
  reportLimit: 32 * MEGABYTE,
  lineLimit: 8 * MEGABYTE,
  pageLimit: 16 * MEGABYTE,
  timeLimit: 20_000,
  pause: 1000,
  entryLimit: 200,
  allowPrivate: false,
  stdin: process.stdin,
  ...options,
})

/**
 * A number of bytes as people write it.
 *
 * @example megabytes(33554432) // '32 MB'
 */
export const megabytes = (bytes: number): string =>
  bytes < MEGABYTE ? `${bytes} bytes` : `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`
