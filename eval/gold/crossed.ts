import { type Annotated, ofOtherWars, toLearn } from '../../scripts/train/reading/annotated.ts'
import { folds } from '../../scripts/train/reading/folds.ts'
import { learnAll } from '../../scripts/train/reading/learn-all.ts'
import type { Report } from '../../src/model/report.ts'
import { type Learnt, readingOf } from '../../src/read/index.ts'
import type { GoldIncident } from './incident.ts'
import { linked, type Predicted } from './predicted.ts'

/** The reports that weights are learnt from, each as the program reads it with weights that were learnt without its fold. */
export interface Crossed {
  readonly train: readonly Predicted[]
  readonly elsewhere: readonly {
    readonly report: Report
    readonly gold: readonly GoldIncident[]
    readonly ours: Predicted
  }[]
}

/**
 * Learns all weights four times, each time without a fourth of the reports, and reads that fourth with them.
 *
 * @returns null where the corpora are not beside the project
 */
export function crossed(): Crossed | null {
  const narrated = toLearn()
  if (narrated === null) return null
  const foldOf = folds(narrated, true)
  const { without } = learnAll(narrated, false, foldOf)
  const read = (of: readonly Annotated[]): Predicted[] =>
    linked(
      of.map((n) => n.report),
      of.map((n) => readingOf(n, without[foldOf(n)] as Learnt)),
    )
  const elsewhere = narrated.filter(ofOtherWars)
  const ours = read(elsewhere)
  return {
    train: read(narrated.filter((n) => !ofOtherWars(n))),
    elsewhere: elsewhere.map(({ report, gold }, at) => ({ report, gold, ours: ours[at] as Predicted })),
  }
}
