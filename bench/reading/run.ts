import { cpus, totalmem } from 'node:os'
import { fakes } from '../../eval/fakes.ts'
import { ahead } from '../../src/ahead.ts'
import type { ReportId } from '../../src/model/id.ts'
import type { Report } from '../../src/model/report.ts'
import { readingPool } from '../../src/reading-pool.ts'

interface Speed {
  /** Reports a second over all, the loading of knowledge included. */
  readonly perSecond: number
  /** Reports a second in each part of fifty once warm, slowest first: on a machine shared with others the fastest tells what the reading itself takes. */
  readonly parts: readonly number[]
  /** Processor time of all threads for one report once warm, in milliseconds. */
  readonly work: number
}

const part = 50
const worked = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000

/** Reads reports on this many cores. */
async function speed(reports: readonly Report[], cores: number): Promise<Speed> {
  const start = performance.now()
  const pool = readingPool(null, cores)
  const marks: { readonly time: number; readonly work: number }[] = []
  let done = 0
  for await (const _ of ahead(reports, pool.width, (one) => pool.read(one)))
    if (++done % part === 0) marks.push({ time: performance.now(), work: worked() })
  const end = performance.now()
  await pool.close()
  const warm = marks.slice(1)
  const parts = warm.slice(1).map(({ time }, i) => (1000 * part) / (time - (warm[i]?.time ?? 0)))
  const work = ((warm.at(-1)?.work ?? 0) - (warm[0]?.work ?? 0)) / (part * (warm.length - 1))
  return { perSecond: (1000 * done) / (end - start), parts: parts.sort((a, b) => a - b), work }
}

const rates = (parts: readonly number[]): string =>
  `slowest ${parts[0]?.toFixed(1)}, median ${parts[parts.length >> 1]?.toFixed(1)}, fastest ${parts.at(-1)?.toFixed(1)} of ${parts.length} parts of ${part}`

const all = fakes()
if (all === null) console.log('reading: skipped, the corpora are not beside the project (../shared/corpora)')
else {
  const reports = [...all, ...all].map(({ report }, i) => ({ ...report, id: `${report.id}#${i}` as ReportId }))
  console.log(
    `machine: ${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
  for (const cores of [1, cpus().length]) {
    const { perSecond, parts, work } = await speed(reports, cores)
    console.log(
      `reading, ${cores} core(s): ${perSecond.toFixed(1)} reports/s over ${reports.length} reports, loading included; ${rates(parts)} once warm; ${work.toFixed(1)} ms of all processors for a report`,
    )
  }
  console.log(`memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
}
