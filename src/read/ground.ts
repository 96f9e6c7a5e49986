import type { PlaceMention, PlaceRole } from './places/index.ts'

/** Where a report's places lie: its countries (ISO 3166 alpha-2), the one it speaks of most first, and the names of all areas that hold a place of it. */
interface Ground {
  readonly countries: readonly string[]
  readonly areas: ReadonlySet<string>
}

/** How far a mention speaks for its country: where something happens more than whose soldiers or which capital are named. */
const worth: Readonly<Record<PlaceRole, number>> = {
  locates: 1.5,
  contains: 1.5,
  demonym: 1,
  speaker: 0.5,
  dateline: 0.5,
  'name-part': 0,
}

/** A capital or a building may stand for its government ("the White House"), so it says less of where a report is set. */
const SEAT = 1

/** How many of the countries that a report speaks of are worth telling the finder of actors. */
const MOST = 3

/**
 * Tells which countries and areas a report is about, from the places that were read in it.
 *
 * @example groundOf([]).countries.length // 0
 */
export function groundOf(mentions: readonly PlaceMention[]): Ground {
  const counts = new Map<string, number>()
  const areas = new Set<string>()
  for (const { place, kind, role } of mentions) {
    const seat = kind === 'capital' || kind === 'site'
    if (place.country !== null)
      counts.set(place.country, (counts.get(place.country) ?? 0) + Math.min(worth[role], seat ? SEAT : worth[role]))
    if (worth[role] >= 1) for (const name of [place.name, ...place.within]) areas.add(name)
  }
  const ranked = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
  return { countries: ranked.slice(0, MOST).map(([code]) => code), areas }
}
