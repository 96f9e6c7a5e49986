import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from './model/report.ts'
import { readingRoom } from './reading.ts'
import type { Loan } from './reading-pool.ts'

const { home, heavy } = workerData as Loan
const room = readingRoom(home, heavy)

parentPort?.on('message', ({ ticket, report }: { ticket: number; report: Report }) => {
  parentPort?.postMessage({ ticket, reading: room.read(report) })
})
parentPort?.postMessage('ready')
