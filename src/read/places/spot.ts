import type { GazetteerEntry, Lookup } from './gazetteer.ts'
import { isArticle, keyOf, plainWords, skeletonKey, withoutArticles } from './key.ts'
import type { Cell, Line } from './script.ts'

/** How a name was found: as it is, without its article, by its consonants, or without a lost possessive. */
type SpotWay = 'whole' | 'bare' | 'bones' | 'possessive'

/** Cells of a line that bear the name of one or more places. */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly way: SpotWay
  readonly entries: readonly GazetteerEntry[]
}

const LONGEST = 6
const inner: ReadonlySet<string> = new Set(
  'al el ez az ad ar as ash at an ed es et en de del de la las los le les du da do dos di the and y e i upon on sur am an der den bin ben ibn of'.split(
    ' ',
  ),
)

/**
 * Finds the names of places in a line, longest first, none overlapping another.
 *
 * Places are found by consonants alone only in the countries that the report is about.
 */
export function spots(line: Line, search: Search): Spot[] {
  const found: Spot[] = []
  for (let from = 0; from < line.cells.length; ) {
    const spot = canStart(line, from) ? longest(line, from, search) : null
    if (spot !== null) found.push(spot)
    from = spot === null ? from + 1 : spot.to
  }
  return found
}

function canStart({ cells, casing }: Line, at: number): boolean {
  const cell = cells[at] as Cell
  if (/^\d+(?:st|nd|rd|th)$/.test(cell.plain)) return cells[at + 1]?.capital === true
  if (!/^[a-z]/.test(cell.plain)) return false
  if (casing === 'lower') return cell.plain.length > 2 || isArticle(cell.plain) || cell.text === 'u.s'
  if (cell.capital) return true
  const next = cells[at + 1]?.text === '-' ? cells[at + 2] : cells[at + 1]
  return (
    isArticle(cell.plain) && cell.plain !== 'as' && cell.plain !== 'at' && cell.plain !== 'an' && next?.capital === true
  )
}

/** What names are sought with: the gazetteer, words for peoples, and ISO codes of the countries that the report is about. */
export interface Search {
  readonly lookup: Lookup
  readonly demonyms: ReadonlyMap<string, string>
  /** Words that begin longer names, as "Tal" and "Wadi" do. */
  readonly heads: ReadonlySet<string>
  readonly everyday: ReadonlySet<string>
  readonly locatives: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  /** Whether names of one of these countries come from Arabic letters. */
  readonly loose: boolean
}

function longest(line: Line, from: number, search: Search): Spot | null {
  const { words: all, ends } = endsFrom(line, from)
  let best: Spot | null = null
  for (let at = ends.length - 1; at >= 0; at--) {
    const [to, count] = ends[at] as [number, number]
    const words = count === all.length ? all : all.slice(0, count)
    const spot = named(line, { from, to, words }, search)
    if (spot === null || (to === from + 1 && headsName(line, from, search))) continue
    if (spot.way !== 'bones') return best ?? spot
    best ??= spot
  }
  return best
}

