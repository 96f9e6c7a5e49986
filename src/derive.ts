import type { Incident } from './model/incident.ts'
import type { Reading } from './model/reading.ts'
import type { ReadingRoom } from './reading.ts'
import type { RecordReader, RecordWriter } from './record/index.ts'
import { AROUND_KM, graceDaysOf, type Linked, link } from './resolve/index.ts'
import { settleAround, weighAll } from './settle.ts'

/** The record inside one transaction. */
export type Open = RecordWriter & RecordReader

/**
 * Goes from one reading to the incidents it touches: stored, linked, weighed, all inside the transaction that is open.
 *
 * @param room  the sources by which origins are known
 */
export async function derive(open: Open, room: ReadingRoom, reading: Reading): Promise<void> {
  await open.storeReading(reading)
  if (reading.tellings.length === 0) return
  const near = await neighbours(open, reading)
  const known = new Map<string, Incident>()
  for (const id of new Set(near.map((n) => n.incidentId))) {
    const incident = await open.incident(id)
    if (incident !== null) known.set(id, incident)
  }
  const linkage = link(reading.tellings, near, {
    known: (id) => known.get(id) ?? null,
    weights: room.weights,
  })
  await open.applyLinkage(linkage)
  const events = reading.tellings.map((t) => t.event)
  const around = linkage.incidents.flatMap((incident) => incident.events)
  if ((await open.judgementsOn(around)).length > 0) await settleAround(open, room.sources, events)
  else await weighAll(open, room.sources, linkage.incidents)
}

async function neighbours(open: Open, reading: Reading): Promise<Linked[]> {
  const found = new Map<string, Linked>()
  for (const telling of reading.tellings)
    for (const linked of await open.near(telling, { graceDays: graceDaysOf(telling), km: AROUND_KM }))
      found.set(linked.telling.event, linked)
  return [...found.values()]
}
