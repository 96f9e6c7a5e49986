import { ahead } from './ahead.ts'
import type { Collected } from './collect/index.ts'
import type { IncidentId, MentionId } from './model/id.ts'
import type { Issue } from './model/issue.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import { type ReadingPool, readingPool } from './reading-pool.ts'
import { linker, mint } from './resolve/index.ts'

/** One input that was read without storing: its report and reading, or the issue that says why there is none. */
interface ReadOnly {
  readonly input: string
  readonly report: Report | null
  readonly reading: Reading | null
  readonly incidentIds: ReadonlyMap<MentionId, IncidentId>
  readonly issues: readonly Issue[]
}

/**
 * Reads reports without storing anything, one after the other, in input order.
 *
 * With `home`, the places that were added to that observatory are known. With `link`, incidents are resolved across all the inputs, and results come once the last is read; without, each comes as soon as it is read.
 */
export async function* readAll(
  collected: AsyncIterable<Collected>,
  options: { readonly link: boolean; readonly home?: string | null },
): AsyncIterable<ReadOnly> {
  const pool = readingPool(options.home ?? null)
  const held: ReadOnly[] = []
  const links = linker(pool.room.weights)
  try {
    for await (const result of ahead(collected, pool.width, (one) => readOne(one, pool))) {
      if (!options.link) yield { ...result, incidentIds: idsOf(result, mint) }
      else {
        held.push(result)
        links.add(result.reading?.tellings ?? [])
      }
    }
    for (const result of held) yield { ...result, incidentIds: idsOf(result, (event) => links.incidentOf(event)) }
  } finally {
    await pool.close()
  }
}

async function readOne(one: Collected, pool: ReadingPool): Promise<ReadOnly> {
  const nothing = { input: one.input, incidentIds: new Map() }
  if (one.report === null) return { ...nothing, report: null, reading: null, issues: [one.issue] }
  const report = pool.room.outlet(one.report)
  const reading = await pool.read(report)
  const beside = one.issue === null ? [] : [one.issue]
  return { ...nothing, report, reading, issues: [...beside, ...reading.issues] }
}

function idsOf(
  result: ReadOnly,
  incidentOf: (event: MentionId) => IncidentId | undefined,
): ReadonlyMap<MentionId, IncidentId> {
  const pairs = (result.reading?.tellings ?? []).map((t) => [t.event, incidentOf(t.event)] as const)
  return new Map(pairs.filter((p): p is readonly [MentionId, IncidentId] => p[1] !== undefined))
}
