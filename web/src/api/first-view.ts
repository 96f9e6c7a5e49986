import type { Filter } from '../search/filter.ts'
import { askAhead } from './ask.ts'

/** How many rows of the list are fetched at a time. */
export const PAGE = 60

/** The question for the page of the list under a filter that begins behind so many pages. */
export const pageAsked = (filter: Filter, page: number): Readonly<Record<string, string>> => ({
  ...filter,
  limit: String(PAGE),
  offset: String(page * PAGE),
})

/** Asks at once for what the overview shows first, so that the server counts while the browser still reads the page's code. */
export function askFirstView(filter: Filter): void {
  askAhead('/api/counts')
  askAhead('/api/incidents', pageAsked(filter, 0))
  askAhead('/api/overview', filter)
}
