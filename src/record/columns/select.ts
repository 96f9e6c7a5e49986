import { STANDINGS } from '../../model/assessment.ts'
import { firstDay, lastDay } from '../../model/period.ts'
import { rankOf, UNDATED } from '../days.ts'
import type { IncidentFilter } from '../store.ts'
import { fold, wordsPattern } from '../texts.ts'
import type { Columns, Words } from './columns.ts'
import { recalled } from './recall.ts'

type Test = (row: number) => boolean

/**
 * The rows that a filter lets through, in the order of the list; the same as the list's own filter finds (a law under test).
 *
 * `report`, `limit` and `after` are not looked at.
 */
export function select(columns: Columns, filter: IncidentFilter): Int32Array {
  const tests = testsOf(columns, filter)
  const found = new Int32Array(columns.ids.length)
  let count = 0
  for (let row = 0; row < columns.ids.length; row++) {
    let passes = true
    for (let at = 0; passes && at < tests.length; at++) passes = (tests[at] as Test)(row)
    if (passes) found[count++] = row
  }
  return found.subarray(0, count)
}

/** The same rows, remembered: list, strip and marks of one view ask for them one after the other. */
export function chosen(columns: Columns, filter: IncidentFilter): Int32Array {
  return recalled(columns, `rows ${keyOf(filter)}`, () => select(columns, filter))
}

/**
 * The same for filters that ask the same, whatever page they want and whether they leave a part out or give it as null.
 *
 * @example keyOf({ from: null, limit: 5 }) // '[]'
 */
export function keyOf({ limit: _limit, after: _after, ...asked }: IncidentFilter): string {
  return JSON.stringify(
    Object.entries(asked)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(),
  )
}

function testsOf(columns: Columns, filter: IncidentFilter): Test[] {
  const { first, last, killed } = columns
  const { from, to, standing, type, box } = filter
  const tests: Test[] = []
  if (from || to) tests.push((row) => (first[row] as number) < UNDATED)
  if (from) tests.push(earlierRank(last, rankOf(firstDay(from))))
  if (to) tests.push(laterRank(first, rankOf(lastDay(to))))
  if (standing) {
    const wanted = STANDINGS.indexOf(standing)
    tests.push((row) => columns.standing[row] === wanted)
  }
  if (type) tests.push(ofType(columns, fold(type)))
  if (filter.place) tests.push(containing(columns.places, filter.place))
  if (filter.actor) tests.push(containing(columns.actors, filter.actor))
  if (filter.source) tests.push(containing(columns.sources, filter.source))
  const least = filter.killed
  if (least) tests.push((row) => (killed[row] as number) >= least)
  if (box) tests.push(inside(columns, box))
  return tests
}

/** Ranks fall as days rise. */
const earlierRank =
  (ranks: Int32Array, most: number): Test =>
  (row) =>
    (ranks[row] as number) <= most

const laterRank =
  (ranks: Int32Array, least: number): Test =>
  (row) =>
    (ranks[row] as number) >= least

/** Each different value is looked at once, however many rows have it. */
function numbersWith({ values }: Words, has: (value: string) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => (has(value) ? 1 : 0))
}

function containing(words: Words, name: string): Test {
  const pattern = wordsPattern(name)?.slice(1, -1)
  if (pattern === undefined) return () => false
  const wanted = numbersWith(words, (value) => value.includes(pattern))
  return (row) => wanted[words.of[row] as number] === 1
}

function ofType({ type, subtype }: Columns, wanted: string): Test {
  const types = numbersWith(type, (value) => value === wanted)
  const subtypes = numbersWith(subtype, (value) => value === wanted)
  return (row) => types[type.of[row] as number] === 1 || subtypes[subtype.of[row] as number] === 1
}

function inside({ spot, spots }: Columns, box: NonNullable<IncidentFilter['box']>): Test {
  const within = Uint8Array.from(spots, ({ latitude, longitude }) => (isInside(box, longitude, latitude) ? 1 : 0))
  return (row) => (spot[row] as number) >= 0 && within[spot[row] as number] === 1
}

/** Whether a point lies in a box; one whose west lies east of its east goes over the 180th meridian. */
export function isInside(
  [west, south, east, north]: readonly [number, number, number, number],
  longitude: number,
  latitude: number,
): boolean {
  if (latitude < south || latitude > north) return false
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
}
