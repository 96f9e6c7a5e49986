/** How many incidents began in a stretch of time; `at` is its ISO prefix, a day, month or year. */
export interface Bin {
  readonly at: string
  readonly count: number
}

const WIDEST = 96

function next(at: string): string {
  const [year = 0, month, day] = at.split('-').map(Number)
  const moved = new Date(
    Date.UTC(
      year + (month === undefined ? 1 : 0),
      (month ?? 1) - 1 + (day === undefined && month !== undefined ? 1 : 0),
      (day ?? 1) + (day === undefined ? 0 : 1),
    ),
  )
  return moved.toISOString().slice(0, at.length)
}

function between(first: string, last: string): string[] {
  const all: string[] = []
  for (let at = first; at <= last && all.length <= WIDEST; at = next(at)) all.push(at)
  return all
}

/**
 * Counts dates by day, month or year, whichever is the finest that still fits on a strip; days only where every date has one.
 *
 * @param dates  ISO prefixes, null where undated
 */
export function binsOf(dates: readonly (string | null)[]): { readonly bins: readonly Bin[]; readonly undated: number } {
  const dated = dates.filter((date) => date !== null).sort()
  const finest = Math.min(10, ...dated.map((date) => date.length))
  const spans = [10, 7, 4].filter((length) => length <= finest)
  const within = spans.map((length) =>
    between((dated[0] ?? '').slice(0, length), (dated.at(-1) ?? '').slice(0, length)),
  )
  const chosen = dated.length === 0 ? [] : (within.find((bins) => bins.length <= WIDEST) ?? within.at(-1) ?? [])
  const length = chosen[0]?.length ?? 4
  const counts = new Map<string, number>()
  for (const date of dated) counts.set(date.slice(0, length), (counts.get(date.slice(0, length)) ?? 0) + 1)
  return { bins: chosen.map((at) => ({ at, count: counts.get(at) ?? 0 })), undated: dates.length - dated.length }
}
