import type { Attitude } from '../model/attitude.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Report } from '../model/report.ts'
import { attitudeFinder } from './attitudes/attitudes.ts'
import type { Knowledge } from './knowledge.ts'
import { narrator } from './narration.ts'
import { type Grammar, grammar } from './voices/grammar.ts'

/** Who says what in one passage, with the tree that it was found in; attitudes are wider than voices and stand behind no claim. */
export interface Attributed {
  readonly grammar: Grammar
  readonly voices: readonly Attribution[]
  readonly attitudes: readonly Attitude[]
}

/**
 * Builds a finder of all attributions of a report, whether or not what is said tells of an incident.
 *
 * @returns from a report to its passages in the order of the text
 */
export function attributed(knowledge: Knowledge): (report: Report) => readonly Attributed[] {
  const narrationOf = narrator(knowledge)
  const attitudesOf = attitudeFinder(knowledge.lexicon.attitudes)
  return (report) =>
    narrationOf(report).narrated.map(({ passage, voices }) => {
      const g = grammar(passage)
      return { grammar: g, voices, attitudes: attitudesOf(g) }
    })
}
