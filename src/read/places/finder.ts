import type { Sentence } from '../../language/index.ts'
import type { Place } from '../../model/place.ts'
import { countryWeights, divisionWeights } from './countries.ts'
import { demonyms as peoplesIn } from './demonyms.ts'
import { type Description, describe } from './describe.ts'
import { type Gazetteer, lookupIn } from './gazetteer.ts'
import { countyPlace, located } from './located.ts'
import type { PlaceContext, PlaceMention } from './mention.ts'
import { outers, shared } from './outer.ts'
import { joinPairs } from './pairs.ts'
import { roleOf } from './role.ts'
import { casedAlike, type Line, lineOf } from './script.ts'
import { contains, type Occurrence, type Scene, type Weighed, weigh } from './sense.ts'
import { type Spot, spots } from './spot.ts'
import type { RoleReading } from './standing.ts'
import { unknownMentions } from './unknown.ts'

/** Finds the places that a report names; the same text and context always give the same mentions, in reading order. */
export type PlaceFinder = (text: string, sentences: readonly Sentence[], context: PlaceContext) => PlaceMention[]

interface Found extends Occurrence {
  readonly line: Line
  readonly lineAt: number
  readonly opens: boolean
  readonly follows: boolean
  /** Numbers within the line of the names said to contain it. */
  readonly outerAt: readonly number[]
}

/**
 * Builds the finder of places over a gazetteer.
 *
 * Never throws on any text. Time grows with the length of the text.
 */
export function placeFinder(gazetteer: Gazetteer): PlaceFinder {
  const lookup = lookupIn(gazetteer)
  return (text, sentences, context) => {
    const lines = casedAlike(sentences.map(lineOf))
    const search = (countries: readonly string[]) => ({
      lookup,
      demonyms: gazetteer.demonyms,
      heads: gazetteer.words.heads,
      everyday: gazetteer.words.everyday,
      locatives: gazetteer.words.locatives,
      countries: new Set(countries),
      loose: countries.some((country) => gazetteer.arabic.has(country)),
    })
    const plainly = lines.map((line) => ({ line, spots: spots(line, search(context.countries)) }))
    const weights = countryWeights(plainly, gazetteer, context.countries)
    const likely = [...weights].filter(([, weight]) => weight > 0.2).map(([country]) => country)
    // Only where names come from Arabic letters does it matter for spelling which countries a report is about.
    const news = likely.some((country) => gazetteer.arabic.has(country) && !context.countries.includes(country))
    const again = news ? search([...likely, ...context.countries]) : null
    const found = plainly.map(({ line, spots: first }, at) => {
      const open = again !== null && leavesNames(line, first, gazetteer)
      return foundIn(line, at, open ? spots(line, again) : first, { gazetteer, text })
    })
    const senses = readSenses(found.flat(), weights)
    const knowing = { text, gazetteer, senses, weights }
    const readings = readRoles(found.flat(), knowing)
    return found.flatMap((inLine, at) => mentionsOf(inLine, lines[at] as Line, { ...knowing, readings }))
  }
}

/** Whether a line has capitalised words that no name found so far explains. */
function leavesNames(line: Line, found: readonly Spot[], { demonyms, words }: Gazetteer): boolean {
  const held = new Set(found.flatMap(({ from, to }) => range(from, to)))
  return line.cells.some(
    (cell, at) =>
      cell.capital &&
      cell.plain.length > 2 &&
      !held.has(at) &&
      !demonyms.has(cell.plain) &&
      !words.everyday.has(cell.plain),
  )
}

function foundIn(
  line: Line,
  lineAt: number,
  names: readonly Spot[],
  { gazetteer, text }: { gazetteer: Gazetteer; text: string },
): Found[] {
  const named = shared(
    line,
    names.map((spot) => ({ spot, description: describe(line, spot, gazetteer.words) })),
  )
  const within = outers(line, named)
  const start = line.cells[0]?.start ?? 0
  const opens = lineAt < 3 || /\n\s*$/.test(text.slice(Math.max(0, start - 3), start))
  return named.map((each, at) => ({
    ...each,
    ...{ line, lineAt, opens, outerAt: within[at] ?? [] },
    outer: (within[at] ?? []).map((number) => named[number]?.spot).filter((spot) => spot !== undefined),
    follows: named[at - 1]?.spot.to === each.spot.from,
  }))
}

/** Reads every name twice: first alone, then beside the places that the first reading is sure of. */
function readSenses(found: readonly Found[], weights: ReadonlyMap<string, number>): Map<Found, Weighed[]> {
  const groups = groupedByKey(found)
  const read = (scene: Scene) =>
    new Map(found.map((each) => [each, weigh(each, groups.get(each.spot.key) ?? [each], scene)] as const))
  const divisions = divisionWeights(found)
  const first = read({ weights, divisions, anchors: [] })
  const anchors = new Map<string, Place>()
  for (const weighed of first.values()) {
    const [best, next] = weighed
    if (best !== undefined && best.kind !== 'country' && best.score > 3 && best.score - (next?.score ?? 0) > 1.2)
      anchors.set(best.place.id ?? best.place.name, best.place)
  }
  return read({ weights, divisions, anchors: [...anchors.values()] })
}

function groupedByKey(found: readonly Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>()
  for (const each of found) groups.set(each.spot.key, [...(groups.get(each.spot.key) ?? []), each])
  return groups
}

