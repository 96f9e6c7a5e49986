import { addingTo } from './adding.ts'
import { doorsKnowledge } from './cli/doors-knowledge.ts'
import { judgeAs } from './judge.ts'
import { sentences } from './language/index.ts'
import { slug } from './model/id.ts'
import type { Observatory } from './observatory.ts'
import type { Judge, KnownSource, PublishKnowledge, Serving } from './publish/index.ts'

/**
 * What the doors of an observatory know and can do beside the record: names of places and sources, a report read anew, adding, and judging.
 *
 * Knowledge is loaded at the first question that needs it.
 */
export function doorsOf(observatory: Observatory): Pick<Serving, 'record' | 'knowledge' | 'add' | 'judge'> {
  const knowledge: PublishKnowledge = {
    ...doorsKnowledge(),
    sourceNamed: (name) => sourceNamed(observatory, name),
    readAnew: (report) => {
      const { read, knowledge } = observatory.room()
      const { mentions, zones } = read(report)
      return {
        mentions,
        zones,
        trees: zones.flatMap(({ start, end }) => sentences(report.text, start, end).map(knowledge.tree)),
      }
    },
  }
  return { record: observatory.record, knowledge, add: addingTo(observatory), judge: judgingIn(observatory) }
}

/** Judging as `parallax judge` does it: now. */
const judgingIn =
  (observatory: Observatory): Judge =>
  (said) =>
    judgeAs(observatory.record, observatory.room().sources, { ...said, at: new Date().toISOString() })

function sourceNamed(observatory: Observatory, name: string): KnownSource | null {
  const { sources, actorName } = observatory.room()
  const asked = slug(name)
  const found = [...sources.values()].find((source) => [source.name, ...source.aliases].some((s) => slug(s) === asked))
  if (found === undefined) return null
  const { name: whole, kind, country, leaning, origin } = found
  return {
    name: whole,
    kind,
    country,
    leaning,
    origin,
    carries: found.carries.map((id) => sources.get(id)?.name ?? id),
    speaksFor: found.speaksFor.map((id) => actorName(id)),
  }
}
