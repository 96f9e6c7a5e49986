import type { Collected } from './collect/index.ts'
import { type Home, locate } from './home.ts'
import type { Incident } from './model/incident.ts'
import type { Issue } from './model/issue.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import { type Reading as Room, readingRoom } from './reading.ts'
import { type OpenRecord, openRecord, type RecordReader, type RecordWriter } from './record/index.ts'
import { type Linked, link } from './resolve/index.ts'
import { weigh } from './weigh/index.ts'

/** What became of one input when it was added. */
export interface Added {
  readonly input: string
  readonly report: Report | null
  readonly outcome: 'stored' | 'known' | 'differs' | 'failed'
  readonly issues: readonly Issue[]
  readonly incidents: number
}

/** An open observatory: the record, and the way from reports to incidents. */
export interface Observatory {
  readonly record: OpenRecord
  /** Adds reports one by one, each in a transaction of its own; yields what became of each once it is safely stored. */
  add(reports: AsyncIterable<Collected>): AsyncIterable<Added>
  /** Derives everything again from the originals; yields the number of reports done; all or nothing. */
  rebuild(): AsyncIterable<{ readonly done: number; readonly of: number }>
  close(): Promise<void>
}

/** What can be of one incident: a day of grace, and places up to so many kilometres apart. The comparison itself decides. */
const NEAR = { graceDays: 1, km: 15 } as const
const PAGE = 200

type Open = RecordWriter & RecordReader

/**
 * Opens the observatory that lives in a home folder or on a PostgreSQL server, making it where there is none.
 *
 * @param home  a folder (made if missing), or with `database` a connection string the folder is not used
 * @throws ParallaxError `record/not-a-record`, `record/newer-home`, `record/busy`
 */
export async function openObservatory(home: Home): Promise<Observatory> {
  const record = await openRecord(await locate(home))
  let room: Room | null = null
  const lazily = (): Room => {
    room ??= readingRoom()
    return room
  }
  return {
    record,
    add: (reports) => add(record, lazily, reports),
    rebuild: () => rebuild(record, lazily),
    close: () => record.close(),
  }
}

async function* add(record: OpenRecord, room: () => Room, reports: AsyncIterable<Collected>): AsyncIterable<Added> {
  for await (const one of reports) {
    if (one.report === null) {
      yield { input: one.input, report: null, outcome: 'failed', issues: [one.issue], incidents: 0 }
      continue
    }
    const beside = one.issue === null ? [] : [one.issue]
    const added = await addOne(record, room(), one.report)
    yield { ...added, input: one.input, issues: [...beside, ...added.issues] }
  }
}

async function addOne(record: OpenRecord, room: Room, found: Report): Promise<Omit<Added, 'input'>> {
  const report = room.outlet(found)
  const before = await record.report(report.id)
  const reading = before === null ? room.read(report) : null
  return record.write(async (open) => {
    const outcome = await open.storeReport(report)
    if (outcome === 'differs') return { report, outcome, issues: [taken(report)], incidents: 0 }
    if (outcome === 'known' || reading === null) return { report, outcome: 'known', issues: [], incidents: 0 }
    await derive(open, room, reading)
    return { report, outcome, issues: reading.issues, incidents: reading.tellings.length }
  })
}

const taken = (report: Report): Issue => ({
  code: 'record/id-taken',
  reportId: report.id,
  span: null,
  detail: `Another text is already stored under the id ${report.id}; the stored one is kept. Give this report an id of its own.`,
})

/** From one reading to the incidents it touches: stored, linked, weighed, all inside the transaction that is open. */
async function derive(open: Open, room: Room, reading: Reading): Promise<void> {
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
    judgements: await open.judgements(),
  })
  await open.applyLinkage(linkage)
  await weighAll(open, room, linkage.incidents)
}

async function neighbours(open: Open, reading: Reading): Promise<Linked[]> {
  const found = new Map<string, Linked>()
  for (const telling of reading.tellings)
    for (const linked of await open.near(telling, NEAR)) found.set(linked.telling.event, linked)
  return [...found.values()]
}

async function weighAll(open: Open, room: Room, incidents: readonly Incident[]): Promise<void> {
  const members = await open.members(incidents.map((i) => i.id))
  for (const [i, incident] of incidents.entries()) {
    const member = members[i]
    if (member === undefined) continue
    const { summary, assessments } = weigh({ incident, ...member }, room.sources)
    await open.storeAssessment(summary, assessments)
  }
}

async function* rebuild(record: OpenRecord, room: () => Room): AsyncIterable<{ done: number; of: number }> {
  const of = (await record.counts()).reports
  const steps = new Steps<{ done: number; of: number }>()
  const work = record.write(async (open) => {
    await open.clearDerivations()
    let after: Report['id'] | null = null
    for (let done = 0; ; ) {
      const page: readonly Report[] = await open.reports({ after, limit: PAGE })
      if (page.length === 0) return
      for (const report of page) {
        await derive(open, room(), room().read(report))
        done++
        steps.push({ done, of })
      }
      after = page.at(-1)?.id ?? null
    }
  })
  yield* steps.until(work)
}

/** Hands steps from work that runs inside a transaction to whoever follows its progress outside. */
class Steps<T> {
  private waiting: (() => void) | null = null
  private readonly ready: T[] = []

  push(step: T): void {
    this.ready.push(step)
    this.waiting?.()
  }

  async *until(work: Promise<void>): AsyncIterable<T> {
    let over = false
    const end = work.finally(() => {
      over = true
      this.waiting?.()
    })
    end.catch(() => {})
    while (!over || this.ready.length > 0) {
      if (this.ready.length > 0) yield* this.ready.splice(0)
      else
        await new Promise<void>((wake) => {
          this.waiting = wake
        })
    }
    await end
  }
}
