import { join } from 'node:path'
import type { PlacePrecision } from '../model/place.ts'
import type { PlaceKind, PlaceWords } from '../read/index.ts'
import { listOf, readTable } from './table.ts'

/** Reads the words that help to tell place names from others, from data/gazetteer/words.tsv and descriptions.tsv. */
export function placeWords(folder: string): PlaceWords {
  const rows = readTable(join(folder, 'gazetteer', 'words.tsv'))
  const of = (kind: string) => new Set(rows.filter((row) => row.class === kind).map((row) => row.word ?? ''))
  const numbers = (kind: string) =>
    new Map(rows.filter((row) => row.class === kind).map((row) => [row.word ?? '', Number(row.value)]))
  return {
    descriptors: descriptorsOf(folder),
    everyday: new Set(readTable(join(folder, 'gazetteer', 'everyday.tsv')).map((row) => row.word ?? '')),
    people: of('person'),
    titles: of('title'),
    organisations: of('organisation'),
    offices: of('office'),
    officers: of('officer'),
    heads: of('head'),
    speech: of('speech'),
    locatives: of('locative'),
    bearings: numbers('bearing'),
    units: numbers('unit'),
  }
}

const descriptorsOf = (folder: string) =>
  new Map(
    readTable(join(folder, 'gazetteer', 'descriptions.tsv')).map((row) => [
      row.words ?? '',
      {
        kinds: listOf(row.kinds) as PlaceKind[],
        precision: (row.precision ?? 'town') as PlacePrecision,
        apart: row.apart === 'yes',
      },
    ]),
  )
