import type { Attribution } from '../model/attribution.ts'
import { chain } from '../model/attribution.ts'
import type { Report } from '../model/report.ts'
import type { Knowledge } from './knowledge.ts'
import { narrator } from './narration.ts'

/**
 * Builds a finder of all attributions of a report, whether or not what is said tells of an incident.
 *
 * @returns from a report to its attributions in the order of the text, each voice of a chain once
 */
export function attributed(knowledge: Knowledge): (report: Report) => readonly Attribution[] {
  const narrationOf = narrator(knowledge)
  return (report) => narrationOf(report).narrated.flatMap((n) => n.voices.flatMap(chain))
}
