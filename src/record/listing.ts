import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { ParallaxError } from '../model/error.ts'
import { firstDay, isPartialDate, lastDay } from '../model/period.ts'
import type { Summary } from '../model/summary.ts'
import { daysOf, rankOf, UNDATED } from './days.ts'
import { survivor } from './incidents.ts'
import type { IncidentFilter } from './store.ts'
import type { Db, ListingRow, Tables } from './tables.ts'
import { fold, restored, wordsColumn, wordsPattern } from './texts.ts'

type Expressions = ExpressionBuilder<Pick<Tables, 'listing'>, 'listing'>
type Condition = Expression<SqlBool>

/**
 * Lists incidents newest first by their first day, the undated last, then by id.
 *
 * Place, actor and source match whole words of a name one after another; place also what contains it, source also the outlets that tell of it. With `from` or
 * `to` the undated are left out.
 * @throws ParallaxError record/bad-filter for a day or box that is none, record/unknown-page when there is no incident `after`
 */
export async function listIncidents(db: Db, filter: IncidentFilter): Promise<readonly Summary[]> {
  const behind = filter.after == null ? null : await positionOf(db, filter.after)
  let page = db
    .selectFrom('listing')
    .select(['listing.rank', 'listing.incident_id'])
    .where((e) => e.and(conditions(e, filter)))
    .orderBy('listing.rank')
    .orderBy('listing.incident_id')
  if (behind !== null) {
    page = page.where(sql<SqlBool>`(listing.rank, listing.incident_id) > (${behind.rank}, ${behind.incident_id})`)
  }
  if (filter.limit != null) page = page.limit(Math.max(0, filter.limit))
  // The page is cut before summaries are joined to it, since they are many times as large as what is filtered.
  const rows = await db
    .selectFrom(page.as('page'))
    .innerJoin('incident', 'incident.id', 'page.incident_id')
    .select('incident.summary')
    .orderBy('page.rank')
    .orderBy('page.incident_id')
    .execute()
  return rows.map(({ summary }) => restored<Summary>(summary ?? 'null'))
}

/** Counts the incidents that a filter lets through, whatever its page. */
export async function countIncidents(db: Db, filter: IncidentFilter): Promise<number> {
  const { count } = await db
    .selectFrom('listing')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where((e) => e.and(conditions(e, filter)))
    .executeTakeFirstOrThrow()
  return count
}

/** The row under which an incident is listed, drawn from its summary and from the outlets that tell of it. */
export function listingRow(summary: Summary, outlets: readonly string[]): ListingRow {
  const days = daysOf(summary.period)
  const { place, killed } = summary
  return {
    rank: rankOf(days?.earliest ?? null),
    incident_id: summary.id,
    latest: days?.latest ?? null,
    type: fold(summary.type),
    subtype: fold(summary.subtype),
    standing: summary.standing,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    killed_low: killed?.low ?? null,
    killed_high: killed?.high ?? null,
    places: wordsColumn(place === null ? [] : [place.name, ...place.within]),
    actors: wordsColumn([...summary.agents, ...summary.patients]),
    sources: [wordsColumn(summary.sources), ...outlets].filter((words) => words !== '').join('|'),
    place_name: place === null ? null : storable(place.name),
    place_precision: place?.precision ?? null,
    sums: summary.window.kind === 'cumulative' ? 1 : 0,
  }
}

/** A name as both engines hold it outside of JSON. */
const storable = (name: string): string => name.replace(/\0|\p{Cs}/gu, '')

function conditions(e: Expressions, filter: IncidentFilter): Condition[] {
  const wanted: Condition[] = []
  const { from, to, standing, report } = filter
  if (from || to) wanted.push(e('listing.rank', '<', UNDATED))
  if (from) wanted.push(e('listing.latest', '>=', firstDay(dayOf(from))))
  if (to) wanted.push(e('listing.rank', '>=', rankOf(lastDay(dayOf(to)))))
  if (standing) wanted.push(e('listing.standing', '=', standing))
  if (filter.type) wanted.push(ofType(e, fold(filter.type)))
  if (filter.place) wanted.push(containing(e, 'listing.places', filter.place))
  if (filter.actor) wanted.push(containing(e, 'listing.actors', filter.actor))
  if (filter.source) wanted.push(containing(e, 'listing.sources', filter.source))
  if (report) wanted.push(toldBy(e, report))
  if (filter.killed) wanted.push(atLeast(e, filter.killed))
  if (filter.sums) wanted.push(e('listing.sums', '=', 1))
  if (filter.box) wanted.push(...inside(e, filter.box))
  return wanted
}

const ofType = (e: Expressions, type: string): Condition =>
  e.or([e('listing.type', '=', type), e('listing.subtype', '=', type)])

/** A name of which no letter is left to look for is nobody's. */
function containing(e: Expressions, column: 'listing.places' | 'listing.actors' | 'listing.sources', name: string) {
  const pattern = wordsPattern(name)
  return pattern === null ? sql<SqlBool>`1 = 0` : e(column, 'like', pattern)
}

const toldBy = (e: Expressions, report: string): Condition =>
  e(
    'listing.incident_id',
    'in',
    sql<string>`(select m.incident_id from telling t join incident_event m on m.event = t.event where t.report_id = ${report})`,
  )

/** Somebody tells of at least so many; a figure that is only a lower bound counts as itself. */
const atLeast = (e: Expressions, killed: number): Condition =>
  e(e.fn.coalesce('listing.killed_high', 'listing.killed_low'), '>=', killed)

/** A box whose west lies east of its east goes over the 180th meridian. */
function inside(e: Expressions, box: NonNullable<IncidentFilter['box']>): Condition[] {
  const [west, south, east, north] = boxOf(box)
  const between = e.between('listing.latitude', south, north)
  const [later, earlier] = [e('listing.longitude', '>=', west), e('listing.longitude', '<=', east)]
  return west <= east ? [between, later, earlier] : [between, e.or([later, earlier])]
}

/**
 * Refuses a filter that no list can have been asked for.
 *
 * @throws ParallaxError record/bad-filter for a day or box that is none
 */
export function refuseOdd({ from, to, box }: IncidentFilter): void {
  for (const day of [from, to]) if (day) dayOf(day)
  if (box) boxOf(box)
}

function boxOf(box: NonNullable<IncidentFilter['box']>): NonNullable<IncidentFilter['box']> {
  if (box.length === 4 && box.every(Number.isFinite) && box[1] <= box[3]) return box
  throw new ParallaxError('record/bad-filter', 'A box is west, south, east, north in degrees.', String(box))
}

function dayOf(text: string): string {
  const day = text.slice(0, 10)
  if (isPartialDate(day)) return day
  throw new ParallaxError('record/bad-filter', 'A day is written 2016-07-05, a month 2016-07, a year 2016.', text)
}

async function positionOf(db: Db, id: string): Promise<Pick<ListingRow, 'rank' | 'incident_id'>> {
  const now = (await survivor(db, id)) ?? id
  const row = await db
    .selectFrom('listing')
    .select(['rank', 'incident_id'])
    .where('incident_id', '=', now)
    .executeTakeFirst()
  if (row === undefined) throw new ParallaxError('record/unknown-page', 'There is no such incident to go on from.', id)
  return row
}
