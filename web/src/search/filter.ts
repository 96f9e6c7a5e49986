/** The filters that an address can carry, in the words of the API. */
export const KEYS = ['from', 'to', 'place', 'actor', 'source', 'type', 'standing', 'killed', 'box', 'asOf'] as const

/** One filter's name. */
export type Key = (typeof KEYS)[number]

/** What is asked for; a part that is not there asks for anything. */
export type Filter = Readonly<Partial<Record<Key, string>>>

/** Reads a filter from the query of an address; what the API does not know stays out. */
export function filterOf(query: URLSearchParams): Filter {
  const told = KEYS.map((key) => [key, query.get(key)?.trim() ?? ''] as const)
  return Object.fromEntries(told.filter(([, value]) => value !== ''))
}

/** Writes a filter as the address of the overview. */
export function addressOf(filter: Filter): string {
  const told = KEYS.flatMap((key) => (filter[key] ? [[key, filter[key]]] : []))
  const query = new URLSearchParams(told as [string, string][]).toString()
  return query === '' ? '/' : `/?${query}`
}

/** The part of a filter that says what is looked for, apart from when, how many and where on the map: when it changes, the map looks elsewhere. */
export const subjectOf = ({ place, actor, source, type, standing }: Filter): string =>
  JSON.stringify([place, actor, source, type, standing])
