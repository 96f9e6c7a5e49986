import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { slug } from '../model/id.ts'
import type { PlacePrecision } from '../model/place.ts'
import {
  extendGazetteer,
  type Gazetteer,
  type GazetteerEntry,
  type PackedDivision,
  type PackedHead,
  type PackedPlaces,
  type PlaceKind,
  type PlaceRow,
  packedPlace,
  packedRefs,
  placeKey,
  unpackPlaces,
} from '../read/index.ts'
import { placeWords } from './place-words.ts'
import { shared } from './shared.ts'
import { dataFolder, listOf, type Row, readTable } from './table.ts'

/**
 * Reads the gazetteer of data/gazetteer/: the packed cities, the countries and their divisions, and the places of our own.
 *
 * @param folder  where the files of knowledge lie
 * @param loaded  the packed cities, where another thread has loaded them already
 * @throws ParallaxError where a table names no columns
 */
export function loadGazetteer(folder: string = dataFolder, loaded: PackedPlaces | null = null): Gazetteer {
  const table = (name: string) => readTable(join(folder, 'gazetteer', name))
  const packed = loaded ?? readPacked(join(folder, 'gazetteer', 'cities.br'))
  const countries = table('countries.tsv')
  const divisions = table('divisions.tsv')
  const empty: Gazetteer = {
    packed,
    added: new Map(),
    divisions: new Map(),
    countryNames: new Map(countries.map((row) => [row.code ?? '', row.name ?? ''])),
    demonyms: demonymsOf(countries),
    capitals: new Map(countries.map((row) => [placeKey(row.capital ?? ''), row.code ?? ''])),
    arabic: new Set(countries.filter((row) => row.script === 'arabic').map((row) => row.code ?? '')),
    words: placeWords(folder),
  }
  const rows = divisions.map((row) => divisionRow(row, packed))
  const withAreas = extendGazetteer(empty, [...countries.map(countryRow), ...rows.filter((row) => row !== null)])
  const named = { ...withAreas, divisions: divisionEntries(withAreas, divisions) }
  return extendGazetteer(named, table('supplement.tsv').map(supplementRow))
}

function readPacked(file: string): PackedPlaces {
  const bytes = brotliDecompressSync(readFileSync(file))
  const length = bytes.indexOf(10) + 1
  const head = JSON.parse(bytes.toString('utf8', 0, length)) as PackedHead
  return shared(unpackPlaces(bytes, head, length))
}

const demonymsOf = (countries: readonly Row[]) =>
  new Map(
    countries.flatMap((row) =>
      listOf(row.demonyms).flatMap((word): [string, string][] => [
        [placeKey(word), row.code ?? ''],
        [placeKey(`${word}s`), row.code ?? ''],
      ]),
    ),
  )

const countryRow = (row: Row): PlaceRow => ({
  id: `plx:${(row.code ?? '').toLowerCase()}`,
  name: row.name ?? '',
  others: listOf(row.others),
  kind: 'country',
  within: [],
  country: row.code ?? null,
  latitude: Number(row.latitude),
  longitude: Number(row.longitude),
  precision: 'country',
})

const divisionId = (row: Row) => `plx:${slug([row.country, row.name, row.kind].join(' '))}`

/** Kinds whose name is said with the kind, since a town commonly bears the bare name. */
const saidWithKind = new Set(['Governorate', 'Province', 'Oblast', 'Department', 'Prefecture', 'County'])

function divisionRow(row: Row, packed: PackedPlaces): PlaceRow | null {
  const middle = packed.divisionList.find((each) => each.country === row.country && each.code === row.code)
  if (middle === undefined) return null
  const bare = row.name ?? ''
  const point = row.latitude
    ? { latitude: Number(row.latitude), longitude: Number(row.longitude) }
    : (seatOf(bare, packed, middle) ?? middle)
  const name = saidWithKind.has(row.kind ?? '') && !bare.includes(row.kind ?? '') ? `${bare} ${row.kind}` : bare
  return {
    id: divisionId(row),
    name,
    others: [bare, ...listOf(row.others)].filter((other) => other !== name),
    kind: 'division',
    within: [],
    country: row.country ?? null,
    latitude: point.latitude,
    longitude: point.longitude,
    precision: 'province',
    ...(statesFirst.has(row.country ?? '') ? { population: 2_000_000 } : {}),
  }
}

/** Federations whose states are spoken of more than the towns that share a name with one. */
const statesFirst = new Set(['AU', 'CA', 'CN', 'DE', 'GB', 'IN', 'US'])

/** A province that bears the name of its seat stands where the seat does, since that is where most of it lives. */
function seatOf(name: string, packed: PackedPlaces, division: PackedDivision) {
  return packedRefs(packed, placeKey(name))
    .map((ref) => packedPlace(packed, ref >>> 1))
    .find((place) => place.division === division && (place.kind === 'seat' || place.kind === 'capital'))
}

function divisionEntries(gazetteer: Gazetteer, divisions: readonly Row[]): Map<string, GazetteerEntry> {
  const byId = new Map([...gazetteer.added.values()].flat().map((entry) => [entry.place.id as string, entry]))
  return new Map(
    divisions.flatMap((row) => {
      const entry = byId.get(divisionId(row))
      return entry === undefined ? [] : [[`${row.country}.${row.code}`, entry] as const]
    }),
  )
}

const supplementRow = (row: Row): PlaceRow => ({
  name: row.name ?? '',
  others: listOf(row.others),
  kind: (row.kind ?? 'settlement') as PlaceKind,
  within: listOf(row.within),
  country: row.country || null,
  latitude: Number(row.latitude),
  longitude: Number(row.longitude),
  precision: (row.precision ?? 'town') as PlacePrecision,
  ...(row.population ? { population: Number(row.population) } : {}),
})
