import type { Gazetteer } from './gazetteer.ts'
import type { Line } from './script.ts'
import type { Spot } from './spot.ts'

/**
 * How much a report speaks of each country, 1 for the one it speaks of most.
 *
 * @param hints  ISO codes known from outside: of the source, of actors
 */
export function countryWeights(
  lines: readonly { readonly line: Line; readonly spots: readonly Spot[] }[],
  gazetteer: Gazetteer,
  hints: readonly string[],
): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (country: string | null | undefined, weight: number) => {
    if (country) weights.set(country, (weights.get(country) ?? 0) + weight)
  }
  for (const hint of hints) add(hint, 3)
  for (const { line, spots } of lines) {
    for (const cell of line.cells)
      if (cell.capital || line.casing === 'lower') add(gazetteer.demonyms.get(cell.plain), 1)
    for (const spot of spots) countSpot(spot, gazetteer, add)
  }
  const most = Math.max(1, ...weights.values())
  return new Map([...weights].map(([country, weight]) => [country, weight / most]))
}

/** A name that only one country's places bear, or one's far more than all others', speaks for that country. */
function countSpot(spot: Spot, gazetteer: Gazetteer, add: (country: string | null, weight: number) => void): void {
  const state = spot.entries.find((entry) => entry.kind === 'country')
  if (state !== undefined) {
    const shared = spot.entries.some(
      (entry) => entry.kind === 'division' && entry.place.country !== state.place.country,
    )
    add(state.place.country, shared ? 0.5 : 2)
    return
  }
  const capital = gazetteer.capitals.get(spot.key)
  if (capital !== undefined) {
    const shared = spot.entries.some((entry) => entry.place.country !== capital && entry.population > 100_000)
    add(capital, shared ? 0.3 : 1)
    return
  }
  const [first, ...others] = spot.entries.toSorted((a, b) => b.population - a.population)
  if (first === undefined || spot.way === 'bones') return
  const rival = others.find((entry) => entry.place.country !== first.place.country)
  const known = first.population > 50_000 && first.population > 20 * (rival?.population ?? 0)
  if (known || (first.ours && rival === undefined)) add(first.place.country, 1)
}

/** How often a report names each first-level division, by its name: "Ohio", "Idlib Governorate"; 1 for the one it names most. */
export function divisionWeights(found: readonly { readonly spot: Spot }[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { spot } of found)
    for (const entry of spot.entries)
      if (entry.kind === 'division') weights.set(entry.place.name, (weights.get(entry.place.name) ?? 0) + 1)
  const most = Math.max(1, ...weights.values())
  return new Map([...weights].map(([name, weight]) => [name, weight / most]))
}
