import { ParallaxError } from '../model/error.ts'
import type { IncidentId, MentionId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Linkage } from './store.ts'
import { chunks, type Db, type IncidentEventRow, insertAll, type LinkRow } from './tables.ts'
import { canonical, key, restored } from './texts.ts'

/**
 * Finds the id that an incident bears now.
 *
 * @param id  the id it bears, or one it bore formerly
 * @returns null when no incident ever bore it
 */
export async function survivor(db: Db, id: string): Promise<IncidentId | null> {
  const now = await db.selectFrom('incident').select('id').where('id', '=', id).executeTakeFirst()
  if (now !== undefined) return now.id as IncidentId
  const then = await db.selectFrom('incident_former').select('incident_id').where('former', '=', id).executeTakeFirst()
  return then === undefined ? null : (then.incident_id as IncidentId)
}

/**
 * Finds an incident by its id or one it bore formerly.
 *
 * @returns null when there is none
 */
export async function incidentOf(db: Db, id: string): Promise<Incident | null> {
  const now = await survivor(db, id)
  if (now === null) return null
  const events = await db
    .selectFrom('incident_event')
    .select('event')
    .where('incident_id', '=', now)
    .orderBy('ordinal')
    .orderBy('event')
    .execute()
  const formerly = await formerIds(db, now)
  return { id: now, formerly, events: events.map(({ event }) => event as MentionId) }
}

/**
 * Writes down what linking decided.
 *
 * An id that goes up in another keeps resolving for ever, through any number of merges; an event is of one incident only, the last that claims it.
 * @throws ParallaxError record/unknown-incident when one goes up in an incident that there is not, record/unknown-reference for an event that no telling has
 */
export async function applyLinkage(db: Db, linkage: Linkage): Promise<void> {
  for (const incident of linkage.incidents) key(incident.id, 'incident')
  await insertNew(db, linkage.incidents)
  await moveEvents(db, linkage.incidents)
  const given = linkage.incidents.flatMap(({ id, formerly }) => formerly.map((former) => ({ id: former, into: id })))
  await retire(db, new Map([...given, ...linkage.retired].map(({ id, into }) => [key(id, 'incident'), into])))
  for (const { formerly } of linkage.incidents) {
    for (const [ordinal, former] of formerly.entries()) {
      await db.updateTable('incident_former').set({ ordinal }).where('former', '=', former).execute()
    }
  }
  await storeLinks(db, linkage.links)
}

/**
 * Finds what the machine judged of pairs that have an end among some events: ties, and pairs left apart though not plainly two.
 *
 * @returns each once, in the order of their ends
 */
export async function linksOn(db: Db, events: readonly string[]): Promise<readonly Judgement<MentionId>[]> {
  const found = new Map<string, string>()
  for (const some of chunks([...new Set(events)]))
    for (const end of ['left_id', 'right_id'] as const) {
      const query = db.selectFrom('link').select(['left_id', 'right_id', 'judged_by', 'body'])
      for (const { left_id, right_id, judged_by, body } of await query.where(end, 'in', some).execute())
        found.set(JSON.stringify([left_id, right_id, judged_by]), body)
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => restored<Judgement<MentionId>>(body))
}

async function formerIds(db: Db, id: string): Promise<readonly IncidentId[]> {
  const query = db.selectFrom('incident_former').select('former').where('incident_id', '=', id)
  const rows = await query.orderBy('ordinal').orderBy('former').execute()
  return rows.map(({ former }) => former as IncidentId)
}

async function insertNew(db: Db, incidents: readonly Incident[]): Promise<void> {
  for (const some of chunks(incidents, 200)) {
    // An incident that was parted again from the one it went up in bears its own id once more.
    const ids = some.map(({ id }) => id)
    await db.deleteFrom('incident_former').where('former', 'in', ids).execute()
    await db
      .insertInto('incident')
      .values(some.map(({ id }) => ({ id, summary: null })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function moveEvents(db: Db, incidents: readonly Incident[]): Promise<void> {
  const rows = new Map<string, IncidentEventRow>()
  for (const { id, events } of incidents) {
    for (const [ordinal, event] of events.entries()) rows.set(event, { event, incident_id: id, ordinal })
  }
  for (const some of chunks(incidents)) {
    const ids = some.map(({ id }) => id)
    await db.deleteFrom('incident_event').where('incident_id', 'in', ids).execute()
  }
  for (const some of chunks([...rows.keys()]))
    await db.deleteFrom('incident_event').where('event', 'in', some).execute()
  await insertAll(db, 'incident_event', [...rows.values()])
}

async function retire(db: Db, into: ReadonlyMap<string, string>): Promise<void> {
  for (const id of into.keys()) {
    const now = await survivor(db, lastOf(into, id))
    if (now === null || now === id) {
      throw new ParallaxError('record/unknown-incident', 'It goes up in an incident that there is not.', id)
    }
    const ordinal = (await formerIds(db, now)).length
    await db.updateTable('incident_former').set({ incident_id: now }).where('incident_id', '=', id).execute()
    await db.updateTable('incident_event').set({ incident_id: now }).where('incident_id', '=', id).execute()
    await db.deleteFrom('listing').where('incident_id', '=', id).execute()
    await db.deleteFrom('assessment').where('incident_id', '=', id).execute()
    await db.deleteFrom('incident').where('id', '=', id).execute()
    await db
      .insertInto('incident_former')
      .values({ former: id, incident_id: now, ordinal })
      .onConflict((conflict) => conflict.column('former').doUpdateSet({ incident_id: now }))
      .execute()
  }
}

/** Follows merges of merges within one linkage; a ring of them ends where it began. */
function lastOf(into: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set([id])
  for (let at = id; ; ) {
    const next = into.get(at)
    if (next === undefined) return at
    if (seen.has(next)) return id
    seen.add(next)
    at = next
  }
}

async function storeLinks(db: Db, links: Linkage['links']): Promise<void> {
  const rows = new Map<string, LinkRow>()
  for (const link of links) {
    const ends = {
      left_id: key(link.left, 'event'),
      right_id: key(link.right, 'event'),
      judged_by: key(link.by, 'rule'),
    }
    rows.set(canonical(ends), { ...ends, verdict: link.verdict, body: canonical(link) })
  }
  for (const row of rows.values()) {
    await db
      .insertInto('link')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['left_id', 'right_id', 'judged_by']).doUpdateSet({ verdict: row.verdict, body: row.body }),
      )
      .execute()
  }
}
