import type { Description } from './describe.ts'
import type { Line } from './script.ts'
import { contains } from './sense.ts'
import type { Spot } from './spot.ts'

/** A name with its description, as part-of phrases look at it. */
export interface Described {
  readonly spot: Spot
  readonly description: Description
}

const links = new Set([
  'in',
  'of',
  'the',
  'inside',
  'within',
  'part',
  'located',
  'lies',
  'which',
  'is',
  's',
  'near',
  'at',
  'by',
  'city',
  'governorates',
  'provinces',
])

/**
 * For each name of a line the names beside it that can contain it: "A, B", "A in B", "the A area of B", "B's A district".
 *
 * @returns for each name the numbers of those names
 */
export function outers(line: Line, named: readonly Described[]): number[][] {
  return named.map((inner, at) => {
    const found: number[] = []
    for (let next = at + 1; next < Math.min(at + 3, named.length); next++) {
      const last = named[next - 1] as Described
      if (!linked(line, last, named[next] as Described)) break
      if (mayContain(named[next] as Described, inner)) found.push(next)
    }
    const before = named[at - 1]
    if (before !== undefined && owns(line, before, inner) && mayContain(before, inner)) found.push(at - 1)
    return found
  })
}

const mayContain = (outer: Described, inner: Described) =>
  outer.spot.key !== inner.spot.key &&
  outer.description.away === null &&
  outer.spot.entries.some((each) => inner.spot.entries.some((entry) => contains(each, entry)))

/** Between the two stand only a comma, a bracket or words of lying in. */
function linked(line: Line, inner: Described, outer: Described): boolean {
  const from = Math.max(inner.spot.to, inner.description.to)
  const to = Math.min(outer.spot.from, outer.description.from)
  if (to - from > 5) return false
  if (to <= from) return outer.spot.from > inner.spot.to
  const between = line.cells.slice(from, to)
  return between.every(
    (cell) => /^[,(]$/.test(cell.text) || links.has(cell.plain) || /ern$|^(?:north|south|east|west)/.test(cell.plain),
  )
}

/** "Aleppo's Shaar", "Damascus suburb of Daraya", "Homs Akrama neighbourhood". */
function owns(line: Line, outer: Described, inner: Described): boolean {
  const between = line.cells.slice(outer.spot.to, inner.spot.from)
  if (between.length > 5) return false
  const described =
    outer.description.to > outer.spot.to ||
    inner.description.descriptor !== null ||
    inner.description.from < inner.spot.from
  return between.every(
    (cell, at) =>
      /^(?:['’]s?|s|-)$/i.test(cell.text) ||
      (described && /^(?:of|the|in)$/.test(cell.plain)) ||
      (at < between.length && outer.spot.to + at < outer.description.to) ||
      outer.spot.to + at >= inner.description.from ||
      /ern$|^(?:rural|suburban|old|held)$/.test(cell.plain),
  )
}
