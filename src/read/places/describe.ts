import type { Cell, Line } from './script.ts'
import type { Spot } from './spot.ts'
import type { Descriptor, PlaceWords } from './words.ts'

/** What the words around a name say about the place that is meant. */
export interface Description {
  /** The first cell of the description and the one after its last. */
  readonly from: number
  readonly to: number
  readonly descriptor: Descriptor | null
  /** The words of the descriptor, such as "refugee camp". */
  readonly noun: string | null
  /** Which part of the place is meant, in degrees; -1 for its middle; null where none is said. */
  readonly part: number | null
  /** Away from the place: how many kilometres (null where not said) and where to (null where not said). */
  readonly away: { readonly distance: number | null; readonly bearing: number | null } | null
}

/** Reads the words right before and after a name: "12 km north of", "the countryside of", "northern …", "… refugee camp". */
export function describe(line: Line, spot: Spot, words: PlaceWords): Description {
  const start: Description = { from: spot.from, to: spot.to, descriptor: null, noun: null, part: null, away: null }
  const after = readAfter(line, start, words)
  const before = readBefore(line, after, words)
  return readAway(line, before, words)
}

const plainAt = (line: Line, at: number) => line.cells[at]?.plain ?? ''

/** The part of the compass that ends right before a cell: "northern", "south-east", "south eastern". */
function bearingBefore(line: Line, end: number, words: PlaceWords): { bearing: number; from: number } | null {
  const last = plainAt(line, end - 1)
  const hyphen = line.cells[end - 2]?.text === '-'
  const first = plainAt(line, hyphen ? end - 3 : end - 2)
  const both = /^(?:north|south)$/.test(first) ? words.bearings.get(`${first}${last}`) : undefined
  if (both !== undefined) return { bearing: both, from: hyphen ? end - 3 : end - 2 }
  const one = words.bearings.get(last)
  return one === undefined ? null : { bearing: one, from: end - 1 }
}

