import {
  entriesOf,
  extendGazetteer,
  type Gazetteer,
  type GazetteerEntry,
  isSame,
  type PlaceRow,
  placeKey,
} from '../../read/index.ts'

/**
 * Adds a user's places to a gazetteer, without changing the one that is given.
 *
 * A place that the gazetteer has already, under one of the row's names and within eight kilometres, stays as it is and takes the row's other
 * names, so that no place stands twice beside itself.
 */
export function mergePlaces(gazetteer: Gazetteer, rows: readonly PlaceRow[]): Gazetteer {
  return extendGazetteer(
    gazetteer,
    rows.map((row) => {
      const known = knownAs(gazetteer, row)
      return known === null ? row : otherNames(known, row)
    }),
  )
}

const towns = new Set(['settlement', 'seat', 'capital', 'quarter', 'camp'])

function knownAs(gazetteer: Gazetteer, row: PlaceRow): GazetteerEntry | null {
  if (!towns.has(row.kind)) return null
  const at = { place: { latitude: row.latitude, longitude: row.longitude } }
  for (const name of [row.name, ...row.others])
    for (const entry of entriesOf(gazetteer, placeKey(name)))
      if (entry.place.id === row.id || isSame(entry, at)) return entry
  return null
}

const otherNames = ({ place, kind, population, ours }: GazetteerEntry, row: PlaceRow): PlaceRow => ({
  ...{
    id: place.id as string,
    name: place.name,
    others: [row.name, ...row.others].filter((name) => name !== place.name),
  },
  ...{ kind, population, within: place.within, country: place.country, precision: place.precision },
  latitude: place.latitude ?? row.latitude,
  longitude: place.longitude ?? row.longitude,
  ...(ours ? {} : { listed: true as const }),
})
