import type { Attribution } from '../model/attribution.ts'
import { chain } from '../model/attribution.ts'
import type { Report } from '../model/report.ts'
import { circumstances } from './circumstances.ts'
import { narrate } from './events/events.ts'
import type { Knowledge } from './knowledge.ts'
import { layout } from './layout.ts'
import { passages } from './passages/passages.ts'
import { unwrapped } from './unwrap.ts'

/**
 * Builds a finder of all attributions of a report, whether or not what is said tells of an incident.
 *
 * @returns from a report to its attributions in the order of the text, each voice of a chain once
 */
export function attributed(knowledge: Knowledge): (report: Report) => readonly Attribution[] {
  const zonesOf = layout(knowledge.lexicon.lineMarks)
  const passagesOf = passages(knowledge)
  const about = circumstances(knowledge)
  return (given) => {
    const report = { ...given, text: unwrapped(given.text) }
    const zones = zonesOf(report.text, report.title)
    const narrated = narrate(passagesOf(report, zones, about(report, zones)))
    return narrated.flatMap((n) => n.voices.flatMap(chain))
  }
}
