import { parentPort, workerData } from 'node:worker_threads'
import { readAnew, readingRoom } from './reading.ts'
import type { Asked, Loan, Told } from './reading-pool.ts'

const { home, heavy } = workerData as Loan
const room = readingRoom(home, heavy)

const tell = (told: Told): void => parentPort?.postMessage(told)

parentPort?.on('message', ({ ticket, report, anew }: Asked) => {
  try {
    tell({ ticket, found: anew ? readAnew(room, report) : room.read(report) })
  } catch (error) {
    tell({ ticket, error })
  }
})
tell('ready')
