import { ahead } from './ahead.ts'
import { derive, type Open } from './derive.ts'
import type { Report } from './model/report.ts'
import type { ReadingPool } from './reading-pool.ts'
import type { OpenRecord } from './record/index.ts'
import { steps } from './steps.ts'

/** How far a rebuild has come, in reports. */
export interface Progress {
  readonly done: number
  readonly of: number
}

const PAGE = 200

/**
 * Derives everything again from the originals, in the order in which they were stored, in one transaction: all or nothing.
 *
 * @returns the progress, report by report
 */
export async function* rebuild(record: OpenRecord, pool: ReadingPool): AsyncIterable<Progress> {
  const { reports: of } = await record.counts()
  const progress = steps<Progress>()
  let done = 0
  const work = record.write(async (open) => {
    await open.clearDerivations()
    for await (const page of pages(open)) {
      for await (const reading of ahead(page, pool.width, (report) => pool.read(report))) {
        await derive(open, pool.room, reading)
        progress.push({ done: ++done, of })
      }
    }
  })
  yield* progress.until(work)
}

async function* pages(open: Open): AsyncIterable<readonly Report[]> {
  let after: Report['id'] | null = null
  for (;;) {
    const page: readonly Report[] = await open.reports({ after, limit: PAGE })
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.id ?? null
  }
}
