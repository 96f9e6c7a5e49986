import type { Evidence } from './evidence.ts'

/** Whether two things are one. `unsure` is an answer. */
export type Verdict = 'same' | 'different' | 'unsure'

/**
 * A decision that two events are, or are not, of one incident: an edge, never an overwriting.
 *
 * `by` is a person's name or the rule's; `at` an ISO instant, null for the machine's own, which are derived again at will. People's judgements are originals.
 */
export interface Judgement<T extends string = string> {
  readonly left: T
  readonly right: T
  readonly verdict: Verdict
  readonly by: string
  readonly at: string | null
  readonly evidence: readonly Evidence[]
}

/**
 * How two verdicts chain: what A to B and B to C say about A to C.
 *
 * @source nomenklatura's judgement algebra: same + same = same, same + different = different, all else unsure
 * @example chained('same', 'different') // 'different'
 */
export function chained(a: Verdict, b: Verdict): Verdict {
  if (a === 'same') return b
  if (b === 'same') return a
  return 'unsure'
}
