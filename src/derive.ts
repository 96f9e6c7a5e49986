import type { Reading } from './model/reading.ts'
import type { Telling } from './model/telling.ts'
import type { ReadingRoom } from './reading.ts'
import type { RecordReader, RecordWriter } from './record/index.ts'
import { AROUND_KM, graceDaysOf, link } from './resolve/index.ts'
import { settleAround } from './settle.ts'

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
  const links = link(reading.tellings, await neighbours(open, reading), room.weights)
  await open.applyLinkage({ incidents: [], retired: [], links })
  await settleAround(
    open,
    room.sources,
    reading.tellings.map((t) => t.event),
  )
}

async function neighbours(open: Open, reading: Reading): Promise<Telling[]> {
  const found = new Map<string, Telling>()
  for (const telling of reading.tellings)
    for (const other of await open.near(telling, { graceDays: graceDaysOf(telling), km: AROUND_KM }))
      found.set(other.event, other)
  return [...found.values()]
}
