import type { ReportId } from '../model/id.ts'
import type { Report } from '../model/report.ts'
import { containment, shingles } from './shingles.ts'

/** From this share of common runs of words on, a report is taken for a reprint. Unrelated reports of one event share below 0.1; lifted copy above 0.6. */
const REPRINT = 0.5

/**
 * Tells which reports print another's text, so that a reprint never counts as a second origin.
 *
 * @param reports  those of one incident
 * @returns for each reprint the report it is a copy of: the earliest published of its kin, by id where the day is the same or unknown
 */
export function reprints(reports: readonly Report[]): ReadonlyMap<ReportId, ReportId> {
  const ordered = [...reports].sort(byDay)
  const runs = new Map(ordered.map((r) => [r.id, shingles(r.text)]))
  const copies = new Map<ReportId, ReportId>()
  for (const [i, later] of ordered.entries()) {
    const original = ordered
      .slice(0, i)
      .find((earlier) => !copies.has(earlier.id) && isCopy(runs, earlier.id, later.id))
    if (original !== undefined) copies.set(later.id, original.id)
  }
  return copies
}

const isCopy = (runs: ReadonlyMap<ReportId, ReadonlySet<string>>, a: ReportId, b: ReportId): boolean =>
  containment(runs.get(a) ?? new Set(), runs.get(b) ?? new Set()) >= REPRINT

const NEVER = '9999'

function byDay(a: Report, b: Report): number {
  const left = `${a.published ?? NEVER} ${a.id}`
  const right = `${b.published ?? NEVER} ${b.id}`
  return left < right ? -1 : left > right ? 1 : 0
}