function readAfter(line: Line, given: Description, words: PlaceWords): Description {
  let at = given.to
  if (/^['’]s?$/.test(line.cells[at]?.text ?? '')) at++
  if (
    /^(?:palestinian|palestinians|city|provincial)$/.test(plainAt(line, at)) &&
    nounAt(line, at + 1, words)?.noun === 'countryside'
  )
    at++
  const bearing = words.bearings.get(plainAt(line, at))
  const noun = nounAt(line, bearing === undefined ? at : at + 1, words)
  if (noun === null) return given
  return { ...given, to: noun.to, descriptor: noun.descriptor, noun: noun.noun, part: bearing ?? given.part }
}

interface Noun {
  readonly descriptor: Descriptor
  readonly noun: string
  readonly to: number
}

/** The longest descriptor that begins at a cell, hyphens left out. */
function nounAt(line: Line, at: number, words: PlaceWords): Noun | null {
  let text = ''
  let found: Noun | null = null
  for (let to = at; to < Math.min(at + 5, line.cells.length); to++) {
    const cell = line.cells[to] as Cell
    if (cell.text === '-' && text !== '') continue
    if (cell.plain === '') break
    text = text === '' ? cell.plain : `${text} ${cell.plain}`
    const descriptor = words.descriptors.get(text)
    if (descriptor !== undefined) found = { descriptor, noun: text, to: to + 1 }
  }
  return found
}

/** The descriptor that ends right before a cell. */
function nounBefore(line: Line, end: number, words: PlaceWords): { noun: Noun; from: number } | null {
  for (let from = Math.max(0, end - 3); from < end; from++) {
    const noun = nounAt(line, from, words)
    if (noun !== null && noun.to === end) return { noun, from }
  }
  return null
}

function readBefore(line: Line, given: Description, words: PlaceWords): Description {
  let at = given.from
  if (plainAt(line, at - 1) === 'the') at--
  const part = words.bearings.get(plainAt(line, at - 1))
  if (part !== undefined && plainAt(line, at - 2) !== 'to') return { ...given, from: at - 1, part: given.part ?? part }
  if (plainAt(line, at - 1) === 'rural' && given.descriptor === null)
    return rural(line, { ...given, from: at - 1 }, words)
  const linked = plainAt(line, at - 1) === 'of'
  const found = nounBefore(line, linked ? at - 1 : at, words)
  if (found === null || (!linked && !mayStandBefore(line, found.from, found.noun))) return given
  if (linked && belongsBefore(line, found.from)) return given
  const towards = bearingBefore(line, found.from, words)
  const bearing = towards?.bearing
  const from = towards?.from ?? found.from
  if (given.descriptor !== null) return { ...given, from: linked ? given.from : from }
  return { ...given, from, descriptor: found.noun.descriptor, noun: found.noun.noun, part: bearing ?? given.part }
}

/** "rural Ford", "northern rural Ford": the countryside of Ford. */
function rural(line: Line, given: Description, words: PlaceWords): Description {
  const towards = bearingBefore(line, given.from, words)
  const descriptor = words.descriptors.get('countryside') ?? null
  const from = towards?.from ?? given.from
  return { ...given, from, descriptor, noun: 'countryside', part: towards?.bearing ?? given.part }
}

/** In "the Shaar neighbourhood of Aleppo" the noun describes the name before it. */
function belongsBefore({ cells, casing }: Line, at: number): boolean {
  const before = cells[at - 1]
  return casing === 'usual' && at > 1 && before?.capital === true && !/^(?:the|this|one|old)$/.test(before.plain)
}

/** "the town Binnish", "Mount Hermon", "Lake Assad"; but not "in the area Aleppo officials". */
const mayStandBefore = (line: Line, from: number, noun: Noun) =>
  /^(?:mount|lake|camp|town|city|village|capital|river|port|border town|island|province|district)$/.test(noun.noun) &&
  (line.cells[from]?.capital === true || /^(?:the|of|a|in)$/.test(plainAt(line, from - 1)) || from > 0)

const nearWords = new Set('near outside around surrounding'.split(' '))

function readAway(line: Line, given: Description, words: PlaceWords): Description {
  let at = given.from
  if (plainAt(line, at - 1) === 'the') at--
  const last = plainAt(line, at - 1)
  if (nearWords.has(last)) return { ...given, from: at - 1, away: { distance: null, bearing: null } }
  if (last === 'to' && /^(?:close|next|adjacent)$/.test(plainAt(line, at - 2)))
    return { ...given, from: at - 2, away: { distance: null, bearing: null } }
  if (last !== 'of' && last !== 'from') return given
  const towards = bearingBefore(line, at - 1, words)
  const bearing = towards?.bearing
  let head = towards?.from ?? at - 1
  while (/^(?:the|to|just|away|further)$/.test(plainAt(line, head - 1))) head--
  const distance = distanceBefore(line, head, words)
  if (bearing === undefined && distance === null) return given
  if (last === 'from' && distance === null) return given
  if (bearing !== undefined && bearing < 0) return given
  return {
    ...given,
    from: distance?.from ?? towards?.from ?? at - 2,
    away: { distance: distance?.kilometres ?? null, bearing: bearing ?? null },
  }
}

function distanceBefore(line: Line, end: number, words: PlaceWords): { kilometres: number; from: number } | null {
  const glued = /^(\d+(?:\.\d+)?)(km|kms|mi|miles?)$/.exec(plainAt(line, end - 1))
  if (glued !== null) return { kilometres: Number(glued[1]) * (words.units.get(glued[2] ?? '') ?? 1), from: end - 1 }
  const unit = words.units.get(plainAt(line, end - 1))
  if (unit === undefined) return null
  const at = line.cells[end - 2]?.text === '-' ? end - 3 : end - 2
  const text = (line.cells[at]?.text ?? '').replaceAll(',', '')
  if (!/^\d{1,4}(?:\.\d+)?$/.test(text)) return null
  return { kilometres: Number(text) * unit, from: at }
}
