import { type RawBuilder, sql } from 'kysely'
import type { IncidentId, MentionId } from '../model/id.ts'
import { addDays, daysBetween } from '../model/period.ts'
import { distanceKm, type Place } from '../model/place.ts'
import type { Telling } from '../model/telling.ts'
import { type Days, daysOf } from './days.ts'
import type { Home } from './store.ts'
import { chunks, type Db, type TellingRow } from './tables.ts'
import { fold, key, restored } from './texts.ts'

/**
 * Lengths of periods, in days, by which tellings are sorted into classes. With the greatest length of a class known, "overlaps" becomes a range of first
 * days with two ends, which an index can answer; without it, every older telling would have to be looked at.
 */
const REACHES = [1, 4, 16, 64, 256, 1_024, 4_096, 4_194_304] as const
const NO_PERIOD = 0
const NO_CELL = -1
const CELLS_A_DEGREE = 4
const COLUMNS = 360 * CELLS_A_DEGREE
/** Above so many cells it is quicker to go through the period alone. */
const MOST_CELLS = 120
const KM_A_DEGREE = 111

/** The columns by which a telling is found near another: the class of its period's length, its days, its place, and the cell of its point. */
type Whereabouts = Pick<TellingRow, 'reach' | 'earliest' | 'latest' | 'place_key' | 'cell' | 'latitude' | 'longitude'>

/**
 * Works out under what a telling is to be found, when it is stored and when it is compared.
 *
 * `reach` is 0 for undated; `cell` is the quarter degree that its point lies in, -1 without a point; `place_key` is the place's id, or `?` and
 * its folded name where the gazetteer has none.
 */
export function whereabouts(telling: Pick<Telling, 'place' | 'period'>): Whereabouts {
  const days = daysOf(telling.period)
  const { place } = telling
  return {
    reach: days === null ? NO_PERIOD : reachOf(days),
    earliest: days?.earliest ?? null,
    latest: days?.latest ?? null,
    place_key: placeKey(place),
    cell: place === null ? NO_CELL : cellOf(place),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }
}

/**
 * Finds tellings of other reports that could be of the same incident as this one, for comparing them.
 *
 * Dated ones whose periods lie within `graceDays` of each other and that are of one place, within `km`, or one of them without a point; and, whatever the
 * period, those of one place where one of the two is undated. Only tellings that belong to an incident. Ordered by the id of their event.
 */
export async function near(
  db: Db,
  telling: Telling,
  within: { readonly graceDays: number; readonly km: number },
): Promise<readonly Telling[]> {
  const self = { ...whereabouts(telling), report: key(telling.reportId, 'report') }
  const days = self.earliest === null || self.latest === null ? null : { earliest: self.earliest, latest: self.latest }
  const found = new Map<string, Found>()
  const queries = days === null ? undatedQueries(self) : datedQueries(self, days, within)
  for (const query of queries) {
    for (const row of (await query.execute(db)).rows) found.set(row.event, row)
  }
  const kept = [...found.values()].filter((row) => within.km >= apart(self, row))
  return kept.sort((a, b) => (a.event < b.event ? -1 : 1)).map((row) => restored<Telling>(row.body))
}

/**
 * Tells where events belong at present, and in which report, by its number, the founding event of that incident stands.
 *
 * @returns one for each incident, in the order of ids; none for events of no incident
 */
export async function homesOf(db: Db, events: readonly MentionId[]): Promise<readonly Home[]> {
  const ids = new Set<string>()
  for (const some of chunks(events)) {
    const query = db.selectFrom('incident_event').select('incident_id').distinct().where('event', 'in', some)
    for (const row of await query.execute()) ids.add(row.incident_id)
  }
  const since = await foundings(db, ids)
  return [...ids].sort().map((id) => ({ incidentId: id as IncidentId, since: since.get(id) ?? 0 }))
}

/** In which report, by its number, each incident's founding event stands. */
async function foundings(db: Db, incidents: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const since = new Map<string, number>()
  for (const some of chunks([...incidents])) {
    const { rows } = await sql<{ incident_id: string; seq: number }>`
      select m.incident_id, min(r.seq) as seq
      from incident_event m join telling t on t.event = m.event join report r on r.id = t.report_id
      where m.incident_id in (${sql.join(some)})
        and m.ordinal = (select min(o.ordinal) from incident_event o where o.incident_id = m.incident_id)
      group by m.incident_id`.execute(db)
    for (const row of rows) since.set(row.incident_id, row.seq)
  }
  return since
}

