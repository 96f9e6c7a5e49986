import type { Description } from './describe.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import type { PlaceRole } from './mention.ts'
import type { Cell, Line } from './script.ts'
import type { Spot } from './spot.ts'
import type { PlaceWords } from './words.ts'

/** What a name does in its sentence, and why that is thought. */
export interface RoleReading {
  readonly role: PlaceRole
  readonly reason: string
}

/** A name in its sentence, as the rules of roles look at it. */
export interface Standing {
  readonly line: Line
  readonly spot: Spot
  readonly description: Description
  readonly best: GazetteerEntry
  readonly words: PlaceWords
  /** Whether a name of a place stands right before, so that a capital there does not make this one part of a longer name. */
  readonly follows: boolean
  /** Whether the line opens a paragraph or the report. */
  readonly opens: boolean
  /** The report speaks of this country otherwise. */
  readonly likely: boolean
  /** The report speaks of other countries, and not at all of this one. */
  readonly foreign: boolean
  /** Words beside it say what it lies in. */
  readonly contained: boolean
}

/** One rule of roles: what it knows of a name, or null. */
export type Rule = (standing: Standing) => RoleReading | null

/** Makes the reading that a name is part of another name, or no name of a place at all. */
export const namePart = (reason: string): RoleReading => ({ role: 'name-part', reason })

/** The cell at a place of the line; undefined beyond its ends. */
export const cellAt = ({ line }: Standing, at: number): Cell | undefined => line.cells[at]

/** The plain word of a cell; empty for punctuation and beyond the ends. */
export const plainAt = (standing: Standing, at: number): string => standing.line.cells[at]?.plain ?? ''

/** The plain words of the name itself. */
export const spotWords = ({ line, spot }: Standing): string[] =>
  line.cells
    .slice(spot.from, spot.to)
    .map((cell) => cell.plain)
    .filter(Boolean)

/** Whether the words around say plainly that a place is meant: a descriptor, or a preposition of place. */
export function placed(standing: Standing): boolean {
  const { words, description } = standing
  if (description.descriptor !== null || description.away !== null) return true
  const before = plainAt(standing, description.from - 1)
  const real = before === 'the' ? plainAt(standing, description.from - 2) : before
  return words.locatives.has(real) && !/^(?:of|by|to|between|from|on|over)$/.test(real)
}

/** Whether a word is a day or month. */
export const isCalendar = (plain: string): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|wed|thu|fri|sat|sun)$/.test(
    plain,
  )