/** "Tal", "Wadi" or "Kafr" before another capital begins a longer name and is none itself. */
function headsName({ cells, casing }: Line, at: number, { heads }: Search): boolean {
  if (casing === 'lower' || !heads.has(cells[at]?.plain ?? '')) return false
  const next = cells[at + 1]?.text === '-' ? cells[at + 2] : cells[at + 1]
  const after =
    next !== undefined && isArticle(next.plain) ? (cells[at + 2]?.text === '-' ? cells[at + 3] : cells[at + 2]) : next
  return after?.capital === true && after.plain !== ''
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

/** Where a name that starts here may end: after each word that can be part of one. */
function endsFrom({ cells, casing }: Line, from: number): Ends {
  const ends: [number, number][] = []
  const words: string[] = []
  for (let at = from; at < cells.length && words.length < LONGEST; at++) {
    const cell = cells[at] as Cell
    if (cell.plain === '') {
      if (!joins(cells, at)) break
      continue
    }
    if (cell.glued && /^['’]s$/i.test(cell.text)) {
      if (words[0] === 'people') continue
      break
    }
    if (
      at > from &&
      !cell.capital &&
      !/^\d+$/.test(cell.text) &&
      casing !== 'lower' &&
      !inner.has(cell.plain) &&
      cells[at - 1]?.text !== '-'
    )
      break
    words.push(cell.plain)
    const closed = casing === 'lower' || cell.capital || /^\d+$/.test(cell.text) || cells[at - 1]?.text === '-'
    if (closed) ends.push([at + 1, words.length])
  }
  return { words, ends }
}

/** The words of the longest name that may start here, and for each name where it ends and how many of the words it has. */
interface Ends {
  readonly words: readonly string[]
  readonly ends: readonly [number, number][]
}

/** A hyphen or an apostrophe between letters, or the stop of "St.", does not end a name. */
function joins(cells: readonly Cell[], at: number): boolean {
  const [before, cell, after] = [cells[at - 1], cells[at], cells[at + 1]]
  if (before === undefined || cell === undefined || after === undefined || after.plain === '') return false
  if (/^[-‐‑–]$/.test(cell.text)) return (cell.glued && after.glued) || apart(cells, at)
  if (/^['’‘`]$/.test(cell.text)) return after.capital || after.glued
  return cell.text === '.' && /^(?:st|ste|mt|ft)$/.test(before.plain)
}

/** In a text whose marks all stand apart, "Deir al - Zour" and "Port - au - Prince" are names still; a dash between two names is not. */
function apart(cells: readonly Cell[], at: number): boolean {
  const [before, cell, after] = [cells[at - 1], cells[at], cells[at + 1]]
  if (before === undefined || cell === undefined || after === undefined || cell.glued || after.glued) return false
  return inner.has(before.plain) || inner.has(after.plain)
}

function named(line: Line, stretch: Stretch, search: Search): Spot | null {
  const { from, to, words } = stretch
  if (words.length < 3 && search.demonyms.has(words.join(''))) return null
  if (isPlain(line)) return plainlyNamed(line, stretch, search)
  const whole = wholly(line, stretch, search)
  if (whole !== null) return whole
  if (/^(?:as|at|an)$/.test(words[0] ?? '') && line.cells[from + 1]?.text !== '-') return null
  const spot: Make = (key, way, entries) => (entries.length === 0 ? null : { from, to, key, way, entries })
  return barely(words, search, spot) ?? possessive(keyOf(words), search, spot) ?? bones(words, search, spot)
}

function wholly(line: Line, stretch: Stretch, { lookup }: Search): Spot | null {
  const key = keyOf(stretch.words)
  const entries = lookup(key).filter((entry) => written(line, stretch, entry))
  return entries.length === 0 ? null : { from: stretch.from, to: stretch.to, key, way: 'whole', entries }
}

function barely(words: readonly string[], { lookup }: Search, spot: Make): Spot | null {
  const bare = withoutArticles(words)
  const key = keyOf(bare)
  return bare === words || key.length < 3 ? null : spot(key, 'bare', lookup(key))
}

const isPlain = ({ casing }: Line) => casing === 'lower' || casing === 'upper'

/** Where capitals tell nothing, only whole names count, and words of every day only where they name a large place. */
function plainlyNamed(line: Line, stretch: Stretch, search: Search): Spot | null {
  const { from, to, words } = stretch
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  if (words.length > 1 && search.locatives.has(first)) return null
  if (inner.has(last) || (inner.has(first) && !/^(?:el|la|los|las|le|al)$/.test(first))) return null
  const whole = wholly(line, stretch, search)
  if (whole !== null && words.every((word) => search.everyday.has(word))) {
    const entries = whole.entries.filter(
      (entry) => entry.kind === 'country' || (entry.population > 300_000 && entry.own),
    )
    return entries.length === 0 ? null : { ...whole, entries }
  }
  return (
    whole ??
    barely(words, search, (key, way, entries) => (entries.length === 0 ? null : { from, to, key, way, entries }))
  )
}

/** Acronyms count only in capitals, shortenings only with their stop; and a word in capitals is an acronym's or a well-known name. */
function written(line: Line, { from, to }: Stretch, entry: GazetteerEntry): boolean {
  const [first, last] = [line.cells[from] as Cell, line.cells[to - 1] as Cell]
  if (entry.named.length < 6 && entry.named.endsWith('.')) {
    const stopped = last.text.endsWith('.') || (line.cells[to]?.text === '.' && line.cells[to]?.glued === true)
    return stopped && (/\..*\./.test(entry.named) || line.cells[from - 1]?.text === ',')
  }
  const single = to - from === 1
  if (/^[A-Z]{2,4}$/.test(entry.named)) return single && isAcronym(first.text, entry.named, line)
  if (single && line.casing !== 'upper' && /^\p{Lu}{2,5}$/u.test(first.text))
    return entry.own && entry.population > 100_000
  return true
}

const isAcronym = (text: string, named: string, { casing }: Line) =>
  text === named ? casing !== 'upper' : text.includes('.') && text.replaceAll('.', '').toUpperCase() === named

type Make = (key: string, way: SpotWay, entries: readonly GazetteerEntry[]) => Spot | null

/** "Aleppos" for "Aleppo's": only of places that the report is likely to speak of. */
function possessive(key: string, { lookup, countries }: Search, spot: Make): Spot | null {
  if (key.length < 5 || !key.endsWith('s')) return null
  const stem = key.slice(0, -1)
  const likely = (entry: GazetteerEntry) =>
    (entry.place.country !== null && countries.has(entry.place.country)) || entry.population > 200_000
  return spot(stem, 'possessive', lookup(stem).filter(likely))
}

function bones(words: readonly string[], { lookup, countries, loose }: Search, spot: Make): Spot | null {
  if (!loose) return null
  const key = skeletonKey(words)
  if (key.length < 4 || words.join('').length < 4) return null
  const here = (entry: GazetteerEntry) => entry.place.country !== null && countries.has(entry.place.country)
  const likely = lookup(key).filter((entry) => here(entry) && entry.kind !== 'country' && alike(words, entry.named))
  return spot(key, 'bones', likely)
}

/** By consonants alone much is alike, so the vowels must not be far apart either. */
function alike(words: readonly string[], name: string): boolean {
  const [a, b] = [soft(words), soft(plainWords(name))]
  return steps(a, b) <= (Math.min(a.length, b.length) < 6 ? 1 : 2)
}

/** Vowels that spellings commonly mix are written alike, and doubled letters once. */
const soft = (words: readonly string[]) =>
  withoutArticles(words)
    .join('')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ee|ei|ai|ay|ey|iy|ie|y|e/g, 'i')
    .replace(/[qck]h?/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/(?:ah|ih|a|i)$/, 'a')
    .replace(/(.)\1+/g, '$1')

/** Letters to add, drop or change to make one word the other. */
function steps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