/** Reads every role, and takes a name that is a person's once to be so wherever no words say that it is a place. */
function readRoles(found: readonly Found[], knowing: Omit<Knowing, 'readings'>): Map<Found, RoleReading> {
  const readings = new Map(found.map((each) => [each, readingOf(each, knowing)] as const))
  const people = new Set(found.filter((each) => isOfPerson(each, readings.get(each))).map((each) => each.spot.key))
  for (const each of found) {
    const weighed = knowing.senses.get(each)?.[0]
    const large = weighed !== undefined && (weighed.kind === 'country' || weighed.entry.population > 200_000)
    const placed = each.description.descriptor !== null || each.description.away !== null || each.outer.length > 0
    if (people.has(each.spot.key) && !large && !placed && readings.get(each)?.role === 'locates')
      readings.set(each, { role: 'name-part', reason: 'Elsewhere in the report it is the name of a person.' })
  }
  return readings
}

const isOfPerson = (each: Found, reading: RoleReading | undefined) =>
  reading?.role === 'name-part' &&
  /person|longer name|initial|double name/.test(reading.reason) &&
  each.spot.way === 'whole'

interface Knowing {
  readonly text: string
  readonly gazetteer: Gazetteer
  readonly senses: ReadonlyMap<Found, Weighed[]>
  readonly weights: ReadonlyMap<string, number>
  readonly readings: ReadonlyMap<Found, RoleReading>
}

function mentionsOf(inLine: readonly Found[], line: Line, knowing: Knowing): PlaceMention[] {
  const readings = inLine.map((each) => knowing.readings.get(each))
  const kept = inLine.map((_, at) => readings[at]?.role !== 'name-part')
  const holders = new Set<number>()
  inLine.forEach((each, at) => {
    if (!kept[at]) return
    const own = knowing.senses.get(each)?.[0]?.entry
    for (const number of each.outerAt) {
      const other = knowing.senses.get(inLine[number] as Found)?.[0]?.entry
      if (own !== undefined && other !== undefined && contains(other, own)) holders.add(number)
    }
  })
  const mentions = inLine.flatMap((each, at) => {
    const reading = readings[at]
    if (reading === undefined || (reading.role === 'name-part' && /lower|upper/.test(line.casing))) return []
    const role: RoleReading =
      holders.has(at) && reading.role === 'locates'
        ? { role: 'contains', reason: 'It says what another place lies in.' }
        : reading
    return [mentionOf(each, role, knowing)]
  })
  const { text, gazetteer } = knowing
  const places = inLine.filter((_, at) => readings[at]?.role !== 'name-part')
  const taken = new Set(places.flatMap(({ spot }) => range(spot.from, spot.to)))
  const peoples = peoplesIn(line, taken, { gazetteer, text })
  line.cells.forEach((cell, at) => {
    if (gazetteer.demonyms.has(cell.plain)) taken.add(at)
  })
  const unknown = unknownMentions(line, taken, { gazetteer, text, mentions })
  const all = [...mentions, ...peoples, ...unknown].sort((a, b) => a.start - b.start || b.end - a.end)
  return joinPairs(line, all, text)
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

function readingOf(each: Found, knowing: Omit<Knowing, 'readings'>): RoleReading {
  const best = knowing.senses.get(each)?.[0]
  if (best === undefined) return { role: 'name-part', reason: 'No place bears it.' }
  const weight = best.place.country === null ? 1 : (knowing.weights.get(best.place.country) ?? 0)
  const { line, spot, description, follows, opens } = each
  const contained = each.outer.some((outer) => outer.entries.some((entry) => contains(entry, best.entry)))
  const seen = { likely: weight > 0.2, foreign: weight === 0 && knowing.weights.size > 0, contained }
  return roleOf({ line, spot, description, follows, opens, ...seen, best: best.entry, words: knowing.gazetteer.words })
}

function mentionOf(each: Found, { role, reason }: RoleReading, knowing: Knowing): PlaceMention {
  const { text, senses } = knowing
  const weighed = senses.get(each) ?? []
  const best = weighed[0] as Weighed
  const { cells } = each.line
  const plain = role === 'name-part' || role === 'dateline'
  const { from, to } = plain ? each.spot : spanOf(each.description, each.spot)
  const [start, end] = [cells[from]?.start ?? 0, cells[to - 1]?.end ?? 0]
  const name = { start: cells[each.spot.from]?.start ?? start, end: cells[each.spot.to - 1]?.end ?? end }
  return {
    ...{ start, end, name, role, pair: null },
    words: text.slice(start, end),
    place: plain ? best.place : placeOf(each, best, knowing),
    kind: best.kind,
    candidates: weighed.slice(0, 5).map(({ place, kind, score, reasons }) => ({ place, kind, score, reasons })),
    reasons: [...best.reasons, reason],
  }
}

/** A county that the gazetteer lacks lies among the places of its state that the report names. */
function placeOf(each: Found, best: Weighed, { senses }: Knowing): Place {
  const noun = each.description.noun ?? ''
  if (!/^(?:county|counties|parish)$/.test(noun) || best.kind === 'county' || best.kind === 'division')
    return located(best.entry, each.description, noun)
  const others = [...senses].filter(
    ([other]) => other.spot.key !== each.spot.key && !/count|parish/.test(other.description.noun ?? ''),
  )
  const outer = each.outer.flatMap((spot) => spot.entries.filter((entry) => entry.kind === 'division'))[0]?.place
  return countyPlace(
    `${best.place.name} ${noun}`,
    others.map(([, weighed]) => weighed[0]?.place),
    outer,
  )
}

const spanOf = (description: Description, spot: Spot) => ({
  from: Math.min(description.from, spot.from),
  to: Math.max(description.to, spot.to),
})
