import { sameIncident } from '../../scripts/train/reading/agree.ts'
import type { Report } from '../../src/model/report.ts'
import { shared } from '../corpora.ts'
import { keywordBaseline } from '../gold/baselines.ts'
import type { GoldReport } from '../gold/incident.ts'
import { type Predicted, predicted } from '../gold/predicted.ts'
import { type Line, scoreAgainst } from '../gold/score.ts'
import { type Slot, slotErrors } from '../gold/slots.ts'
import type { Measured, Row } from '../row.ts'
import { type Annotated, asGold, type Half, type Spelling, toLearnFrom, toMeasureOn } from './annotated.ts'
import { reportsElsewhere } from './texts.ts'

/** A report with what a person found in it and what two systems say. */
interface Told {
  readonly annotated: Annotated
  readonly report: Report
  readonly gold: GoldReport
  readonly ours: Predicted
  readonly keywords: Line
}

/**
 * Scores the reader on reports of wars other than the one that it was learnt on, a half at a time and by how they are written.
 *
 * @param misses  true prints the misses of the half on which to choose; those of the other are never shown
 * @param slot  prints where this slot of its matched incidents differs
 */
export function measureElsewhere(misses = false, slot: Slot | null = null): Measured {
  const annotated = toMeasureOn()
  const reports = shared('gold/score.mjs') === null ? null : reportsElsewhere(annotated)
  if (reports === null) return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const told = tellings(annotated, reports)
  if (slot !== null) printSlot(slot, told)
  return { rows: (['choose', 'report'] as const).flatMap((half) => halfRows(half, told, misses && half === 'choose')) }
}

function tellings(annotated: readonly Annotated[], reports: readonly Report[]): Told[] {
  const ours = predicted(reports)
  return annotated.map((a, i) => {
    const one = reports[i] as Report
    return {
      annotated: a,
      report: one,
      gold: { report: one.id, incidents: a.incidents.map((incident) => asGold(incident, one.text)) },
      ours: ours[i] as Predicted,
      keywords: { report: one.id, incidents: keywordBaseline(one) },
    }
  })
}

function printSlot(slot: Slot, told: readonly Told[]): void {
  const chosen = told.filter((t) => t.annotated.part === 'choose')
  const errors = slotErrors(
    slot,
    chosen.map((t) => t.gold),
    chosen.map((t) => t.ours),
    chosen.map((t) => t.report),
  )
  for (const error of errors) console.log(error)
}

function halfRows(half: Half, told: readonly Told[], misses: boolean): Row[] {
  const own = told.filter((t) => t.annotated.part === half)
  const bySpelling = (['upper', 'tokenised', 'plain'] as Spelling[]).flatMap((spelling) =>
    scored(
      `elsewhere ${half}, ${spelling}`,
      own.filter((t) => t.annotated.spelling === spelling),
    ).filter(({ measure }) => measure === 'found F1' || measure === 'exact F1'),
  )
  const apart = scored(
    `elsewhere ${half}, no incident learnt from`,
    own.filter((t) => !isLearntFrom(t.gold)),
  ).filter(({ measure }) => measure === 'found F1' || measure === 'exact F1')
  return [...scored(`elsewhere ${half}`, own, misses), ...bySpelling, ...apart]
}

const learnt = toLearnFrom().flatMap(({ incidents }) => incidents)

/** Whether a report tells of an incident that a report tells of which weights are learnt from, in other words. */
const isLearntFrom = ({ incidents }: GoldReport): boolean =>
  incidents.some((one) => learnt.some((other) => sameIncident(one, asGold(other, ''))))

/** The rows of both systems over some reports. */
function scored(corpus: string, told: readonly Told[], misses = false): Row[] {
  const gold = told.map((t) => t.gold)
  return [
    ...scoreAgainst(
      { corpus, system: 'parallax', gold },
      told.map((t) => t.ours),
      misses,
    ),
    ...scoreAgainst(
      { corpus, system: 'keywords', gold },
      told.map((t) => t.keywords),
    ),
  ]
}
