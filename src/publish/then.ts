import type { Dossier } from '../model/dossier.ts'
import type { IncidentId } from '../model/id.ts'
import type { Summary } from '../model/summary.ts'
import { type IncidentFilter, type RecordReader, type Shelvable, shelved } from '../record/index.ts'
import { knownBy, wasKnown } from './as-of.ts'
import type { Within } from './queries.ts'

/** The questions about all incidents. */
export type Counting = Pick<RecordReader, 'listed' | 'overview' | 'marks'>

/** How all incidents were known by a day, and of which incident of today each was a part. */
export interface Known extends Counting {
  wholeOf(id: IncidentId): IncidentId
  /** The parts in which an incident of today was known. */
  stoodAs(whole: IncidentId): readonly Summary[]
}

/** A page that holds everything. */
export const ALL = { offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** Who counts: the record as it is, or as it was known by a day. */
export const counter = async (within: Within, asOf: string | null | undefined): Promise<Counting> =>
  asOf ? within.asKnown(asOf) : within.record

type From = Pick<Within, 'record' | 'sources'>

/** So many days are kept at a time: the one that somebody looks at, and the one before. */
const KEPT = 2
const STRIDE = 500

/**
 * Makes the way to how all incidents were known by a day.
 *
 * How they stood is not stored: which reports were there says of most that they stood as now, and each that was known only in part is weighed anew. What came of it is kept until the record changes, so that one can
 * brush and page through that day as through today.
 */
export function knownThen(from: From): (asOf: string) => Promise<Known> {
  let kept = new Map<string, Promise<Known>>()
  let changes = -1
  return async (asOf) => {
    const now = await from.record.changes()
    if (now !== changes) kept = new Map()
    changes = now
    const found = kept.get(asOf) ?? known(from, asOf)
    kept.delete(asOf)
    kept.set(asOf, found)
    found.catch(() => kept.delete(asOf))
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return found
  }
}

/** An incident into the parts in which it was known by a day. */
export async function partsThen({ record, sources }: From, whole: Dossier, asOf: string): Promise<Dossier[]> {
  if (whole.reports.every((report) => wasKnown(report, asOf))) return [whole]
  const events = whole.tellings.map(({ event }) => event)
  const [said, links] = [await record.judgementsOn(events), await record.linksOn(events)]
  return knownBy(whole, asOf, { links, said, sources: sources() })
}

/** Every incident that a filter lets through as it was known by a day, whole, in the order of the list. */
export async function* dossiersThen(within: Within, filter: IncidentFilter, asOf: string): AsyncIterable<Dossier> {
  const { listed } = await within.asKnown(asOf)
  for (const { id } of (await listed(filter, ALL)).incidents) {
    const part = await dossierThen(within, id, asOf)
    if (part !== null) yield part
  }
}

/** An incident of the list as it was known by a day, whole; null where it was not. */
export async function dossierThen(within: Within, id: IncidentId, asOf: string): Promise<Dossier | null> {
  const { wholeOf } = await within.asKnown(asOf)
  const whole = await within.record.dossier(wholeOf(id))
  const parts = whole === null ? [] : await partsThen(within, whole, asOf)
  return parts.find(({ summary }) => summary.id === id) ?? null
}

async function known(from: From, asOf: string): Promise<Known> {
  const wholes = new Map<IncidentId, IncidentId>()
  const found: Shelvable[] = []
  const tellers = await from.record.tellers()
  for await (const summary of summaries(from.record)) {
    // Whoever was first told of after the day is not there.
    if (!wasKnown({ published: summary.first }, asOf)) continue
    const told = tellers.get(summary.id)
    // One all of whose reports were there stands as it does now, and needs no opening; most are told of within days.
    if (told?.every((report) => wasKnown(report, asOf))) found.push({ summary, reports: told })
    else
      for (const { summary: part, reports } of await partsOf(from, summary.id, asOf)) {
        wholes.set(part.id, summary.id)
        found.push({ summary: part, reports: reports.map(({ id, outlet }) => ({ id, outlet })) })
      }
  }
  const wholeOf = (id: IncidentId): IncidentId => wholes.get(id) ?? id
  const stood = Map.groupBy(found, ({ summary }) => wholeOf(summary.id))
  return { ...shelved(found), wholeOf, stoodAs: (whole) => (stood.get(whole) ?? []).map(({ summary }) => summary) }
}

async function partsOf(from: From, id: IncidentId, asOf: string): Promise<Dossier[]> {
  const whole = await from.record.dossier(id)
  return whole === null ? [] : partsThen(from, whole, asOf)
}

async function* summaries(record: RecordReader): AsyncIterable<Summary> {
  for (let after: IncidentId | null = null; ; ) {
    const page: readonly Summary[] = await record.incidents({ limit: STRIDE, after })
    yield* page
    // Others are answered in between.
    await new Promise((resolve) => setImmediate(resolve))
    after = page.at(-1)?.id ?? null
    if (page.length < STRIDE) return
  }
}
