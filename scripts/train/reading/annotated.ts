import { jsonLines, shared } from '../../../eval/corpora.ts'
import { asGold, type Annotated as Elsewhere, toLearnFrom } from '../../../eval/elsewhere/annotated.ts'
import { reportsElsewhere } from '../../../eval/elsewhere/texts.ts'
import type { GoldIncident, GoldReport } from '../../../eval/gold/incident.ts'
import { goldReports } from '../../../eval/gold/reports.ts'
import type { Narration } from '../../../src/read/index.ts'
import { narrator } from '../../../src/read/index.ts'
import { readingRoom } from '../../../src/reading.ts'

/** A report as far as rules read it, with what a person found in it; `batch` is the batch it was annotated in. */
export interface Annotated extends Narration {
  readonly gold: readonly GoldIncident[]
  readonly batch: string
}

/** Whether a report is none of FA-KES. */
export const ofOtherWars = ({ batch }: Annotated): boolean => batch === ELSEWHERE

const ELSEWHERE = 'elsewhere'

/**
 * The annotated training reports of the gold set, narrated, and those of other wars after them: all that weights of the reading are learnt from.
 *
 * @returns null where the corpora are not beside the project
 */
export function toLearn(): Annotated[] | null {
  const [syria, elsewhere] = [goldReports('train'), reportsElsewhere(toLearnFrom())]
  if (syria === null || elsewhere === null) return null
  const room = readingRoom()
  const narrationOf = narrator(room.knowledge)
  const gold = goldOfTrain()
  return [
    ...syria.map((report) => {
      const line = gold.get(report.id)
      return { ...narrationOf(room.outlet(report)), gold: line?.incidents ?? [], batch: line?.batch ?? 'train' }
    }),
    ...elsewhere.map((report, at) => {
      const { incidents } = toLearnFrom()[at] as Elsewhere
      const words = incidents.map((incident) => asGold(incident, report.text))
      return { ...narrationOf(room.outlet(report)), gold: words, batch: ELSEWHERE }
    }),
  ]
}

const goldOfTrain = (): ReadonlyMap<string, GoldReport> =>
  new Map(jsonLines<GoldReport>(shared('gold/fakes-train-gold.jsonl') as string).map((line) => [line.report, line]))
