/** Measures resolving as a record grows: what one more report costs, linked and weighed and safely stored, and how much memory is held; `node --expose-gc bench/resolve/run.ts [claims]`, without the flag what is no longer needed counts as held. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derive } from '../../src/derive.ts'
import { loadLinkWeights } from '../../src/load/link-weights.ts'
import type { ReadingRoom } from '../../src/reading.ts'
import { type OpenRecord, openRecord } from '../../src/record/index.ts'
import { CLAIMS_A_REPORT, type Feed, feed } from './feed.ts'

const claims = Number(process.argv[2] ?? 1_000_000)
/** Marks are whole numbers of reports near 10,000, 100,000 and 1,000,000 claims. */
const marks = [10_000, 100_000, 1_000_000].map((mark) => Math.ceil(mark / CLAIMS_A_REPORT) * CLAIMS_A_REPORT)
const WINDOW = 150
/** Reports between the windows that are measured are stored so many at a time, to save waiting for the disk. */
const BATCH = 100
const room = { weights: loadLinkWeights(), sources: new Map() } as unknown as ReadingRoom

const add = (record: OpenRecord, feeds: readonly Feed[]): Promise<void> =>
  record.write(async (open) => {
    for (const { report, reading } of feeds) {
      await open.storeReport(report)
      await derive(open, room, reading)
    }
  })

const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
const file = join(folder, 'record.sqlite')
const warm = await openRecord({ kind: 'sqlite', file: join(folder, 'warm.sqlite') })
for (let n = 0; n < 2 * WINDOW; n++) await add(warm, [feed(n)])
await warm.close()

const record = await openRecord({ kind: 'sqlite', file })
console.log('claims      reports     incidents   ms          processor   memory MB   of the file heap MB     file MB')
let done = 0
for (const mark of marks.filter((each) => each <= claims + CLAIMS_A_REPORT)) {
  const upTo = mark / CLAIMS_A_REPORT
  while (done < upTo - WINDOW) {
    const next = Math.min(BATCH, upTo - WINDOW - done)
    await add(
      record,
      Array.from({ length: next }, (_, i) => feed(done + i)),
    )
    done += next
  }
  const [since, busy] = [performance.now(), process.cpuUsage()]
  for (; done < upTo; done++) await add(record, [feed(done)])
  await tell(mark, since, busy)
}
await record.close()
await rm(folder, { recursive: true, force: true })

/** How much of the memory held is pages of files, above all of the record, which the system takes back when it needs them; 0 where it does not say. */
async function mapped(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  return 1024 * Number(/^RssFile:\s*(\d+)/m.exec(status)?.[1] ?? 0)
}

async function tell(at: number, since: number, busy: NodeJS.CpuUsage): Promise<void> {
  const took = (performance.now() - since) / WINDOW
  const { user, system } = process.cpuUsage(busy)
  const { incidents, reports } = await record.counts()
  const { size } = await stat(file)
  const columns = [at, reports, incidents, took.toFixed(2), ((user + system) / 1e3 / WINDOW).toFixed(2)]
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const memory = [rss, await mapped(), heapUsed, size].map((bytes) => (bytes / 1e6).toFixed(0))
  console.log([...columns, ...memory].map((c) => String(c).padEnd(12)).join(''))
}
