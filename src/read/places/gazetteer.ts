import type { PlaceId } from '../../model/id.ts'
import { slug } from '../../model/id.ts'
import { distanceKm, type Place, type PlacePrecision } from '../../model/place.ts'
import { keyOf, plainWords, skeletonKey, withoutArticles } from './key.ts'
import { type PackedPlaces, packedPlace, packedRefs } from './packed.ts'
import type { PlaceWords } from './words.ts'

/** What a place is, so that "camp", "province" or "river" after a name can choose among places of one name. */
export type PlaceKind =
  | 'country'
  | 'region'
  | 'division'
  | 'county'
  | 'capital'
  | 'seat'
  | 'settlement'
  | 'quarter'
  | 'camp'
  | 'site'
  | 'base'
  | 'crossing'
  | 'road'
  | 'water'
  | 'mountain'

/** A place under one of its names, `named`. `own` is false for a lesser name of it; `ours` where people of the project wrote it down. */
export interface GazetteerEntry {
  readonly place: Place
  readonly kind: PlaceKind
  readonly population: number
  readonly named: string
  readonly own: boolean
  readonly ours: boolean
}

/** One place as a table gives it, before it has a place in the gazetteer. */
export interface PlaceRow {
  readonly id?: string
  readonly name: string
  readonly others: readonly string[]
  readonly kind: PlaceKind
  readonly within: readonly string[]
  readonly country: string | null
  readonly latitude: number
  readonly longitude: number
  readonly precision: PlacePrecision
  readonly population?: number
  /** It comes from a list that names everything, so that its names count no more than those of the packed places. */
  readonly listed?: true
}

/** All places that names can be looked up in, and the words that help to read them. */
export interface Gazetteer {
  readonly packed: PackedPlaces | null
  readonly added: ReadonlyMap<string, readonly GazetteerEntry[]>
  readonly divisions: ReadonlyMap<string, GazetteerEntry>
  readonly countryNames: ReadonlyMap<string, string>
  readonly demonyms: ReadonlyMap<string, string>
  readonly capitals: ReadonlyMap<string, string>
  /** ISO codes of countries whose names come from Arabic letters, so that articles and vowels vary. */
  readonly arabic: ReadonlySet<string>
  readonly words: PlaceWords
}

/**
 * The places that bear a key, those of the project before the packed ones.
 *
 * @param key  as `placeKey` or `skeletonKey` makes it
 */
export function entriesOf(gazetteer: Gazetteer, key: string): GazetteerEntry[] {
  const { packed, added } = gazetteer
  const refs = packed === null ? [] : packedRefs(packed, key)
  const found = [...(added.get(key) ?? [])]
  if (packed === null) return found
  const ours = found.length
  for (const ref of refs) {
    const entry = entryOf(gazetteer, packed, ref)
    if (!found.slice(0, ours).some((known) => isSame(known, entry))) found.push(entry)
  }
  return found
}

/** A town that the project wrote down itself stands for another one of that name within some kilometres. */
export const isSame = (
  ours: GazetteerEntry,
  other: { readonly place: Pick<Place, 'latitude' | 'longitude'> },
): boolean =>
  (ours.kind === 'settlement' ||
    ours.kind === 'seat' ||
    ours.kind === 'capital' ||
    ours.kind === 'quarter' ||
    ours.kind === 'camp') &&
  (distanceKm(ours.place, other.place) ?? FAR) < NEAR_KM

const NEAR_KM = 8
const FAR = 99

/** A look-up by key that may remember what it found. */
export type Lookup = (key: string) => readonly GazetteerEntry[]

const REMEMBERED = 20_000

/** Makes a look-up that remembers the keys of the last texts, since reports repeat their words. */
export function lookupIn(gazetteer: Gazetteer): Lookup {
  const known = new Map<string, readonly GazetteerEntry[]>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const entries = entriesOf(gazetteer, key)
    if (entries.length === 0) return entries
    if (known.size > REMEMBERED) known.clear()
    known.set(key, entries)
    return entries
  }
}

function entryOf(gazetteer: Gazetteer, packed: PackedPlaces, ref: number): GazetteerEntry {
  const city = packedPlace(packed, ref >>> 1)
  const { country, code } = city.division
  const division = gazetteer.divisions.get(`${country}.${code}`)?.place.name
  const state = gazetteer.countryNames.get(country)
  return {
    place: {
      id: `gn:${city.geonamesId}` as PlaceId,
      name: city.name,
      within: [division, state].filter((name) => name !== undefined),
      country,
      latitude: city.latitude,
      longitude: city.longitude,
      precision: city.kind === 'quarter' ? 'district' : 'town',
    },
    kind: city.kind,
    population: city.population,
    named: city.name,
    own: (ref & 1) === 0,
    ours: false,
  }
}

/**
 * Adds places to a gazetteer, without changing the one that is given.
 *
 * @param rows  places with WGS 84 degrees; a row without an id gets `plx:` and the slug of its country and name
 * @returns a gazetteer that also finds the rows, under their names, without articles and by their consonants
 */
export function extendGazetteer(gazetteer: Gazetteer, rows: readonly PlaceRow[]): Gazetteer {
  const added = new Map(gazetteer.added)
  for (const row of rows) {
    const place = placeOf(row, gazetteer)
    const population = row.population ?? standIn[row.kind]
    for (const [key, named] of rowKeys(row, gazetteer.arabic)) {
      const own = named === row.name || row.kind === 'country'
      addTo(added, key, { place, kind: row.kind, population, named, own, ours: row.listed !== true })
    }
  }
  return { ...gazetteer, added }
}

/** How much a place without a number of people weighs beside those that have one. */
const standIn: Readonly<Record<PlaceKind, number>> = {
  country: 20_000_000,
  region: 200_000,
  division: 300_000,
  county: 40_000,
  capital: 1_000_000,
  seat: 100_000,
  settlement: 5_000,
  quarter: 20_000,
  camp: 20_000,
  site: 3_000,
  base: 5_000,
  crossing: 5_000,
  road: 3_000,
  water: 50_000,
  mountain: 10_000,
}

function addTo(added: Map<string, readonly GazetteerEntry[]>, key: string, entry: GazetteerEntry): void {
  const there = added.get(key) ?? []
  if (!there.some((known) => known.place.id === entry.place.id)) added.set(key, [...there, entry])
}

/** The keys of a row with the name each comes from; by consonants only where names come from Arabic letters. */
function rowKeys(row: PlaceRow, arabic: ReadonlySet<string>): Map<string, string> {
  const keys = new Map<string, string>()
  const loose = row.kind !== 'country' && row.country !== null && arabic.has(row.country)
  for (const name of [row.name, ...row.others]) {
    const words = plainWords(name)
    const forms = loose ? [keyOf(words), keyOf(withoutArticles(words)), skeletonKey(words)] : [keyOf(words)]
    for (const key of forms) if (key.length > 1 && !keys.has(key)) keys.set(key, name)
  }
  return keys
}

function placeOf(row: PlaceRow, gazetteer: Gazetteer): Place {
  const state = row.country === null ? undefined : gazetteer.countryNames.get(row.country)
  const within =
    state === undefined || row.within.includes(state) || row.name === state ? row.within : [...row.within, state]
  const id = row.id ?? `plx:${slug([row.country ?? '', row.name, row.within[0] ?? ''].join(' '))}`
  const { name, country, latitude, longitude, precision } = row
  return { id: id as PlaceId, name, within, country, latitude, longitude, precision }
}
