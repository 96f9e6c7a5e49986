import type { ActorRef } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import { typeOf } from '../../model/event-type.ts'
import type { Role } from '../../model/finding.ts'
import type { PartialDate, Period } from '../../model/period.ts'
import type { Span } from '../../model/span.ts'
import type { Telling } from '../../model/telling.ts'
import type { Told } from '../events/told.ts'
import type { Decided } from '../signs/incident.ts'
import { eventId, stanceOfTold } from './claims.ts'
import { extentOf } from './extent.ts'
import type { Spoken } from './voices.ts'
import { wordingOf } from './wording.ts'

const EVIDENCE = 4

/**
 * Folds the claims on one event into the row that outputs show and linking compares.
 *
 * @param told  the event with its sources
 * @param claims  the claims that claimsOf made of it
 * @param day  the day of the report, null where it is not known
 */
export function tellingOf(told: Spoken<Decided>, claims: readonly Claim[], day: PartialDate | null): Telling {
  const { subtype } = told
  const window = extentOf(told, claims, day)
  const counted = window.kind === 'cumulative' ? window.since : null
  const reportId = (claims[0] as Claim).reportId
  return {
    event: eventId(reportId, told),
    reportId,
    type: typeOf(subtype),
    subtype,
    place: told.where?.mention.place ?? null,
    placeWords: told.where?.mention.words ?? null,
    period: counted ?? told.when?.period ?? inferred(claims),
    window,
    limits: null,
    agents: actors(claims, 'agent'),
    patients: actors(claims, 'patient'),
    killed: told.killed,
    injured: told.injured,
    sources: told.sources,
    factuality: stanceOfTold(told),
    evidence: evidence(told),
    words: wordingOf(told.parts.map((p) => p.passage)),
    claims: claims.map((c) => c.id),
  }
}

/** The period taken from the day of the report, where no words give one. */
const inferred = (claims: readonly Claim[]): Period | null =>
  claims.map((c) => c.finding).find((f) => f.aspect === 'when')?.period ?? null

function actors(claims: readonly Claim[], role: Role): ActorRef[] {
  const byId = new Map<string, ActorRef>()
  for (const { finding } of claims)
    if (finding.aspect === 'who' && finding.role === role && !byId.has(finding.actor.id))
      byId.set(finding.actor.id, finding.actor)
  return [...byId.values()]
}

function evidence(told: Told): Span[] {
  const spans = told.parts.map((p) => ({ start: p.passage.start, end: p.passage.end }))
  const unique = spans.filter((s, i) => spans.findIndex((o) => o.start === s.start) === i)
  return unique.slice(0, EVIDENCE)
}
