import type { Report } from '../../src/model/report.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured, Row } from '../row.ts'
import { headlineBaseline, keywordBaseline } from './baselines.ts'
import { type Crossed, crossed } from './crossed.ts'
import type { GoldReport } from './incident.ts'
import { predicted } from './predicted.ts'
import { goldReports } from './reports.ts'
import { goldPart, score, scoreAgainst } from './score.ts'
import { type Slot, slotErrors } from './slots.ts'

/**
 * Scores the reader on a part of the gold set, with the two dumb baselines beside it.
 *
 * @param misses  true prints the misses of the reader
 * @param slot  prints where this slot of matched incidents differs
 */
export function measureGold(part: 'dev' | 'train', misses = false, slot: Slot | null = null): Measured {
  const reports = goldReports(part)
  const other = part === 'train' ? crossed() : null
  if (reports === null || (part === 'train' && other === null))
    return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const baseline = (system: string, predict: (r: Report) => readonly unknown[]): Row[] =>
    score(
      goldPart(part, system),
      reports.map((r) => ({ report: r.id, incidents: predict(r) })),
    )
  const ours = other?.train ?? predicted(reports)
  if (slot !== null) for (const error of slotErrors(slot, annotatedIn(part), ours, reports)) console.log(error)
  return {
    rows: [
      ...score(goldPart(part, 'parallax'), ours, misses),
      ...baseline('keywords', keywordBaseline),
      ...baseline('headline', headlineBaseline),
      ...(other === null ? [] : elsewhereRows(other)),
    ],
  }
}

/** The reports of other wars that weights are learnt from, each read with weights that were learnt without it. */
function elsewhereRows({ elsewhere }: Crossed): Row[] {
  const gold = elsewhere.map(({ gold: incidents, report }): GoldReport => ({ report: report.id, incidents }))
  const of = (system: string) => ({ corpus: 'elsewhere learn', system, gold })
  return [
    ...scoreAgainst(
      of('parallax'),
      elsewhere.map((e) => e.ours),
    ),
    ...scoreAgainst(
      of('keywords'),
      elsewhere.map(({ report }) => ({ report: report.id, incidents: keywordBaseline(report) })),
    ),
  ]
}

const annotatedIn = (part: 'dev' | 'train'): GoldReport[] =>
  jsonLines<GoldReport>(shared(`gold/fakes-${part}-gold.jsonl`) as string)
