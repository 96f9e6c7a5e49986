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
