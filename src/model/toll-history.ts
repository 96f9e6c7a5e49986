import type { Estimate } from './estimate.ts'
import type { TollWindow } from './finding.ts'
import type { ClaimId, ReportId } from './id.ts'

/** What is done to people in a toll's history. */
export type TollHarm = 'killed' | 'injured'

/**
 * One figure as one report gives it on somebody's word.
 *
 * `of` is the class of victims in the record's words ("people" where the words name none); `part` marks a part of another figure, `former` one that its words say was replaced, `window` what it counts;
 * `published` is the day of the report, null where undated; `origin` and `standpoint` are keys of an Origin.
 */
export interface TollFigure {
  readonly harm: TollHarm
  readonly people: Estimate
  readonly of: string
  readonly part: boolean
  readonly former: boolean
  readonly window: TollWindow
  readonly report: ReportId
  readonly outlet: string | null
  readonly published: string | null
  readonly by: string
  readonly origin: string
  readonly standpoint: string
  readonly party: boolean
  readonly asserted: boolean
  readonly claim: ClaimId
}

/**
 * How many are said to have come to one harm over one window, and how that grew: low, best and high by the written policy, each as people, null where no words
 * bear it.
 *
 * `own` tells that the window is the incident's; another, as that of a running sum, is told beside it and never counts for it.
 * `figures` are in the order in which they were reported, the undated last; those that the policy passes over are among them. `reasons` tell in sentences how
 * the three were found and why figures differ.
 */
export interface TollHistory {
  readonly harm: TollHarm
  readonly window: TollWindow
  readonly own: boolean
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly figures: readonly TollFigure[]
  readonly reasons: readonly string[]
}

/** Words that class nobody: who else is counted may be among them. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'others'])

/**
 * Whether a figure counts victims of any class, for telling a toll of all from one of some.
 *
 * @param of  the class of victims of a toll, as in a TollFigure
 * @example isAnybody('people') // true
 */
export const isAnybody = (of: string): boolean => ANYBODY.has(of)

/**
 * Whether two figures count different classes of victims: how many civilians died and how many fighters did are no versions of each other.
 *
 * @example areOthers('fighters', 'civilians') // true
 */
export const areOthers = (a: string, b: string): boolean => a !== b && !isAnybody(a) && !isAnybody(b)
