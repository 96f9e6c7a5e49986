import type { Columns } from './columns.ts'

/** So many answers are kept: the views that a person goes back and forth between. */
const KEPT = 24

const answers = new WeakMap<Columns, Map<string, unknown>>()

/**
 * What was found before under the same name in the same columns, or else what is found now; so that opening a view, or going back to one, counts nothing twice.
 *
 * Columns are made anew after each change of the record, and what was found in the old goes with them.
 * @param key  says all that the answer depends on beside the columns
 */
export function recalled<Answer>(columns: Columns, key: string, find: () => Answer): Answer {
  const known = answers.get(columns) ?? new Map<string, unknown>()
  answers.set(columns, known)
  const answer = known.has(key) ? (known.get(key) as Answer) : find()
  known.delete(key)
  known.set(key, answer)
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return answer
}
