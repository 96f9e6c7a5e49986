import type { Place } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import { type Cell, csvOf, listed } from './cells.ts'
import { crosswalk } from './crosswalk.ts'
import { type Days, daysOf, yearOf } from './days.ts'
import { type Exportable, type Form, namedSources, standingNote, summaryOf, withoutSums } from './form.ts'
import { countryName, divisions } from './parts-of-place.ts'

/**
 * The 31 columns of ACLED's files, in their order.
 *
 * @source ACLED codebook (2024) and the package acledR
 */
const ACLED_COLUMNS = (
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 ' +
  'actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location ' +
  'latitude longitude geo_precision source source_scale notes fatalities tags timestamp'
).split(' ')

/** ACLED's time precision: 1 a day, 2 within a week, 3 within a month; null for what is coarser, which ACLED has no code for. */
function timePrecision(days: Days): 1 | 2 | 3 | null {
  if (days.days === 1) return 1
  if (days.days <= 7) return 2
  return days.days <= 31 ? 3 : null
}

function when(summary: Summary): Record<string, Cell> {
  const days = daysOf(summary.period)
  const precision = days === null ? null : timePrecision(days)
  return {
    event_date: precision === null ? null : (days?.first ?? null),
    year: yearOf(days),
    time_precision: precision,
  }
}

function where(place: Place | null): Record<string, Cell> {
  if (place === null) return {}
  const code = crosswalk('acled').code('precision', place.precision, 'code')
  const [admin1, admin2] = divisions(place)
  return {
    country: countryName(place),
    admin1: admin1 ?? null,
    admin2: admin2 ?? null,
    location: place.name,
    // A point that ACLED could not mark as coarse would look exact.
    latitude: code === null ? null : place.latitude,
    longitude: code === null ? null : place.longitude,
    geo_precision: code === null ? null : Number(code),
  }
}

function row(each: Exportable): Record<string, Cell> {
  const summary = summaryOf(each)
  const codes = crosswalk('acled')
  return {
    event_id_cnty: summary.id,
    ...when(summary),
    disorder_type: codes.code('subtype', summary.subtype, 'code'),
    event_type: summary.type,
    sub_event_type: summary.subtype,
    actor1: summary.agents[0] ?? null,
    assoc_actor_1: listed(summary.agents.slice(1)),
    actor2: summary.patients[0] ?? null,
    assoc_actor_2: listed(summary.patients.slice(1)),
    civilian_targeting: codes.code('subtype', summary.subtype, 'civilians'),
    ...where(summary.place),
    source: listed(namedSources(each)),
    notes: standingNote(summary),
    fatalities: summary.killed?.low ?? null,
    tags: `standing=${summary.standing}`,
  }
}

/** The columns of ACLED, for tools that read its files. */
export const acled: Form = {
  format: 'acled',
  title: 'ACLED-compatible CSV (31 columns)',
  media: 'text/csv; charset=utf-8; header=present',
  file: 'acled-compatible.csv',
  loses: [
    'Sums over several incidents ("136 killed since 11 July") are left out, since rows are added up there.',
    'One fatality count: the lowest that is told, as ACLED counts; empty where none is told (ACLED writes 0). "Up to 15" has no lowest and is empty.',
    'Dates coarser than a month and places coarser than a region have no code there: such dates and coordinates are left empty.',
    'A span of days is given by its first day with time_precision 2 or 3.',
    'actor1 is who acts and actor2 who suffers; in ACLED they have no direction. Kinds of actors (inter1, inter2, interaction) are left empty.',
    'Denial, doubt and contradiction do not exist there: read notes and tags.',
    'iso, region, admin3, source_scale and timestamp are left empty. Sources that are persons are left out.',
  ],
  write: (rows) => csvOf(ACLED_COLUMNS, withoutSums(rows), row),
}
