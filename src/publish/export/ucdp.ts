import type { Dossier } from '../../model/dossier.ts'
import type { Place } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import { type Cell, csvOf, listed } from './cells.ts'
import { crosswalk } from './crosswalk.ts'
import { type Days, daysOf, yearOf } from './days.ts'
import { dossierOf, type Exportable, type Form, namedSources, standingNote, summaryOf, withoutSums } from './form.ts'
import { countryName, divisions } from './parts-of-place.ts'

/**
 * The 49 columns of UCDP's Georeferenced Event Dataset, in their order.
 *
 * @source UCDP GED codebook 25.1
 */
const UCDP_COLUMNS = (
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id ' +
  'dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources ' +
  'source_article source_office source_date source_headline source_original where_prec where_coordinates ' +
  'where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity ' +
  'date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'
).split(' ')

/**
 * UCDP's date precision by the days that a period spans.
 *
 * @source counted on 16,566 events of UCDP GED for Syria, 2016 to 2019: 1 one day; 2 two to six; 3 seven; 4 eight to 31; 5 more
 */
function datePrecision({ days }: Days): number {
  if (days === 1) return 1
  if (days < 7) return 2
  if (days === 7) return 3
  return days <= 31 ? 4 : 5
}

/** The number of the half-degree cell of PRIO-GRID that a point lies in, counted from the south-west. */
const gridCell = (latitude: number, longitude: number): number =>
  Math.floor((latitude + 90) / 0.5) * 720 + Math.floor((longitude + 180) / 0.5) + 1

function where(place: Place | null): Record<string, Cell> {
  if (place === null) return {}
  const code = crosswalk('ucdp').code('precision', place.precision, 'code')
  const [adm1, adm2] = divisions(place)
  const named = {
    where_coordinates: place.name,
    adm_1: adm1 ?? null,
    adm_2: adm2 ?? null,
    country: countryName(place),
    where_prec: code === null ? null : Number(code),
  }
  const { latitude, longitude } = place
  if (code === null || latitude === null || longitude === null) return named
  return {
    ...named,
    latitude,
    longitude,
    geom_wkt: `POINT (${longitude} ${latitude})`,
    priogrid_gid: Number(code) <= 3 ? gridCell(latitude, longitude) : null,
  }
}

function when(summary: Summary): Record<string, Cell> {
  const days = daysOf(summary.period)
  if (days === null) return {}
  return { year: yearOf(days), date_prec: datePrecision(days), date_start: days.first, date_end: days.last }
}

function origins(dossier: Dossier | null): Record<string, Cell> {
  if (dossier === null) return {}
  const reports = dossier.reports
  const article = reports.map((r) => `"${r.outlet ?? ''},${r.published ?? ''},${r.id}"`.replaceAll(';', ','))
  const days = reports.flatMap((r) => (r.published === null ? [] : [r.published]))
  return {
    source_article: article.length === 0 ? null : article.join(';'),
    source_office: listed([...new Set(reports.flatMap((r) => (r.outlet === null ? [] : [r.outlet])))]),
    source_date: listed([...new Set(days)].sort()),
  }
}

function row(each: Exportable): Record<string, Cell> {
  const summary = summaryOf(each)
  const violence = crosswalk('ucdp').code('subtype', summary.subtype, 'code')
  return {
    id: summary.id,
    relid: summary.id,
    type_of_violence: violence === null ? null : Number(violence),
    side_a: listed(summary.agents),
    side_b: listed(summary.patients),
    number_of_sources: summary.reports,
    ...origins(dossierOf(each)),
    source_original: listed(namedSources(each)),
    where_description: standingNote(summary),
    ...where(summary.place),
    ...when(summary),
    high: summary.killed?.high ?? null,
    low: summary.killed?.low ?? null,
  }
}

/** The columns of UCDP GED, for tools that read its files. */
export const ucdp: Form = {
  format: 'ucdp',
  title: 'UCDP GED-compatible CSV (49 columns)',
  media: 'text/csv; charset=utf-8; header=present',
  file: 'ucdp-compatible.csv',
  loses: [
    'Sums over several incidents ("136 killed since 11 July") are left out, since rows are added up there.',
    'There is no best estimate: low and high are the lowest and highest figures told, best is left empty, and so are deaths by side.',
    'Incidents in which nobody is said to have died are in the file; UCDP has none.',
    'type_of_violence is set for violence against civilians only; whether a battle is state-based takes knowledge of both sides, and it is left empty.',
    'Conflicts, dyads, Gleditsch-Ward numbers, event_clarity and all numeric ids of UCDP are left empty.',
    'source_headline is left empty, and source_article names the report by its id, so that no headline carries a private name.',
    'where_description holds our note on how the incident stands. Sources that are persons are left out.',
  ],
  write: (rows) => csvOf(UCDP_COLUMNS, withoutSums(rows), row),
}
