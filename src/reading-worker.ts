import { parentPort, workerData } from 'node:worker_threads'
import type { Heavy } from './load/knowledge.ts'
import type { Report } from './model/report.ts'
import { readingRoom } from './reading.ts'

const room = readingRoom(workerData as Heavy)

parentPort?.on('message', ({ ticket, report }: { ticket: number; report: Report }) => {
  parentPort?.postMessage({ ticket, reading: room.read(report) })
})
parentPort?.postMessage('ready')
