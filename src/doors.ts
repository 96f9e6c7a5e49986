import { addingTo } from './adding.ts'
import { doorsKnowledge } from './cli/doors-knowledge.ts'
import { judgeAs } from './judge.ts'
import { slug } from './model/id.ts'
import type { Report } from './model/report.ts'
import type { Observatory } from './observatory.ts'
import type { Anew, Judge, KnownSource, PublishKnowledge, Serving } from './publish/index.ts'

/**
 * What the doors of an observatory know and can do beside the record: names of places and sources, a report read anew, adding, and judging.
 *
 * Knowledge is loaded at the first question that needs it.
 */
export function doorsOf(observatory: Observatory): Pick<Serving, 'record' | 'knowledge' | 'add' | 'judge'> {
  const knowledge: PublishKnowledge = {
    ...doorsKnowledge(),
    sourceNamed: (name) => sourceNamed(observatory, name),
    readAnew: lately((report) => observatory.anew(report)),
  }
  return { record: observatory.record, knowledge, add: addingTo(observatory), judge: judgingIn(observatory) }
}

/** So many reports that were looked at last are kept as they were read. */
const KEPT = 20

/** Reads each report once for all who look at it; a report's text never changes under its id. */
function lately(read: (report: Report) => Promise<Anew>): (report: Report) => Promise<Anew> {
  const kept = new Map<string, Promise<Anew>>()
  return (report) => {
    const found = kept.get(report.id) ?? read(report)
    kept.delete(report.id)
    kept.set(report.id, found)
    found.catch(() => kept.delete(report.id))
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return found
  }
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
