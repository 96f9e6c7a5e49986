import { distanceKm, type Place } from '../../model/place.ts'
import type { Description } from './describe.ts'
import type { GazetteerEntry, PlaceKind } from './gazetteer.ts'
import type { PlaceCandidate } from './mention.ts'
import type { Spot } from './spot.ts'

/** One occurrence of a name with what its sentence says about it. */
export interface Occurrence {
  readonly spot: Spot
  readonly description: Description
  /** Names right beside it that are said to contain it. */
  readonly outer: readonly Spot[]
}

/** A candidate while it is weighed: the place under a name, its score, and why. */
export interface Weighed extends PlaceCandidate {
  readonly entry: GazetteerEntry
}

/** What a report as a whole says about which places are meant. */
export interface Scene {
  readonly weights: ReadonlyMap<string, number>
  readonly divisions: ReadonlyMap<string, number>
  readonly anchors: readonly Place[]
}

type Point = readonly [number, string]

/**
 * Weighs the places that a name could stand for, the best first.
 *
 * The number of people is the prior; the countries of the report, places named beside it, part-of phrases and the words of description move it.
 * Each step is kept as a sentence.
 *
 * @param siblings  all occurrences of the name in the report, since a name keeps its sense
 */
export function weigh(occurrence: Occurrence, siblings: readonly Occurrence[], scene: Scene): Weighed[] {
  const kinds = new Set(siblings.flatMap((other) => lasting(other.description)))
  const weighed = occurrence.spot.entries.map((entry): Weighed => {
    const points = [
      ...prior(entry, scene),
      ...ofCountry(entry, scene),
      ...ofWords(entry, occurrence.description, kinds),
      ...ofOuter(entry, occurrence, siblings),
      ...ofNeighbours(entry, scene),
    ]
    const score = points.reduce((sum, [value]) => sum + value, 0)
    return {
      entry,
      place: entry.place,
      kind: entry.kind,
      score: Math.round(score * 100) / 100,
      reasons: points.map(([, why]) => why).filter(Boolean),
    }
  })
  return weighed.sort((a, b) => b.score - a.score || b.entry.population - a.entry.population)
}

const standing: Partial<Record<PlaceKind, number>> = {
  capital: 1,
  seat: 0.3,
  quarter: -0.5,
  division: -0.3,
  water: -0.5,
  road: -1,
}

function prior(entry: GazetteerEntry, { weights }: Scene): Point[] {
  const lesser = entry.ours ? -0.3 : (weights.get(entry.place.country ?? '') ?? 0) > 0.2 ? -1 : -2.5
  const size = Math.log10(entry.population + 10)
  return [
    [size + (standing[entry.kind] ?? 0), `About ${entry.population} people live there or are taken for its weight.`],
    entry.own ? [0, ''] : [lesser, 'The name is a lesser one of it.'],
    entry.ours ? [0.7, 'It is among the places that the project wrote down itself.'] : [0, ''],
  ]
}

function ofCountry(entry: GazetteerEntry, { weights, divisions }: Scene): Point[] {
  const { country } = entry.place
  const weight = country === null ? 0 : (weights.get(country) ?? 0)
  if (weight === 0) return []
  const points: Point[] = [[3.2 * Math.sqrt(weight), `The report speaks of its country (${country}).`]]
  const division = entry.place.within.find((name) => divisions.has(name))
  if (division !== undefined)
    points.push([2 * Math.sqrt(divisions.get(division) ?? 0), `The report names ${division}.`])
  return points
}

/** Kinds that stay with a name once said: after "the Yarmouk camp", "Yarmouk" is the camp. Province and area do not stay. */
function lasting({ descriptor }: Description): PlaceKind[] {
  if (descriptor === null || descriptor.apart) return []
  return descriptor.kinds.filter((kind, at) => at === 0 && kind !== 'division' && kind !== 'region')
}

function ofWords(entry: GazetteerEntry, description: Description, kinds: ReadonlySet<PlaceKind>): Point[] {
  const { descriptor, noun } = description
  const points: Point[] = []
  if (descriptor !== null) {
    const at = fit(descriptor.kinds, entry.kind, noun ?? '')
    if (at >= 0) points.push([4.5 - at, `"${noun}" fits a ${entry.kind}.`])
    else if (descriptor.apart) points.push([0, ''])
    else points.push([-1.5, `"${noun}" does not fit a ${entry.kind}.`])
  } else if (kinds.has(entry.kind)) points.push([2, `Elsewhere the report calls it a ${entry.kind}.`])
  return points
}

/** Where in a list of kinds a place fits; a capital or seat is a settlement too, but no village. */
function fit(kinds: readonly PlaceKind[], kind: PlaceKind, noun: string): number {
  const at = kinds.indexOf(kind)
  const town = (kind === 'capital' || kind === 'seat') && !/village|hamlet/.test(noun)
  return at < 0 && town ? kinds.indexOf('settlement') : at
}

function ofOuter(entry: GazetteerEntry, occurrence: Occurrence, siblings: readonly Occurrence[]): Point[] {
  const here = occurrence.outer.find((outer) => outer.entries.some((each) => contains(each, entry)))
  if (here !== undefined) return [[6, 'The words beside it say what it lies in.']]
  const there = siblings.some((other) =>
    other.outer.some((outer) => outer.entries.some((each) => contains(each, entry))),
  )
  return there ? [[3, 'Elsewhere the report says what it lies in.']] : []
}

function ofNeighbours(entry: GazetteerEntry, { anchors }: Scene): Point[] {
  if (entry.kind === 'country' || anchors.length === 0) return []
  let [nearest, close] = [Number.POSITIVE_INFINITY, 0]
  for (const anchor of anchors) {
    if (anchor === entry.place || anchor.name === entry.place.name) continue
    const distance = distanceKm(anchor, entry.place) ?? Number.POSITIVE_INFINITY
    nearest = Math.min(nearest, distance)
    if (distance < 60) close++
  }
  if (close > 0)
    return [[1.2 + 0.4 * Math.min(4, close), `${close} other places of the report lie within 60 km of it.`]]
  return nearest < 250 ? [[0.7, 'Another place of the report lies within 250 km of it.']] : []
}

const wide = new Set<PlaceKind>(['country', 'region', 'division', 'county'])

/** Whether one place can be what contains another: by name, as its country, or as the town of a quarter nearby. */
export function contains(outer: GazetteerEntry, inner: GazetteerEntry): boolean {
  if (outer.place === inner.place) return false
  if (outer.kind === 'country') return inner.kind !== 'country' && outer.place.country === inner.place.country
  if (inner.place.within.includes(outer.place.name)) return true
  if (outer.place.country !== inner.place.country) return false
  const distance = distanceKm(outer.place, inner.place) ?? Number.POSITIVE_INFINITY
  if (outer.kind === 'region') return !wide.has(inner.kind) && distance < 60
  if (outer.kind === 'division') return !wide.has(inner.kind) && inner.place.within.length < 2 && distance < 60
  if (wide.has(inner.kind) || wide.has(outer.kind)) return false
  const small = inner.kind === 'quarter' || inner.kind === 'camp' || inner.kind === 'site' || inner.kind === 'base'
  return small ? distance < 30 : outer.population > 4 * inner.population && distance < 80
}
