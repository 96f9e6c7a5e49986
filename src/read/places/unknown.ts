import type { Place } from '../../model/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { coarser } from './located.ts'
import type { PlaceMention } from './mention.ts'
import type { Line } from './script.ts'
import type { PlaceWords } from './words.ts'

/** A capitalised name that the gazetteer lacks, in words that say it is a place. */
interface UnknownName {
  readonly from: number
  readonly to: number
  readonly outerFrom: number
  readonly outerTo: number
  readonly name: string
  readonly noun: string
}

const placeNouns =
  /^(?:villages?|towns?|hamlets?|camps?|neighbou?rhoods?|districts?|suburbs?|quarters?|farms?|hills?|settlements?|areas?|dam|oilfield|crossing|airbase|mountains?|valley|subdistrict|sub-district|municipality|commune|street|square|checkpoint)$/

/**
 * Finds names that only the report knows: "in the village of Xyz", "Xyz village".
 *
 * @param taken  which cells belong to names already found or to anything else that is no place
 */
function unknownNames(line: Line, taken: ReadonlySet<number>, words: PlaceWords): UnknownName[] {
  if (line.casing !== 'usual') return []
  const found: UnknownName[] = []
  for (let at = 0; at < line.cells.length; at++) {
    const to = nameEnd(line, at, taken)
    if (to <= at) continue
    const unknown = framed(line, at, to, words)
    if (unknown !== null) found.push(unknown)
    at = to
  }
  return found
}

/** Where a run of capitalised words that begins here ends; articles and hyphens may stand inside. */
function nameEnd(line: Line, from: number, taken: ReadonlySet<number>): number {
  const opens = (at: number) => {
    const cell = line.cells[at]
    if (cell === undefined || taken.has(at)) return false
    if (cell.capital) return cell.plain.length > 1
    return (
      /^(?:al|el|ad|ash|as|an|ar|at|az|ez)$/.test(cell.plain) &&
      line.cells[at + 1]?.text === '-' &&
      line.cells[at + 2]?.capital === true
    )
  }
  if (!opens(from)) return from
  let to = from
  while (to < line.cells.length && to - from < 7) {
    const cell = line.cells[to]
    if (cell === undefined || taken.has(to)) break
    if (opens(to) || (cell.text === '-' && cell.glued && to > from)) to++
    else break
  }
  return to
}

function framed(line: Line, from: number, to: number, words: PlaceWords): UnknownName | null {
  const plain = (at: number) => line.cells[at]?.plain ?? ''
  const first = plain(from)
  if (words.titles.has(first) || words.organisations.has(plain(to - 1)) || words.everyday.has(first)) return null
  const name = (line.cells.slice(from, to) as { text: string; glued: boolean }[])
    .map((cell, at) => (cell.glued || at === 0 ? cell.text : ` ${cell.text}`))
    .join('')
  if (
    placeNouns.test(plain(to)) &&
    !(to - from === 1 && isDescription(plain, from)) &&
    ((plain(to) !== 'area' && plain(to) !== 'areas') || words.locatives.has(beforeName(line, from)))
  )
    return { from, to, outerFrom: from, outerTo: to + 1, name, noun: plain(to) }
  if (plain(from - 1) === 'of' && placeNouns.test(plain(from - 2)) && plain(from - 2) !== 'area')
    return { from, to, outerFrom: from - 2, outerTo: to, name, noun: plain(from - 2) }
  return null
}

/** "a Kurdish town", "a predominantly Kurdish town": what an indefinite article introduces is not named. */
const isDescription = (plain: (at: number) => string, from: number): boolean =>
  /^an?$/.test(plain(from - 1)) || (/ly$/.test(plain(from - 1)) && /^an?$/.test(plain(from - 2)))

const beforeName = (line: Line, from: number) => {
  const last = line.cells[from - 1]?.plain ?? ''
  return last === 'the' ? (line.cells[from - 2]?.plain ?? '') : last
}

/** The place that an unknown name stands for: not located itself, but where what contains it lies. */
function unknownPlace(name: string, container: Place | null): Place {
  if (container === null)
    return { id: null, name, within: [], country: null, latitude: null, longitude: null, precision: 'unlocated' }
  const { country, latitude, longitude } = container
  const precision = coarser(container.precision, 'near')
  return { id: null, name, within: [container.name, ...container.within], country, latitude, longitude, precision }
}

interface Surroundings {
  readonly gazetteer: Gazetteer
  readonly text: string
  readonly mentions: readonly PlaceMention[]
}

/**
 * Makes mentions of names that only the report knows, put where what contains them lies.
 *
 * @param taken  cells that are names of places or words for peoples already
 * @param mentions  what else the line names
 */
export function unknownMentions(line: Line, taken: ReadonlySet<number>, around: Surroundings): PlaceMention[] {
  const { gazetteer, text, mentions } = around
  return unknownNames(line, taken, gazetteer.words).map((unknown) => {
    const [first, last] = [line.cells[unknown.from], line.cells[unknown.to - 1]]
    const [start, end] = [line.cells[unknown.outerFrom]?.start ?? 0, line.cells[unknown.outerTo - 1]?.end ?? 0]
    const container = containerOf(mentions, start, end)
    return {
      ...{ start, end, name: { start: first?.start ?? start, end: last?.end ?? end }, pair: null },
      ...{ words: text.slice(start, end), place: unknownPlace(unknown.name, container) },
      ...{ kind: null, role: 'locates' as const, candidates: [] },
      reasons: [
        `"${unknown.noun}" says that it is a place; the gazetteer does not have it.`,
        ...(container === null ? [] : [`It is put where ${container.name} lies.`]),
      ],
    }
  })
}

/** The named place nearest in the sentence, those after the name first since "in B" mostly follows. */
function containerOf(mentions: readonly PlaceMention[], start: number, end: number): Place | null {
  const usable = mentions.filter((mention) => mention.role === 'locates' || mention.role === 'contains')
  const after = usable.find((mention) => mention.start >= end && mention.start - end < 60)
  const before = usable.findLast((mention) => mention.end <= start)
  return (after ?? before ?? usable[0])?.place ?? null
}
