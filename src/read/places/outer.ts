import type { Description } from './describe.ts'
import type { Line } from './script.ts'
import { contains } from './sense.ts'
import type { Spot } from './spot.ts'

/** A name with its description, as part-of phrases look at it. */
interface Described {
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

/** What must come with "which" for the name after it to contain the one before: "Yalda, which lies in Damascus". */
const lying = /^(?:in|of|inside|within|near|at|by)$/

/** Gives a plural descriptor to all the names that share it: "the provinces of Hama and Idlib", "the countryside of Homs and Hama", "Jobar and Zamalka districts". */
export function shared(line: Line, named: readonly Described[]): Described[] {
  const found = [...named]
  const joined = (at: number) => {
    const [a, b] = [found[at], found[at + 1]]
    if (a === undefined || b === undefined) return false
    const between = line.cells.slice(Math.max(a.spot.to, a.description.to), Math.min(b.spot.from, b.description.from))
    return between.length < 3 && between.every((cell) => /^(?:,|and|&|or)$/.test(cell.text))
  }
  const plural = (each: Described | undefined) =>
    each?.description.noun?.endsWith('s') === true && each.description.descriptor?.apart === false
  const shares = (each: Described | undefined) =>
    plural(each) || /^(?:countryside|country side)$/.test(each?.description.noun ?? '')
  const take = (to: number, from: number) => {
    const [into, giver] = [found[to], found[from]]
    if (into === undefined || giver === undefined || into.description.descriptor !== null) return
    const { descriptor, noun } = giver.description
    found[to] = { ...into, description: { ...into.description, descriptor, noun } }
  }
  for (let at = 0; at < found.length - 1; at++)
    if (shares(found[at]) && (found[at]?.description.from ?? 0) < (found[at]?.spot.from ?? 0) && joined(at))
      take(at + 1, at)
  for (let at = found.length - 1; at > 0; at--)
    if (plural(found[at]) && (found[at]?.description.to ?? 0) > (found[at]?.spot.to ?? 0) && joined(at - 1))
      take(at - 1, at)
  return found
}

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
  if (between.some((cell) => cell.plain === 'which') && !between.some((cell) => lying.test(cell.plain))) return false
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