type Found = Pick<TellingRow, 'event' | 'body' | 'place_key' | 'latitude' | 'longitude'>

type Self = Whereabouts & { readonly report: string }
type Query = RawBuilder<Found>

const COLUMNS_FOUND = sql`t.event, t.body, t.place_key, t.latitude, t.longitude`

const undatedQueries = (self: Self): Query[] =>
  self.place_key === null ? [] : [samePlace(self, sql`t.place_key = ${self.place_key}`)]

function datedQueries(
  self: Self,
  days: Days,
  { graceDays, km }: { readonly graceDays: number; readonly km: number },
): Query[] {
  const meant = { earliest: addDays(days.earliest, -graceDays), latest: addDays(days.latest, graceDays) }
  const cells = cellsAround(self, km)
  const queries = [samePeriod(self, meant, cells === null ? sql`1 = 1` : sql`t.cell in (${sql.join(cells)})`)]
  if (self.place_key === null) return queries
  queries.push(samePlace(self, sql`t.place_key = ${self.place_key} and t.reach = ${sql.lit(NO_PERIOD)}`))
  if (cells !== null) queries.push(samePeriod(self, meant, sql`t.place_key = ${self.place_key}`))
  return queries
}

const samePlace = (self: Self, where: RawBuilder<unknown>): Query => sql<Found>`
  select ${COLUMNS_FOUND}
  from telling t join incident_event m on m.event = t.event
  where ${where} and t.report_id <> ${self.report}`

/** "Cross join" tells SQLite to go class by class, each a range of the index. */
const samePeriod = (self: Self, meant: Days, where: RawBuilder<unknown>): Query => sql<Found>`
  with class (reach, since) as (values ${sql.join(classes(meant))})
  select ${COLUMNS_FOUND}
  from class cross join telling t join incident_event m on m.event = t.event
  where t.reach = class.reach and t.earliest >= class.since and t.earliest <= ${meant.latest}
    and t.latest >= ${meant.earliest} and ${where} and t.report_id <> ${self.report}`

const classes = (meant: Days) =>
  REACHES.map((reach) => sql`(cast(${reach} as integer), cast(${addDays(meant.earliest, 1 - reach)} as text))`)

function reachOf(days: Days): number {
  const length = daysBetween(days.earliest, days.latest) + 1
  return REACHES.find((reach) => length <= reach) ?? REACHES[REACHES.length - 1] ?? NO_PERIOD
}

function placeKey(place: Place | null): string | null {
  if (place === null) return null
  if (place.id !== null) return key(place.id, 'place')
  const name = fold(place.name)
  return name === '' ? null : key(`?${name}`, 'place')
}

const pointed = (at: Pick<Place, 'latitude' | 'longitude'>): at is { latitude: number; longitude: number } =>
  Number.isFinite(at.latitude) && Number.isFinite(at.longitude)

const rowOf = (latitude: number): number => Math.floor((latitude + 90) * CELLS_A_DEGREE)
const columnOf = (longitude: number): number => Math.floor((longitude + 180) * CELLS_A_DEGREE)
const wrapped = (column: number): number => ((column % COLUMNS) + COLUMNS) % COLUMNS

const cellOf = (at: Pick<Place, 'latitude' | 'longitude'>): number =>
  pointed(at) ? rowOf(at.latitude) * COLUMNS + wrapped(columnOf(at.longitude)) : NO_CELL

/** The cells that a circle touches, and that of the unplaced; null when there is no point or too many to be of use. */
function cellsAround(at: Pick<Place, 'latitude' | 'longitude'>, km: number): readonly number[] | null {
  if (!pointed(at)) return null
  const high = km / KM_A_DEGREE
  const nearestPole = Math.min(89.9, Math.abs(at.latitude) + high)
  const wide = high / Math.cos((nearestPole * Math.PI) / 180)
  const rows = [rowOf(at.latitude - high), rowOf(at.latitude + high)] as const
  const columns = [columnOf(at.longitude - wide), columnOf(at.longitude + wide)] as const
  if ((rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1) > MOST_CELLS) return null
  const cells = new Set([NO_CELL])
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) cells.add(row * COLUMNS + wrapped(column))
  }
  return [...cells]
}

/** 0 for one place, and where one of the two has no point: nothing then says that they are apart. */
function apart(self: Whereabouts, other: Pick<Found, 'place_key' | 'latitude' | 'longitude'>): number {
  if (self.place_key !== null && self.place_key === other.place_key) return 0
  return distanceKm(self, other) ?? 0
}
