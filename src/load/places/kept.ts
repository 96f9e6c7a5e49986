import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ParallaxError } from '../../model/error.ts'
import type { Gazetteer, PlaceRow } from '../../read/index.ts'
import { listOf, type Row, readTable } from '../table.ts'
import { mergePlaces } from './merge.ts'
import { isKind, isPrecision, pointOf } from './table.ts'

/** A list of places that an observatory keeps: its name, and how many places it has. */
interface KeptList {
  readonly name: string
  readonly places: number
}

const FOLDER = 'places'
const columns = 'name others kind within country latitude longitude precision population id listed'

const fileOf = (home: string, name: string) => join(home, FOLDER, `${name}.tsv`)

/**
 * The name under which a list is kept: that of its file, without folders and ending.
 *
 * @example listName('dumps/SY.txt') // 'SY'
 */
export const listName = (path: string): string => basename(path).replace(/\.[a-z\d]+$/iu, '')

/** Keeps a list of places in the home folder, in the place of one of the same name; whole or not at all, whoever else keeps one of the name just now. */
export function keepPlaces(home: string, name: string, rows: readonly PlaceRow[]): void {
  mkdirSync(join(home, FOLDER), { recursive: true })
  const head = [`# what: places added to this observatory from the list ${name}`, `# columns: ${columns}`]
  const file = fileOf(home, name)
  const fresh = `${file}.${randomUUID()}.new`
  try {
    writeFileSync(fresh, `${[...head, ...rows.map(lineOf)].join('\n')}\n`)
    renameSync(fresh, file)
  } finally {
    rmSync(fresh, { force: true })
  }
}

/**
 * Forgets a list of places.
 *
 * @returns false where none of this name is kept
 */
export function forgetPlaces(home: string, name: string): boolean {
  const there = keptLists(home).some((list) => list.name === name)
  if (there) rmSync(fileOf(home, name))
  return there
}

/** The lists of places that are kept in a home folder, by name. */
export const keptLists = (home: string): KeptList[] =>
  namesIn(home).map((name) => ({ name, places: readTable(fileOf(home, name)).length }))

/**
 * The gazetteer with all places that a home folder keeps; the one given where it keeps none.
 *
 * @throws ParallaxError `load/broken-list` where a kept list was changed by hand and cannot be read
 */
export const withKept = (gazetteer: Gazetteer, home: string | null): Gazetteer =>
  home === null
    ? gazetteer
    : namesIn(home).reduce((all, name) => mergePlaces(all, rowsOf(fileOf(home, name))), gazetteer)

const namesIn = (home: string): string[] =>
  existsSync(join(home, FOLDER))
    ? readdirSync(join(home, FOLDER))
        .filter((file) => file.endsWith('.tsv'))
        .map((file) => file.slice(0, -'.tsv'.length))
        .sort()
    : []

const rowsOf = (file: string): PlaceRow[] => readTable(file).map((row) => rowOf(row, file))

function rowOf(row: Row, file: string): PlaceRow {
  const [kind, precision, point] = [
    row.kind ?? '',
    row.precision ?? '',
    pointOf(row.latitude ?? '', row.longitude ?? ''),
  ]
  if (!row.name || point === null || !isKind(kind) || !isPrecision(precision))
    throw new ParallaxError(
      'load/broken-list',
      'A kept list of places has a line without a name, point, kind or precision. Add the list again.',
      file,
    )
  return {
    name: row.name,
    others: listOf(row.others),
    kind,
    within: listOf(row.within),
    country: row.country || null,
    precision,
    ...point,
    ...(row.id ? { id: row.id } : {}),
    ...(row.population ? { population: Number(row.population) } : {}),
    ...(row.listed ? { listed: true as const } : {}),
  }
}

function lineOf(row: PlaceRow): string {
  const plain = (text: string) => text.replaceAll(/[\t\n\r|]+/gu, ' ').trim()
  const many = (names: readonly string[]) => names.map(plain).join('|')
  const cells = [
    plain(row.name),
    many(row.others),
    row.kind,
    many(row.within),
    row.country ?? '',
    row.latitude,
    row.longitude,
  ]
  return [...cells, row.precision, row.population ?? '', row.id ?? '', row.listed === true ? 'yes' : ''].join('\t')
}
