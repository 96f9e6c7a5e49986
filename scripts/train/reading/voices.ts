import { goldNames, sameSource } from '../../../eval/gold/names.ts'
import { chorusOf, heardOf } from '../../../src/read/assemble/voices.ts'
import { bearing } from '../../../src/read/voices/bearing.ts'
import type { Annotated } from './annotated.ts'
import { events } from './examples.ts'
import type { Example } from './logistic.ts'

const name = goldNames()

/** Voices of a report that could stand behind an annotated incident, each with whether the annotator named it as a source; a source is found once. */
export function voiceExamples(report: Annotated): Example[] {
  const chorus = chorusOf(report.narrated)
  return events(report).flatMap(({ told, gold }) => {
    const heard = heardOf(told, report.known.published)
    const left = gold.sources.map(name)
    return chorus.candidates.map((candidate) => {
      const at = left.findIndex((source) => sameSource(source, name(candidate.voice.source)))
      if (at >= 0) left.splice(at, 1)
      return { signs: bearing(heard, candidate, chorus), chosen: at >= 0 }
    })
  })
}
