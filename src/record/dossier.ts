import type { Assessment } from '../model/assessment.ts'
import type { Claim } from '../model/claim.ts'
import type { Dossier } from '../model/dossier.ts'
import { ParallaxError } from '../model/error.ts'
import type { IncidentId } from '../model/id.ts'
import type { Summary } from '../model/summary.ts'
import type { Telling } from '../model/telling.ts'
import { incidentOf, survivor } from './incidents.ts'
import { listingRow } from './listing.ts'
import { reportsOf } from './originals.ts'
import { chunks, type Db, insertAll } from './tables.ts'
import { canonical, key, restored } from './texts.ts'

/** What the reports tell of one incident, without what was made of it. */
type Members = Pick<Dossier, 'tellings' | 'claims' | 'reports'>

/**
 * Gathers all that the record holds on one incident.
 *
 * @param id  the incident's id, or one it bore formerly
 * @returns null when there is none, or it was not yet weighed; tellings in the order of joining, reports and claims in the order of storing and reading
 */
export async function dossier(db: Db, id: IncidentId): Promise<Dossier | null> {
  const incident = await incidentOf(db, id)
  if (incident === null) return null
  const row = await db.selectFrom('incident').select('summary').where('id', '=', incident.id).executeTakeFirst()
  if (row === undefined || row.summary === null) return null
  const summary = { ...restored<Summary>(row.summary), formerly: incident.formerly }
  const query = db.selectFrom('assessment').select('body').where('incident_id', '=', incident.id)
  const assessments = await query.orderBy('ordinal').execute()
  return {
    summary,
    assessments: assessments.map(({ body }) => restored<Assessment>(body)),
    ...(await membersOf(db, incident.id)),
  }
}

/**
 * Gathers the tellings of some incidents, with their claims and reports, for weighing.
 *
 * @returns one for each id, in their order; empty lists for an id that no incident bears or bore
 */
export async function members(db: Db, ids: readonly IncidentId[]): Promise<readonly Members[]> {
  const gathered: Members[] = []
  for (const id of ids) {
    const now = await survivor(db, id)
    gathered.push(now === null ? { tellings: [], claims: [], reports: [] } : await membersOf(db, now))
  }
  return gathered
}

/**
 * Writes down how an incident stands, in place of what stood there.
 *
 * @throws ParallaxError record/unknown-incident when no linkage brought it in
 */
export async function storeAssessment(db: Db, summary: Summary, assessments: readonly Assessment[]): Promise<void> {
  const id = key(summary.id, 'incident')
  const done = await db
    .updateTable('incident')
    .set({ summary: canonical(summary) })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) {
    throw new ParallaxError('record/unknown-incident', 'It is weighed, but no linkage has brought it in.', id)
  }
  await db.deleteFrom('assessment').where('incident_id', '=', id).execute()
  const rows = assessments.map((assessment, ordinal) => ({
    incident_id: id,
    ordinal,
    aspect: assessment.aspect,
    standing: assessment.standing,
    body: canonical(assessment),
  }))
  await insertAll(db, 'assessment', rows)
  await db.deleteFrom('listing').where('incident_id', '=', id).execute()
  await insertAll(db, 'listing', [listingRow(summary, await outletsOf(db, id))])
}

async function membersOf(db: Db, id: IncidentId): Promise<Members> {
  const rows = await db
    .selectFrom('incident_event')
    .innerJoin('telling', 'telling.event', 'incident_event.event')
    .select('telling.body')
    .where('incident_event.incident_id', '=', id)
    .orderBy('incident_event.ordinal')
    .orderBy('incident_event.event')
    .execute()
  const tellings = rows.map(({ body }) => restored<Telling>(body))
  const reports = await reportsOf(
    db,
    tellings.map(({ reportId }) => reportId),
  )
  const claims = await claimsOf(db, new Set(tellings.flatMap((telling) => telling.claims)))
  const order = new Map(reports.map((report, at) => [report.id, at]))
  return {
    tellings,
    reports,
    claims: claims.sort((a, b) => (order.get(a.reportId) ?? 0) - (order.get(b.reportId) ?? 0)),
  }
}

async function claimsOf(db: Db, ids: ReadonlySet<string>): Promise<Claim[]> {
  const rows: { ordinal: number; body: string }[] = []
  for (const some of chunks([...ids])) {
    rows.push(...(await db.selectFrom('claim').select(['ordinal', 'body']).where('id', 'in', some).execute()))
  }
  return rows.sort((a, b) => a.ordinal - b.ordinal).map(({ body }) => restored<Claim>(body))
}

async function outletsOf(db: Db, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('incident_event')
    .innerJoin('telling', 'telling.event', 'incident_event.event')
    .innerJoin('report', 'report.id', 'telling.report_id')
    .select('report.outlet_words')
    .distinct()
    .where('incident_event.incident_id', '=', id)
    .orderBy('report.outlet_words')
    .execute()
  return rows.map(({ outlet_words }) => outlet_words)
}
