import type { Found } from '../../model/found.ts'
import { type Shelf, summariesOf } from '../columns/shelf.ts'
import type { Where } from '../engines/engine.ts'
import type { Db } from '../tables.ts'
import { findNames, rowsWith } from './names.ts'
import { findReports } from './reports.ts'
import { wordsOf } from './words.ts'

/** Where a search looks: the engine by its kind, and the columns that are kept in memory. */
export interface Searched {
  readonly kind: Where['kind']
  readonly shelf: Shelf
}

/**
 * Looks for words in all that the record has.
 *
 * @param limit  how many of each kind at most
 */
export async function search(db: Db, { kind, shelf }: Searched, text: string, limit: number): Promise<Found> {
  const words = wordsOf(text)
  const columns = await shelf.at(db)
  const incidents = rowsWith(columns, words, limit).map((row) => columns.ids[row] as string)
  return {
    places: await findNames(db, columns, { column: columns.places, words, limit }, ({ place }) =>
      place === null ? [] : [place.name, ...place.within],
    ),
    actors: await findNames(db, columns, { column: columns.actors, words, limit }, ({ agents, patients }) => [
      ...agents,
      ...patients,
    ]),
    sources: await findNames(db, columns, { column: columns.sources, words, limit }, ({ sources }) => sources),
    incidents: await summariesOf(db, incidents),
    reports: await findReports(db, kind, words, limit),
  }
}
