import { type RawBuilder, sql } from 'kysely'
import type { IncidentId } from '../model/id.ts'
import type { Where } from './engines/engine.ts'
import type { Teller } from './store.ts'
import type { Db } from './tables.ts'

/** A part of a report as JSON, without its text, which is most of it; each engine has words of its own for that. */
const part = (kind: Where['kind'], name: 'outlet' | 'published'): RawBuilder<string | null> =>
  kind === 'sqlite'
    ? sql`json_extract(report.body, ${sql.lit(`$.${name}`)})`
    : sql`(report.body::json ->> ${sql.lit(name)})`

/** Finds the reports that tell of each incident, in one pass over all of them. */
export async function tellersOf(db: Db, kind: Where['kind']): Promise<ReadonlyMap<IncidentId, readonly Teller[]>> {
  const reports = await db
    .selectFrom('report')
    .select(['report.id', part(kind, 'outlet').as('outlet'), part(kind, 'published').as('published')])
    .execute()
  const byId = new Map(reports.map((report) => [report.id, report as Teller]))
  const told = await db
    .selectFrom('incident_event')
    .innerJoin('telling', 'telling.event', 'incident_event.event')
    .select(['incident_event.incident_id', 'telling.report_id'])
    .distinct()
    .orderBy('incident_event.incident_id')
    .orderBy('telling.report_id')
    .execute()
  const rows = Map.groupBy(told, ({ incident_id }) => incident_id as IncidentId)
  return new Map([...rows].map(([id, of]) => [id, of.flatMap(({ report_id }) => byId.get(report_id) ?? [])]))
}
