import { parentPort } from 'node:worker_threads'
import type { Report } from './model/report.ts'
import { readingRoom } from './reading.ts'

const room = readingRoom()

parentPort?.on('message', ({ ticket, report }: { ticket: number; report: Report }) => {
  parentPort?.postMessage({ ticket, reading: room.read(report) })
})
