import { useSyncExternalStore } from 'react'

/** Which page an address names. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'incident'; readonly id: string }
  | { readonly page: 'place'; readonly name: string }
  | { readonly page: 'nothing' }

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
  const [, noun, rest = ''] = /^\/([a-z]+)\/?(.*)$/.exec(path) ?? []
  if (noun === 'incident' && rest !== '') return { page: 'incident', id: decoded(rest) }
  if (noun === 'place') return { page: 'place', name: decoded(rest) }
  return { page: 'nothing' }
}

/** The address of an incident's dossier, with the report to open beside it and the stretch to mark, where given. */
export function incidentAddress(id: string, open: Open | null = null): string {
  return withOpen(`/incident/${encodeURIComponent(id)}`, open)
}

/** The address of a place's control timeline. */
export function placeAddress(name: string, open: Open | null = null): string {
  return withOpen(`/place/${encodeURIComponent(name)}`, open)
}

/** A report opened beside a page, and the stretch of it that is marked. */
export interface Open {
  readonly report: string
  readonly at: { readonly start: number; readonly end: number } | null
}

function withOpen(path: string, open: Open | null): string {
  if (open === null) return path
  const query = new URLSearchParams({ report: open.report })
  if (open.at !== null) query.set('at', `${open.at.start}-${open.at.end}`)
  return `${path}?${query}`
}

/** The report that an address opens, null where it opens none. */
export function openOf(query: URLSearchParams): Open | null {
  const report = query.get('report')
  if (report === null || report === '') return null
  const [, start, end] = /^(\d+)-(\d+)$/.exec(query.get('at') ?? '') ?? []
  return { report, at: start === undefined ? null : { start: Number(start), end: Number(end) } }
}
