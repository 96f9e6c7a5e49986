import { distanceKm } from '../../src/model/place.ts'
import type { Incident } from './incident.ts'
import { plain } from './names.ts'

const DAY = 86_400_000
const NEAR_KM = 15
const WIDER_DAYS = 8

/**
 * Pairs the incidents of one report as the gold set's scorer does: of one type, agreeing on place, killed or words, the best pair first.
 *
 * @source the gold set's score.mjs, as described at its head: it prints no pairs, so that its rule is written again here; scores are its own (score.ts)
 * @param name  what names are compared by
 * @returns pairs of the places in the two lists
 */
export function pairs(
  gold: readonly Incident[],
  ours: readonly Incident[],
  name: (name: string) => string,
): (readonly [number, number])[] {
  const able = gold.flatMap((g, i) =>
    ours.flatMap((p, j) => {
      const value = g.type === p.type ? agreement(g, p, name) : null
      return value === null ? [] : [{ value, i, j }]
    }),
  )
  const taken: [number, number][] = []
  for (const { i, j } of able.sort((a, b) => b.value - a.value))
    if (!taken.some(([a, b]) => a === i || b === j)) taken.push([i, j])
  return taken
}

function agreement(g: Incident, p: Incident, name: (name: string) => string): number | null {
  const [place, killed, words] = [samePlace(g, p), sameCount(g.killed, p.killed), overlap(g, p)]
  if (!place && !killed && !words) return null
  const doers = new Set(p.agents.map(name))
  const rest = [sameDate(g, p), killed, g.agents.some((a) => doers.has(name(a))), g.subtype === p.subtype]
  return 2 * Number(words) + 2 * Number(place) + rest.filter(Boolean).length
}

function samePlace(g: Incident, p: Incident): boolean {
  const km = distanceKm({ latitude: g.lat, longitude: g.lon }, { latitude: p.lat, longitude: p.lon })
  if (km !== null && km <= NEAR_KM) return true
  const [a, b] = [g, p].map(
    (one) =>
      plain(one.place ?? '')
        .split(',')[0]
        ?.trim() ?? '',
  )
  return a !== '' && (a === b || plain(g.place_text ?? '') === b)
}

function sameDate(g: Incident, p: Incident): boolean {
  const [a, b] = [span(g.date), span(p.date)]
  if (a === null || b === null) return false
  return b[0] <= a[1] + DAY && b[1] >= a[0] - DAY && b[1] - b[0] <= a[1] - a[0] + WIDER_DAYS * DAY
}

function span(date: string | null): [number, number] | null {
  if (date === null || date === '') return null
  const [a = '', b = a] = date.split('/')
  const [year, month] = [Number(b.slice(0, 4)), b.length === 4 ? 12 : Number(b.slice(5, 7))]
  const last = b.length === 10 ? Date.parse(b) : Date.UTC(year, month, 0)
  const first = Date.parse(a.length === 4 ? `${a}-01-01` : a.length === 7 ? `${a}-01` : a)
  return Number.isNaN(first) || Number.isNaN(last) ? null : [first, last]
}

const sameCount = (g: Incident['killed'], p: Incident['killed']): boolean =>
  g !== null && p !== null && g[0] === p[0] && (g[1] === p[1] || g[0] !== null)

/** The words that show an incident, blanks made one. */
export const evidenceOf = (one: Incident): string[] => [one.evidence].flat().map((words) => words.replace(/\s+/g, ' '))

const overlap = (g: Incident, p: Incident): boolean =>
  evidenceOf(g).some((a) => evidenceOf(p).some((b) => a.includes(b) || b.includes(a) || shared(a, b) >= 0.5))

function shared(a: string, b: string): number {
  const [one, other] = [a, b].map((words) => new Set(words.toLowerCase().split(/\W+/))) as [Set<string>, Set<string>]
  return [...one].filter((w) => other.has(w)).length / Math.min(one.size, other.size)
}
