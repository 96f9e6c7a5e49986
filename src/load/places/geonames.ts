import type { Gazetteer, PlaceKind } from '../../read/index.ts'
import type { ListLine } from './list.ts'
import { finenessOf, pointOf } from './table.ts'

const CELLS = 19

/** Whether a line is one of a GeoNames dump: nineteen cells, first a number, then a class of features. */
export const isDumpLine = (line: string): boolean => {
  const cells = line.split('\t')
  return cells.length === CELLS && /^\d+$/u.test(cells[0] ?? '') && /^[AHLPRSTUV]$/u.test(cells[6] ?? '')
}

/**
 * What the feature codes of GeoNames are here; a code that is not listed is nothing that a report of war speaks of, or is known already.
 *
 * @source https://www.geonames.org/export/codes.html
 */
const kinds: Readonly<Record<string, PlaceKind>> = {
  ...of('settlement', 'PPL PPLF PPLL PPLR PPLS PPLQ PPLW PPLH STLMT'),
  ...of('seat', 'PPLA PPLA2 PPLA3 PPLA4 PPLG'),
  ...of('capital', 'PPLC'),
  ...of('quarter', 'PPLX'),
  ...of('camp', 'CMP CMPRF'),
  ...of('county', 'ADM2 ADM3'),
  ...of('base', 'AIRB AIRF AIRP AIRQ MILB INSM NVB FT'),
  ...of('crossing', 'PSTB PSTC CSTM'),
  ...of('site', 'DAM BDG HSP PRN UNIV OILR OILF GASF PS PSH MNMT RUIN CSTL'),
  ...of('region', 'RGN VAL PLN DSRT'),
  ...of('water', 'STM LK RSV CNL WAD BAY GULF'),
  ...of('mountain', 'MT MTS HLL HLLS RDGE PK PASS'),
}

function of(kind: PlaceKind, codes: string): Record<string, PlaceKind> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, kind]))
}

/** How many people a place of each kind weighs as where the dump gives none: little, since a dump has every hamlet, brook and hill. */
const UNKNOWN = 300
const unsaid: Partial<Record<PlaceKind, number>> = {
  water: 200,
  mountain: 200,
  county: 20_000,
  quarter: 5_000,
  region: 2_000,
}

/** Reads one line of a dump; names that are not in Latin letters are left out. */
export function ofDump(line: string, known: Gazetteer): ListLine {
  const cells = line.split('\t')
  const [id, name = '', ascii = '', alternates = '', latitude = '', longitude = ''] = cells
  if (cells.length !== CELLS)
    return {
      code: 'load/broken-dump',
      detail: `A line of a GeoNames dump has ${CELLS} cells, this one ${cells.length}.`,
    }
  const kind = kinds[cells[7] ?? '']
  if (kind === undefined) return null
  const point = pointOf(latitude, longitude)
  if (point === null)
    return { code: 'load/bad-point', detail: `"${latitude}", "${longitude}" are no degrees of latitude and longitude.` }
  if (name === '') return { code: 'load/no-place-name', detail: 'The line has no name.' }
  const country = cells[8] ?? ''
  const division = known.divisions.get(`${country}.${cells[10]}`)?.place.name
  const people = Number(cells[14])
  return {
    id: `gn:${id}`,
    name,
    others: [...new Set([ascii, ...alternates.split(',')])].filter((other) => other !== name && isLatin(other)),
    kind,
    within: division === undefined ? [] : [division],
    country: country === '' ? null : country,
    ...point,
    precision: finenessOf[kind],
    population: people > 0 ? people : (unsaid[kind] ?? UNKNOWN),
    listed: true,
  }
}

const isLatin = (name: string): boolean => name.length > 2 && /^[\p{Script=Latin}\d\s.'’‘ʿʾ`-]+$/u.test(name)
