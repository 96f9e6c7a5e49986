import type { Report } from '../../model/report.ts'
import type { Source } from '../../model/source.ts'
import type { Sources } from './origins.ts'

/** A credit stands in the headline, the byline or the dateline, or at the very end. */
const HEAD = 250
const TAIL = 120

/**
 * Whose words an outlet prints where it cites nobody: the agency that its credit names, or nobody can tell.
 *
 * Only for an outlet that is known to print agencies (`carries` in data/sources/); another speaks for itself.
 * @returns the agency; `unknown` where an outlet that prints agencies gives no credit; null for an outlet that speaks for itself
 */
export function creditOf(report: Report, outlet: Source, sources: Sources): Source | 'unknown' | null {
  const agencies = outlet.carries.flatMap((id) => sources.get(id) ?? [])
  if (agencies.length === 0) return null
  const words = wordsOf(`${report.text.slice(0, HEAD)} | ${report.text.slice(-TAIL)}`)
  return agencies.find((agency) => namesOf(agency).some((name) => words.includes(wordsOf(name)))) ?? 'unknown'
}

const namesOf = ({ name, aliases }: Source): string[] => [name, ...aliases]

/** Whole words with blanks around, in their own case, so that "AP" is in no other word. */
const wordsOf = (text: string): string =>
  ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `
