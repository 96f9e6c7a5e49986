import { annotated } from '../../scripts/train/reading/annotated.ts'
import { folds } from '../../scripts/train/reading/folds.ts'
import { learnAll } from '../../scripts/train/reading/learn-all.ts'
import { loadLinkWeights } from '../../src/load/link-weights.ts'
import type { IncidentId, MentionId } from '../../src/model/id.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import { reportInIncidents } from '../../src/publish/index.ts'
import { type Learnt, readingOf } from '../../src/read/index.ts'
import { readingRoom } from '../../src/reading.ts'
import { linker } from '../../src/resolve/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured, Row } from '../row.ts'
import { headlineBaseline, keywordBaseline } from './baselines.ts'
import type { GoldReport, Incident } from './incident.ts'
import { goldReports } from './reports.ts'
import { goldPart, type Line, score } from './score.ts'
import { type Slot, slotErrors } from './slots.ts'

/**
 * Scores the reader on a part of the gold set, with the two dumb baselines beside it.
 *
 * @param misses  true prints the misses of the reader
 * @param slot  prints where this slot of matched incidents differs
 */
export function measureGold(part: 'dev' | 'train', misses = false, slot: Slot | null = null): Measured {
  const reports = goldReports(part)
  if (reports === null) return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const baseline = (system: string, predict: (r: Report) => readonly unknown[]): Row[] =>
    score(
      goldPart(part, system),
      reports.map((r) => ({ report: r.id, incidents: predict(r) })),
    )
  const ours = part === 'train' ? crossed(reports) : predicted(reports)
  if (slot !== null) for (const error of slotErrors(slot, annotatedIn(part), ours, reports)) console.log(error)
  return {
    rows: [
      ...score(goldPart(part, 'parallax'), ours, misses),
      ...baseline('keywords', keywordBaseline),
      ...baseline('headline', headlineBaseline),
    ],
  }
}

/** One report's incidents as the program prints them. */
export type Predicted = Line & { readonly incidents: readonly Incident[] }

const annotatedIn = (part: 'dev' | 'train'): GoldReport[] =>
  jsonLines<GoldReport>(shared(`gold/fakes-${part}-gold.jsonl`) as string)

/** What `parallax read --as incidents --link` prints, without the process around it. */
export function predicted(reports: readonly Report[]): Predicted[] {
  const room = readingRoom()
  return linked(
    reports,
    reports.map((report) => room.read(room.outlet(report))),
  )
}

/** The same with each report read by weights that were learnt without its batch. */
function crossed(reports: readonly Report[]): Predicted[] {
  const narrated = annotated('train') ?? []
  const foldOf = folds(narrated)
  const { without } = learnAll(narrated, false)
  return linked(
    reports,
    narrated.map((n) => readingOf(n, without[foldOf(n)] as Learnt)),
  )
}

function linked(reports: readonly Report[], readings: readonly Reading[]): Predicted[] {
  const links = linker(loadLinkWeights())
  for (const reading of readings) links.add(reading.tellings)
  return readings.map((reading, i) => {
    const ids = new Map(reading.tellings.map((t) => [t.event, links.incidentOf(t.event)] as [MentionId, IncidentId]))
    return reportInIncidents(reports[i] as Report, reading, ids)
  })
}
