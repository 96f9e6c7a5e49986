import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Heavy } from './load/knowledge.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import type { Anew } from './publish/index.ts'
import { type ReadingRoom, readingRoom } from './reading.ts'

/** Reads reports on every core: the same readings as one core gives, sooner. */
export interface ReadingPool {
  readonly room: ReadingRoom
  /** How many reports it is worth having under way at once. */
  readonly width: number
  read(report: Report): Promise<Reading>
  /** Reads again for somebody who looks at a report, in a thread of its own, so that nobody else waits for it. */
  anew(report: Report): Promise<Anew>
  close(): Promise<void>
}

/** So many reports are read before other cores are woken, since a worker takes as long to load its knowledge as it takes to read a dozen. */
const BEFORE_WORKERS = 12
/** A worker has its next reports beside it, so that it never waits for this thread, which is reading too. */
const UNDERWAY_A_WORKER = 3

interface Job<Found> {
  readonly report: Report
  readonly done: (found: Found) => void
  readonly failed: (error: unknown) => void
}

/** What a worker is asked: to read a report, or to read it anew. */
export interface Asked {
  readonly ticket: number
  readonly report: Report
  readonly anew: boolean
}

/** What a worker tells: that it has loaded its knowledge, what it found, or why it could not. */
export type Told =
  | 'ready'
  | { readonly ticket: number; readonly found: Reading | Anew }
  | { readonly ticket: number; readonly error: unknown }

interface Hand<Found> {
  readonly worker: Worker
  readonly jobs: Map<number, Job<Found>>
  ready: boolean
}

/**
 * Opens a pool that reads in this thread and, when there is more to read, in one worker for each further core.
 *
 * This thread takes the oldest report that no worker has; a worker is given none before it has loaded its knowledge.
 *
 * @param home  the folder of an observatory, for the places that were added to it; null for none
 * @param cores  how many threads read at most; 1 keeps to this thread
 */
export function readingPool(home: string | null = null, cores: number = availableParallelism()): ReadingPool {
  const room = readingRoom(home)
  const queue = reportQueue(room, home, cores)
  const aside = asideOf({ home, heavy: room.heavy })
  return {
    room,
    width: cores * (UNDERWAY_A_WORKER + 1),
    read: (report) => (cores < 2 ? settled(() => room.read(report)) : queue.add(report)),
    anew: aside.read,
    close: async () => void (await Promise.all([queue.close(), aside.close()])),
  }
}

const settled = async <T>(work: () => T): Promise<T> => work()

function reportQueue(room: ReadingRoom, home: string | null, cores: number) {
  const waiting: Job<Reading>[] = []
  const hands = new Set<Hand<Reading>>()
  let [ticket, own, scheduled] = [0, 0, false]
  /** What a worker cannot read is read in this thread, where it comes out or fails by itself. */
  const readHere = (job: Job<Reading>): void => void settled(() => room.read(job.report)).then(job.done, job.failed)
  const hireOne = (): void => {
    const hand: Hand<Reading> = hire(
      { home, heavy: room.heavy },
      {
        deal,
        refused: readHere,
        gone: () => {
          hands.delete(hand)
          if (hand.ready) hireOne()
        },
      },
    )
    hands.add(hand)
  }
  const deal = (): void => {
    for (const hand of hands)
      while (hand.ready && hand.jobs.size < UNDERWAY_A_WORKER && waiting.length > 0)
        give(hand, { ticket: ticket++, anew: false }, waiting.shift() as Job<Reading>)
    if (waiting.length === 0 || scheduled) return
    scheduled = true
    setImmediate(readOne)
  }
  const readOne = (): void => {
    scheduled = false
    const job = waiting.shift()
    if (job === undefined) return
    readHere(job)
    if (++own === BEFORE_WORKERS) while (hands.size < cores - 1) hireOne()
    deal()
  }
  return {
    add: (report: Report): Promise<Reading> =>
      new Promise((done, failed) => {
        waiting.push({ report, done, failed })
        deal()
      }),
    async close(): Promise<void> {
      await Promise.all([...hands].map((hand) => hand.worker.terminate()))
    },
  }
}

/** One worker for those who look, hired when somebody first does; it keeps no process alive for its own sake. */
function asideOf(loan: Loan) {
  let hand: Hand<Anew> | null = null
  let ticket = 0
  return {
    read: (report: Report): Promise<Anew> =>
      new Promise<Anew>((done, failed) => {
        hand ??= hire(loan, {
          deal: () => {},
          refused: (job, error) => job.failed(error),
          gone: () => {
            hand = null
          },
        })
        hand.worker.ref()
        give(hand, { ticket: ticket++, anew: true }, { report, done, failed })
      }).finally(() => {
        if (hand?.jobs.size === 0) hand.worker.unref()
      }),
    close: async (): Promise<void> => void (await hand?.worker.terminate()),
  }
}

function give<Found>(hand: Hand<Found>, asked: Omit<Asked, 'report'>, job: Job<Found>): void {
  hand.jobs.set(asked.ticket, job)
  hand.worker.postMessage({ ...asked, report: job.report })
}

/** What a worker is given to read with. */
export interface Loan {
  readonly home: string | null
  readonly heavy: Heavy
}

/** What follows from what a worker does: it is free for more, it could not do a job, it is no more. */
interface Followed<Found> {
  readonly deal: () => void
  readonly refused: (job: Job<Found>, error: unknown) => void
  readonly gone: () => void
}

function hire<Found extends Reading | Anew>(loan: Loan, { deal, refused, gone }: Followed<Found>): Hand<Found> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: loan })
  const hand: Hand<Found> = { worker, jobs: new Map(), ready: false }
  const take = (ticket: number): Job<Found> | undefined => {
    const job = hand.jobs.get(ticket)
    hand.jobs.delete(ticket)
    return job
  }
  worker.on('message', (told: Told) => {
    if (told === 'ready') hand.ready = true
    else {
      const job = take(told.ticket)
      if (job !== undefined && 'found' in told) job.done(told.found as Found)
      if (job !== undefined && 'error' in told) refused(job, told.error)
    }
    deal()
  })
  worker.on('error', (error) => {
    const left = [...hand.jobs.values()]
    hand.jobs.clear()
    gone()
    hand.ready = false
    for (const job of left) refused(job, error)
    deal()
  })
  return hand
}
