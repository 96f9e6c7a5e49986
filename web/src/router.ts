import { useSyncExternalStore } from 'react'

/** The nouns that have a page for each of them, by the first part of the address. */
const NOUNS = ['incident', 'report', 'place', 'actor', 'source'] as const

/** The pages of which there is one each. */
const PAGES = ['situation', 'add'] as const

/** Which page an address names. */
type Route =
  | { readonly page: 'overview' | 'nothing' | (typeof PAGES)[number] }
  | { readonly page: (typeof NOUNS)[number]; readonly id: string }

const MOVED = 'parallax:moved'

function subscribe(told: () => void): () => void {
  addEventListener('popstate', told)
  addEventListener(MOVED, told)
  return () => {
    removeEventListener('popstate', told)
    removeEventListener(MOVED, told)
  }
}

/** The address shown, as path and query; whoever uses it is drawn anew when it changes. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => location.pathname + location.search)

/** Goes to an address of this page; `replace` leaves no step for the back button, as while typing. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new Event(MOVED))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The page that a path names. */
export function routeOf(path: string): Route {
  if (path === '/') return { page: 'overview' }
  const [, first, rest = ''] = /^\/([a-z]+)\/?(.*)$/.exec(path) ?? []
  const noun = NOUNS.find((each) => each === first)
  if (noun !== undefined && (rest !== '' || noun === 'place')) return { page: noun, id: decoded(rest) }
  const page = PAGES.find((each) => each === first && rest === '')
  return { page: page ?? 'nothing' }
}

/** A report opened beside a page, and the stretch of it that is marked. */
export interface Open {
  readonly report: string
  readonly at: { readonly start: number; readonly end: number } | null
}

const addressOf = (noun: (typeof NOUNS)[number], id: string): string => `/${noun}/${encodeURIComponent(id)}`

/** The day as of which the page that is shown looks at the record, null for today. */
export const asOfNow = (): string | null => new URLSearchParams(globalThis.location?.search ?? '').get('asOf') || null

/**
 * The address of an incident's dossier, with the report to open beside it and the stretch to mark, where given.
 *
 * @param asOf  the day by which it is to be known; left out, the one that is looked at
 */
export const incidentAddress = (id: string, open: Open | null = null, asOf: string | null = asOfNow()): string =>
  withOpen(addressOf('incident', id), open, asOf)

/** The address of a place's page, with a report opened beside it where given, as of the day that is looked at. */
export const placeAddress = (name: string, open: Open | null = null, asOf: string | null = asOfNow()): string =>
  withOpen(addressOf('place', name), open, asOf)

/** The address of an actor's page, as of the day that is looked at. */
export const actorAddress = (name: string): string => asLookedAt(addressOf('actor', name))

/** The address of a source's page, as of the day that is looked at. */
export const sourceAddress = (name: string): string => asLookedAt(addressOf('source', name))

/** The address of a report's own page, with the stretch to mark where given, as of the day that is looked at. */
export function reportAddress(id: string, at: Open['at'] = null): string {
  return asLookedAt(at === null ? addressOf('report', id) : `${addressOf('report', id)}?at=${at.start}-${at.end}`)
}

/** An address that goes on looking at the record as of another day; as of today, for null. */
export function asLookedAt(address: string, asOf: string | null = asOfNow()): string {
  const [path = '', before] = address.split('?')
  const query = new URLSearchParams(before)
  query.delete('asOf')
  if (asOf !== null) query.set('asOf', asOf)
  return query.size === 0 ? path : `${path}?${query}`
}

function withOpen(path: string, open: Open | null, asOf: string | null): string {
  const query = new URLSearchParams(open === null ? {} : { report: open.report })
  if (open !== null && open.at !== null) query.set('at', `${open.at.start}-${open.at.end}`)
  if (asOf !== null) query.set('asOf', asOf)
  return query.size === 0 ? path : `${path}?${query}`
}

/** The stretch that an address marks, null where it marks none. */
export function stretchIn(query: URLSearchParams): Open['at'] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(query.get('at') ?? '') ?? []
  return start === undefined ? null : { start: Number(start), end: Number(end) }
}

/** The report that an address opens, null where it opens none. */
export function openOf(query: URLSearchParams): Open | null {
  const report = query.get('report')
  return report === null || report === '' ? null : { report, at: stretchIn(query) }
}
