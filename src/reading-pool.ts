import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Heavy } from './load/knowledge.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import { type ReadingRoom, readingRoom } from './reading.ts'

/** Reads reports on every core: the same readings as one core gives, sooner. */
export interface ReadingPool {
  readonly room: ReadingRoom
  /** How many reports it is worth having under way at once. */
  readonly width: number
  read(report: Report): Promise<Reading>
  close(): Promise<void>
}

/** So many reports are read before other cores are woken, since a worker takes as long to load its knowledge as it takes to read a dozen. */
const BEFORE_WORKERS = 12
/** A worker has its next reports beside it, so that it never waits for this thread, which is reading too. */
const UNDERWAY_A_WORKER = 3

interface Job {
  readonly report: Report
  readonly done: (reading: Reading) => void
  readonly failed: (error: unknown) => void
}

interface Hand {
  readonly worker: Worker
  readonly jobs: Map<number, Job>
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
  return {
    room,
    width: cores * (UNDERWAY_A_WORKER + 1),
    read: (report) => (cores < 2 ? settled(() => room.read(report)) : queue.add(report)),
    close: queue.close,
  }
}

const settled = async <T>(work: () => T): Promise<T> => work()

function reportQueue(room: ReadingRoom, home: string | null, cores: number) {
  const waiting: Job[] = []
  const hands: Hand[] = []
  let [ticket, own, scheduled] = [0, 0, false]
  const deal = (): void => {
    for (const hand of hands)
      while (hand.ready && hand.jobs.size < UNDERWAY_A_WORKER && waiting.length > 0)
        give(hand, ticket++, waiting.shift() as Job)
    if (waiting.length === 0 || scheduled) return
    scheduled = true
    setImmediate(readOne)
  }
  const readOne = (): void => {
    scheduled = false
    const job = waiting.shift()
    if (job === undefined) return
    settled(() => room.read(job.report)).then(job.done, job.failed)
    if (++own === BEFORE_WORKERS) while (hands.length < cores - 1) hands.push(hire({ home, heavy: room.heavy }, deal))
    deal()
  }
  return {
    add: (report: Report): Promise<Reading> =>
      new Promise((done, failed) => {
        waiting.push({ report, done, failed })
        deal()
      }),
    async close(): Promise<void> {
      await Promise.all(hands.map((hand) => hand.worker.terminate()))
    },
  }
}

function give(hand: Hand, ticket: number, job: Job): void {
  hand.jobs.set(ticket, job)
  hand.worker.postMessage({ ticket, report: job.report })
}

type Told = 'ready' | { readonly ticket: number; readonly reading: Reading }

/** What a worker is given to read with. */
export interface Loan {
  readonly home: string | null
  readonly heavy: Heavy
}

function hire(loan: Loan, deal: () => void): Hand {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: loan })
  const hand: Hand = { worker, jobs: new Map(), ready: false }
  worker.on('message', (told: Told) => {
    if (told === 'ready') hand.ready = true
    else {
      hand.jobs.get(told.ticket)?.done(told.reading)
      hand.jobs.delete(told.ticket)
    }
    deal()
  })
  worker.on('error', (error) => {
    hand.ready = false
    for (const job of hand.jobs.values()) job.failed(error)
    hand.jobs.clear()
  })
  return hand
}
