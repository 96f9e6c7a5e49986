import type { Claim } from '../model/claim.ts'
import type { ReportId } from '../model/id.ts'
import type { Issue } from '../model/issue.ts'
import type { Period } from '../model/period.ts'
import type { Place } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import type { Telling } from '../model/telling.ts'
import { daysOf } from './days.ts'
import { whereabouts } from './near.ts'
import { type ClaimRow, type Db, type IssueRow, insertAll, type TellingRow } from './tables.ts'
import { canonical, fold, key, restored } from './texts.ts'

/**
 * Keeps what reading a report gave, in place of what an earlier reading of it gave.
 *
 * Tellings that stay keep their incident; those that are gone leave it. Every id is looked at before anything is written.
 * @throws ParallaxError record/unstorable-id, record/unknown-reference when the report is not stored, record/double-id
 */
export async function storeReading(db: Db, reading: Reading): Promise<void> {
  const id = key(reading.reportId, 'report')
  const claims = reading.claims.map((claim, ordinal) => claimRow(id, claim, ordinal))
  const tellings = reading.tellings.map((telling, ordinal) => tellingRow(id, telling, ordinal))
  const issues = reading.issues.map((issue, ordinal) => issueRow(id, issue, ordinal))
  const staying = new Set(tellings.map(({ event }) => event))
  const there = (await wasRead(db, id)) ? await clearReading(db, id, staying) : new Set()
  const body = canonical({ published: reading.published, bounds: reading.bounds, zones: reading.zones })
  await db.insertInto('reading').values({ report_id: id, body }).execute()
  await insertAll(db, 'claim', claims)
  await insertAll(db, 'issue', issues)
  await insertAll(
    db,
    'telling',
    tellings.filter(({ event }) => !there.has(event)),
  )
  for (const row of tellings.filter(({ event }) => there.has(event))) {
    await db.updateTable('telling').set(row).where('event', '=', row.event).execute()
  }
}

/**
 * What the last reading of a report gave.
 *
 * @returns null when the report was never read
 */
export async function readingOf(db: Db, id: ReportId): Promise<Pick<Reading, 'claims' | 'tellings' | 'issues'> | null> {
  if (!(await wasRead(db, id))) return null
  const bodies = async (table: 'claim' | 'telling' | 'issue') =>
    db.selectFrom(table).select('body').where('report_id', '=', id).orderBy('ordinal').execute()
  return {
    claims: (await bodies('claim')).map(({ body }) => restored<Claim>(body)),
    tellings: (await bodies('telling')).map(({ body }) => restored<Telling>(body)),
    issues: (await bodies('issue')).map(({ body }) => restored<Issue>(body)),
  }
}

/** Lists what was not understood, the report stored last first, within a report in the order of its reading. */
export async function issuePage(db: Db, page: { readonly limit: number }): Promise<readonly Issue[]> {
  const rows = await db
    .selectFrom('issue')
    .innerJoin('report', 'report.id', 'issue.report_id')
    .select('issue.body')
    .orderBy('report.seq', 'desc')
    .orderBy('issue.ordinal')
    .limit(Math.max(0, page.limit))
    .execute()
  return rows.map(({ body }) => restored<Issue>(body))
}

async function wasRead(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('reading').select('report_id').where('report_id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Removes an earlier reading but for the tellings that stay, and says which of those are there. */
async function clearReading(db: Db, id: string, staying: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  await db.deleteFrom('reading').where('report_id', '=', id).execute()
  await db.deleteFrom('claim').where('report_id', '=', id).execute()
  await db.deleteFrom('issue').where('report_id', '=', id).execute()
  const rows = await db.selectFrom('telling').select('event').where('report_id', '=', id).execute()
  const events = rows.map(({ event }) => event)
  for (const event of events.filter((e) => !staying.has(e))) {
    await db.deleteFrom('incident_event').where('event', '=', event).execute()
    await db.deleteFrom('telling').where('event', '=', event).execute()
  }
  return new Set(events.filter((e) => staying.has(e)))
}

function claimRow(reportId: string, claim: Claim, ordinal: number): ClaimRow {
  const { place, asOf } = placed(claim)
  return {
    id: key(claim.id, 'claim'),
    report_id: reportId,
    ordinal,
    aspect: claim.finding.aspect,
    place_id: place === null || place.id === null ? null : key(place.id, 'place'),
    place_slug: place === null ? null : fold(place.name),
    as_of: daysOf(asOf)?.earliest ?? null,
    body: canonical(claim),
  }
}

/** The place and time by which a claim is looked up; only control and figures are. */
function placed({ finding }: Claim): { readonly place: Place | null; readonly asOf: Period | null } {
  return finding.aspect === 'control' || finding.aspect === 'figure' ? finding : { place: null, asOf: null }
}

const tellingRow = (reportId: string, telling: Telling, ordinal: number): TellingRow => ({
  event: key(telling.event, 'event'),
  report_id: reportId,
  ordinal,
  ...whereabouts(telling),
  type: fold(telling.type),
  subtype: fold(telling.subtype),
  body: canonical(telling),
})

const issueRow = (reportId: string, issue: Issue, ordinal: number): IssueRow => ({
  report_id: reportId,
  ordinal,
  code: key(issue.code, 'issue'),
  body: canonical(issue),
})
