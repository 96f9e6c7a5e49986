import { cpus, totalmem } from 'node:os'
import { fakes } from '../../eval/fakes.ts'
import { ahead } from '../../src/ahead.ts'
import type { ReportId } from '../../src/model/id.ts'
import type { Report } from '../../src/model/report.ts'
import { readingPool } from '../../src/reading-pool.ts'

interface Speed {
  readonly perSecond: number
  readonly warm: number
  /** Processor time of all threads for one report once warm, in milliseconds: what a crowded machine changes least. */
  readonly work: number
}

const worked = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000

/** Reports a second on this many cores, the loading of knowledge included in the first figure only. */
async function speed(reports: readonly Report[], cores: number): Promise<Speed> {
  const start = performance.now()
  const pool = readingPool(null, cores)
  let done = 0
  let [warmFrom, workFrom] = [start, worked()]
  for await (const _ of ahead(reports, pool.width, (one) => pool.read(one)))
    if (++done === Math.floor(reports.length / 2)) [warmFrom, workFrom] = [performance.now(), worked()]
  const [end, work] = [performance.now(), (2 * (worked() - workFrom)) / done]
  await pool.close()
  return { perSecond: (1000 * done) / (end - start), warm: (500 * done) / (end - warmFrom), work }
}

const all = fakes()
if (all === null) console.log('reading: skipped, the corpora are not beside the project (../shared/corpora)')
else {
  const reports = [...all, ...all].map(({ report }, i) => ({ ...report, id: `${report.id}#${i}` as ReportId }))
  console.log(
    `machine: ${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
  for (const cores of [1, cpus().length]) {
    const { perSecond, warm, work } = await speed(reports, cores)
    console.log(
      `reading, ${cores} core(s): ${perSecond.toFixed(1)} reports/s over ${reports.length} reports, ${warm.toFixed(1)} once warm, ${work.toFixed(1)} ms of all processors for a report`,
    )
  }
  console.log(`memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
}
