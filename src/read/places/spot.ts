import type { GazetteerEntry, Lookup } from './gazetteer.ts'
import { isArticle, keyOf, skeletonKey, withoutArticles } from './key.ts'
import type { Cell, Line } from './script.ts'

/** How a name was found: as it is, without its article, by its consonants, or without a lost possessive. */
export type SpotWay = 'whole' | 'bare' | 'bones' | 'possessive'

/** Cells of a line that bear the name of one or more places. */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly way: SpotWay
  readonly entries: readonly GazetteerEntry[]
}

const LONGEST = 6
const inner = new Set(
  'al el ez az ad ar as ash at an ed es et en de del de la las los le les du da do dos di the and y e i upon on sur am an der den bin ben ibn of'.split(
    ' ',
  ),
)

/**
 * Finds the names of places in a line, longest first, none overlapping another.
 *
 * @param countries  ISO codes that the report is about; only their places are found by consonants alone
 */
export function spots(line: Line, lookup: Lookup, countries: ReadonlySet<string>): Spot[] {
  const found: Spot[] = []
  for (let from = 0; from < line.cells.length; ) {
    const spot = canStart(line, from) ? longest(line, from, { lookup, countries }) : null
    if (spot !== null) found.push(spot)
    from = spot === null ? from + 1 : spot.to
  }
  return found
}

function canStart({ cells, casing }: Line, at: number): boolean {
  const cell = cells[at] as Cell
  if (!/^[a-z]/.test(cell.plain)) return false
  if (casing === 'lower') return cell.plain.length > 2 || isArticle(cell.plain) || cell.text === 'u.s'
  if (cell.capital) return true
  const next = cells[at + 1]?.text === '-' ? cells[at + 2] : cells[at + 1]
  return (
    isArticle(cell.plain) && cell.plain !== 'as' && cell.plain !== 'at' && cell.plain !== 'an' && next?.capital === true
  )
}

interface Search {
  readonly lookup: Lookup
  readonly countries: ReadonlySet<string>
}

function longest(line: Line, from: number, search: Search): Spot | null {
  const ends = endsFrom(line, from)
  let best: Spot | null = null
  for (const { to, words } of ends.toReversed()) {
    const spot = named(line, { from, to, words }, search)
    if (spot === null) continue
    if (spot.way !== 'bones') return best ?? spot
    best ??= spot
  }
  return best
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

/** Where a name that starts here may end: after each word that can be part of one. */
function endsFrom({ cells, casing }: Line, from: number): { to: number; words: string[] }[] {
  const ends: { to: number; words: string[] }[] = []
  const words: string[] = []
  for (let at = from; at < cells.length && words.length < LONGEST; at++) {
    const cell = cells[at] as Cell
    if (cell.plain === '') {
      if (!joins(cells, at)) break
      continue
    }
    if (cell.glued && /^['’]s$/i.test(cell.text)) break
    if (at > from && !cell.capital && casing !== 'lower' && !inner.has(cell.plain) && cells[at - 1]?.text !== '-') break
    words.push(cell.plain)
    const closed = casing === 'lower' || cell.capital || cells[at - 1]?.text === '-'
    if (closed) ends.push({ to: at + 1, words: [...words] })
  }
  return ends
}

/** A hyphen or an apostrophe between letters, or the stop of "St.", does not end a name. */
function joins(cells: readonly Cell[], at: number): boolean {
  const [before, cell, after] = [cells[at - 1], cells[at], cells[at + 1]]
  if (before === undefined || cell === undefined || after === undefined || after.plain === '') return false
  if (/^[-‐‑–]$/.test(cell.text)) return cell.glued && after.glued
  if (/^['’‘`]$/.test(cell.text)) return after.capital || after.glued
  return cell.text === '.' && /^(?:st|ste|mt|ft)$/.test(before.plain)
}

function named(line: Line, stretch: Stretch, search: Search): Spot | null {
  const { from, to, words } = stretch
  const spot = (key: string, way: SpotWay, entries: readonly GazetteerEntry[]): Spot | null =>
    entries.length === 0 ? null : { from, to, key, way, entries }
  const key = keyOf(words)
  const whole = spot(key, 'whole', search.lookup(key))
  if (whole !== null) return whole
  const bareWords = withoutArticles(words)
  const bare = keyOf(bareWords)
  if (bareWords !== words && bare.length > 2) {
    const found = spot(bare, 'bare', search.lookup(bare))
    if (found !== null) return found
  }
  return possessive(key, search, spot) ?? (line.casing === 'lower' ? null : bones(words, search, spot))
}

type Make = (key: string, way: SpotWay, entries: readonly GazetteerEntry[]) => Spot | null

/** "Aleppos" for "Aleppo's": only of places that the report is likely to speak of. */
function possessive(key: string, { lookup, countries }: Search, spot: Make): Spot | null {
  if (key.length < 5 || !key.endsWith('s')) return null
  const stem = key.slice(0, -1)
  const likely = (entry: GazetteerEntry) =>
    (entry.place.country !== null && countries.has(entry.place.country)) || entry.population > 200_000
  return spot(stem, 'possessive', lookup(stem).filter(likely))
}

function bones(words: readonly string[], { lookup, countries }: Search, spot: Make): Spot | null {
  const key = skeletonKey(words)
  if (key.length < 4) return null
  const here = (entry: GazetteerEntry) => entry.place.country !== null && countries.has(entry.place.country)
  const likely = lookup(key).filter((entry) => here(entry) && (key.length > 4 || entry.ours))
  return spot(key, 'bones', likely)
}
