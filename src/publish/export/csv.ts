import { precisionOf } from '../../model/period.ts'
import { placeLabel } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import { type Cell, csvOf, listed } from './cells.ts'
import { type Exportable, type Form, namedSources, summaryOf } from './form.ts'

/** The columns of our own CSV, in order; docs/codebook.md says what each holds. */
const CSV_COLUMNS = [
  'id',
  'formerly',
  'type',
  'subtype',
  'place',
  'place_id',
  'country',
  'latitude',
  'longitude',
  'geo_precision',
  'date_from',
  'date_to',
  'date_precision',
  'sum',
  'agents',
  'patients',
  'killed_low',
  'killed_high',
  'killed_approximate',
  'injured_low',
  'injured_high',
  'injured_approximate',
  'standing',
  'factuality',
  'sources',
  'reports',
  'independent_origins',
  'unknown_origins',
  'first_reported',
  'last_reported',
] as const

const yesNo = (value: boolean | undefined): Cell => (value === undefined ? null : value ? 'yes' : 'no')

function where(summary: Summary): Record<string, Cell> {
  const place = summary.place
  return {
    place: place === null ? null : placeLabel(place),
    place_id: place?.id ?? null,
    country: place?.country ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    geo_precision: place?.precision ?? null,
  }
}

function tolls(summary: Summary): Record<string, Cell> {
  const { killed, injured } = summary
  return {
    killed_low: killed?.low ?? null,
    killed_high: killed?.high ?? null,
    killed_approximate: yesNo(killed?.approximate),
    injured_low: injured?.low ?? null,
    injured_high: injured?.high ?? null,
    injured_approximate: yesNo(injured?.approximate),
  }
}

function row(each: Exportable): Record<string, Cell> {
  const summary = summaryOf(each)
  return {
    id: summary.id,
    formerly: listed(summary.formerly),
    type: summary.type,
    subtype: summary.subtype,
    ...where(summary),
    date_from: summary.period?.earliest ?? null,
    date_to: summary.period?.latest ?? null,
    date_precision: summary.period === null ? null : precisionOf(summary.period),
    sum: yesNo(summary.window.kind === 'cumulative'),
    agents: listed(summary.agents),
    patients: listed(summary.patients),
    ...tolls(summary),
    standing: summary.standing,
    factuality: summary.factuality,
    sources: listed(namedSources(each)),
    reports: summary.reports,
    independent_origins: summary.origins,
    unknown_origins: summary.unknown,
    first_reported: summary.first,
    last_reported: summary.last,
  }
}

/** Our own columns as CSV, one incident a line. */
export const csv: Form = {
  format: 'csv',
  title: 'CSV, our own columns',
  media: 'text/csv; charset=utf-8; header=present',
  file: 'incidents.csv',
  loses: [
    'Accounts are folded into one low-to-high toll; who said which number is in the dossier.',
    'The words behind each value are not in the file.',
    'Sources that are persons are left out.',
    'Words that a spreadsheet would take for a formula get an apostrophe before them.',
  ],
  write: (rows) => csvOf(CSV_COLUMNS, rows, row),
}
