import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
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

/** So many reports are read before other cores are woken, since a worker takes as long to load its knowledge as it takes to read some thirty reports. */
const BEFORE_WORKERS = 40
const UNDERWAY_A_WORKER = 4

interface Hand {
  readonly worker: Worker
  readonly waiting: Map<number, { done: (reading: Reading) => void; failed: (error: unknown) => void }>
}

/**
 * Opens a pool that reads in this thread at first and, when there is more to read, in one worker a core.
 *
 * @param cores  how many workers at most; 1 keeps to this thread
 */
export function readingPool(cores: number = availableParallelism()): ReadingPool {
  const room = readingRoom()
  const hands: Hand[] = []
  let ticket = 0
  return {
    room,
    width: cores * UNDERWAY_A_WORKER,
    async read(report) {
      const turn = ticket++
      if (cores < 2 || turn < BEFORE_WORKERS) return room.read(report)
      if (hands.length === 0) for (let i = 0; i < cores; i++) hands.push(hire())
      const hand = hands.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a))
      return new Promise((done, failed) => {
        hand.waiting.set(turn, { done, failed })
        hand.worker.postMessage({ ticket: turn, report })
      })
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.worker.terminate()))
    },
  }
}

function hire(): Hand {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url))
  const hand: Hand = { worker, waiting: new Map() }
  worker.on('message', ({ ticket, reading }: { ticket: number; reading: Reading }) => {
    hand.waiting.get(ticket)?.done(reading)
    hand.waiting.delete(ticket)
  })
  worker.on('error', (error) => {
    for (const one of hand.waiting.values()) one.failed(error)
    hand.waiting.clear()
  })
  return hand
}
