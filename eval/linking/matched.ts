import { distanceKm } from '../../src/model/place.ts'
import type { ReportInIncidents } from '../../src/publish/index.ts'
import type { GoldIncident } from './tellings.ts'

type Predicted = ReportInIncidents['incidents'][number]

const DAY = 86_400_000
const KM = 15

/**
 * Which found incident of a report is which annotated one, as the gold set's scorer pairs them (its header tells how).
 *
 * @returns the id of the annotated incident by the id of the found one
 */
export function matched(gold: readonly GoldIncident[], found: readonly Predicted[]): ReadonlyMap<string, string> {
  const pairs = gold.flatMap((g) => found.flatMap((p) => paired(g, p))).sort((a, b) => b.score - a.score)
  const taken = new Map<GoldIncident, Predicted>()
  const used = new Set<Predicted>()
  for (const { g, p } of pairs) {
    if (taken.has(g) || used.has(p)) continue
    taken.set(g, p)
    used.add(p)
  }
  return new Map([...taken].map(([g, p]) => [p.incident, g.incident]))
}

function paired(g: GoldIncident, p: Predicted): { g: GoldIncident; p: Predicted; score: number }[] {
  if (g.type !== p.type) return []
  const [place, killed, words] = [samePlace(g, p), sameCount(g.killed, p.killed), sharesWords(g, p)]
  if (!place && !killed && !words) return []
  const agents = p.agents.some((a) => g.agents.map(plain).includes(plain(a)))
  const slots = [sameDate(g, p), killed, agents, g.subtype === p.subtype].filter(Boolean).length
  return [{ g, p, score: 2 * Number(words) + 2 * Number(place) + slots }]
}

const plain = (s: string | null): string =>
  (s ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[-'’ʿʾ`]/g, ' ')
    .replace(/\b(?:al|the|el|ad|ar|as|at|az|an)\b/g, ' ')
    .replace(/[^a-z0-9, ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function samePlace(g: GoldIncident, p: Predicted): boolean {
  const km = distanceKm({ latitude: g.lat, longitude: g.lon }, { latitude: p.lat, longitude: p.lon })
  if (km !== null && km <= KM) return true
  const [a, b] = [g.place, p.place].map((name) => plain(name).split(',')[0]?.trim() ?? '')
  return a !== '' && (a === b || plain(g.place_text) === b)
}

function sameDate(g: GoldIncident, p: Predicted): boolean {
  const [a, b] = [days(g.date), days(p.date)]
  if (a === null || b === null) return false
  return b[0] <= a[1] + DAY && b[1] >= a[0] - DAY && b[1] - b[0] <= a[1] - a[0] + 8 * DAY
}

function days(date: string | null): readonly [number, number] | null {
  if (!date) return null
  const [a = '', b = a] = date.split('/')
  const first = Date.parse(`${a}-01-01`.slice(0, 10))
  const last = b.length === 10 ? Date.parse(b) : Date.UTC(+b.slice(0, 4), b.length === 7 ? +b.slice(5, 7) : 12, 0)
  return Number.isNaN(first) || Number.isNaN(last) ? null : [first, last]
}

type Count = readonly [number | null, number | null] | null

const sameCount = (g: Count, p: Count): boolean =>
  g !== null && p !== null && g[0] === p[0] && (g[1] === p[1] || g[0] !== null)

const quotes = (x: { readonly evidence: string | readonly string[] }): string[] =>
  [x.evidence].flat().map((quote) => quote.replace(/\s+/g, ' '))

const sharesWords = (g: GoldIncident, p: Predicted): boolean =>
  quotes(g).some((a) => quotes(p).some((b) => a.includes(b) || b.includes(a) || shared(a, b) >= 0.5))

function shared(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().split(/\W+/))) as [Set<string>, Set<string>]
  return [...left].filter((word) => right.has(word)).length / Math.min(left.size, right.size)
}
