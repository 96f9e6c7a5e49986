import type { Claim } from '../../model/claim.ts'
import type { ClaimId, ReportId } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'
import { shingles } from './shingles.ts'

/** From this share of common runs of words on, a report is taken for a reprint. Unrelated reports of one event share below 0.1; lifted copy above 0.6. */
const REPRINT = 0.5
/** A passage of so many runs of five words, of which so many stand in an earlier report, was lifted from it; a shared quotation is shorter. */
const LIFTED = 0.7
const LIFTED_RUNS = 8

/** What of some reports is copied from others among them. */
export interface Copies {
  /** For each reprint the report it is a copy of. */
  readonly copies: ReadonlyMap<ReportId, ReportId>
  /** For each claim that stands in a lifted passage the report that the passage is from. */
  readonly lifted: ReadonlyMap<ClaimId, ReportId>
}

/**
 * Tells which reports, and which passages of the others, are printed from another's text, so that they never count as a second origin.
 *
 * The original is the earliest published of its kin, by id where the day is the same or unknown. Linear in the length of the texts.
 * @param reports  those of one incident
 * @param claims  theirs
 */
export function copiesIn(reports: readonly Report[], claims: readonly Claim[]): Copies {
  const ordered = [...reports].sort(byDay)
  const holders = new Map<string, ReportId[]>()
  const sizes = new Map<ReportId, number>()
  const copies = new Map<ReportId, ReportId>()
  const lifted = new Map<ClaimId, ReportId>()
  const told = Map.groupBy(claims, (c) => c.reportId)
  for (const report of ordered) {
    const runs = shingles(report.text)
    const original = originalOf(runs, holders, sizes)
    if (original !== null) copies.set(report.id, original)
    else {
      for (const claim of told.get(report.id) ?? []) lift(claim, report.text, { holders, lifted })
      sizes.set(report.id, runs.size)
      for (const run of runs) hold(holders, run, report.id)
    }
  }
  return { copies, lifted }
}

function hold(holders: Map<string, ReportId[]>, run: string, id: ReportId): void {
  const before = holders.get(run)
  if (before === undefined) holders.set(run, [id])
  else before.push(id)
}

type Holders = ReadonlyMap<string, readonly ReportId[]>

function originalOf(
  runs: ReadonlySet<string>,
  holders: Holders,
  sizes: ReadonlyMap<ReportId, number>,
): ReportId | null {
  const shared = sharedWith(runs, holders)
  const enough = (id: ReportId): boolean =>
    (shared.get(id) ?? 0) >= REPRINT * Math.max(1, Math.min(runs.size, sizes.get(id) ?? 0))
  return [...sizes.keys()].find((id) => shared.has(id) && enough(id)) ?? null
}

function lift(claim: Claim, text: string, known: { holders: Holders; lifted: Map<ClaimId, ReportId> }): void {
  const runs = shingles(passageAround(text, claim.start, claim.end))
  if (runs.size < LIFTED_RUNS) return
  const [best] = [...sharedWith(runs, known.holders)].filter(([, n]) => n >= LIFTED * runs.size)
  if (best !== undefined) known.lifted.set(claim.id, best[0])
}

/** How many of the runs each earlier report holds; reports in the order of the first run that they hold. */
function sharedWith(runs: ReadonlySet<string>, holders: Holders): ReadonlyMap<ReportId, number> {
  const shared = new Map<ReportId, number>()
  for (const run of runs) for (const id of holders.get(run) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  return shared
}

const END = /[.!?\n]/
const FURTHEST = 600

/** The sentence in which a span stands, as far as full stops tell. */
function passageAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < FURTHEST && !END.test(text[from - 1] ?? '')) from--
  let to = end
  while (to < text.length && to - end < FURTHEST && !END.test(text[to] ?? '')) to++
  return text.slice(from, to)
}

const NEVER = '9999'

/** The report that was published first goes first, by id where the day is the same or unknown. */
export function byDay(a: Report, b: Report): number {
  const left = `${a.published ?? NEVER} ${a.id}`
  const right = `${b.published ?? NEVER} ${b.id}`
  return left < right ? -1 : left > right ? 1 : 0
}
