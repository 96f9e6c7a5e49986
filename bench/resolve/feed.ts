import { type Claim, claimId } from '../../src/model/claim.ts'
import { exactly } from '../../src/model/estimate.ts'
import { ASSERTED } from '../../src/model/factuality.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ActorId } from '../../src/model/id.ts'
import { mentionId } from '../../src/model/mention.ts'
import { addDays, on } from '../../src/model/period.ts'
import type { Reading } from '../../src/model/reading.ts'
import { type Report, report } from '../../src/model/report.ts'
import type { Telling } from '../../src/model/telling.ts'
import { town } from '../../test/record/invented.ts'

/** A report of an invented war with what was read in it. */
export interface Feed {
  readonly report: Report
  readonly reading: Reading
}

/** Three tellings a report, fifteen claims each: near the 46 claims and 3.3 tellings that the 501 reports of FA-KES have on average. */
export const CLAIMS_A_REPORT = 45
const TELLINGS = [0, 1, 2]
const REPORTS_A_DAY = 50
const TOLD_BY = 4
const TOWNS = 1_000

/**
 * The n-th report of an invented war that goes on for years: fifty reports a day, each of three clashes, each clash told by four reports of four outlets.
 *
 * The war goes through a thousand towns without plan, as far as a fixed step through them is none.
 */
export function feed(n: number): Feed {
  const day = addDays('2000-01-01', Math.floor(n / REPORTS_A_DAY))
  const text = `Clashes in three towns on ${day}. Number ${n} of its kind, by the ${n % 17}th hand of the Gazette.`
  const own = report(`report-${n}`, text, { outlet: `The Gazette ${n % TOLD_BY}`, published: day })
  const tellings = TELLINGS.map((which) =>
    telling(own, { which, day, event: Math.floor(n / TOLD_BY) * TELLINGS.length + which }),
  )
  return {
    report: own,
    reading: {
      reportId: own.id,
      published: own.published,
      bounds: null,
      zones: [],
      mentions: [],
      deeds: [],
      issues: [],
      claims: tellings.flatMap((t) => t.claims),
      tellings: tellings.map(({ telling: t, claims }) => ({ ...t, claims: claims.map((c) => c.id) })),
    },
  }
}

interface Which {
  readonly which: number
  readonly day: string
  readonly event: number
}

function telling(own: Report, { which, day, event }: Which): { telling: Telling; claims: Claim[] } {
  const span = { start: which * 12, end: which * 12 + 8 }
  const id = mentionId(own.id, span, 'event')
  const place = town((event * 389) % TOWNS)
  const agent = { id: 'hill-guard' as ActorId, name: 'Hill Guard', words: 'Hill Guard' }
  const people = exactly(5 + (event % 40))
  const findings: Finding[] = [
    { aspect: 'what', subtype: 'Armed clash' },
    { aspect: 'where', place },
    { aspect: 'when', period: on(day) },
    { aspect: 'who', role: 'agent', actor: agent },
    { aspect: 'toll', harm: 'killed', people, of: 'people', part: false, former: false, window: { kind: 'incident' } },
  ]
  const claims = [0, 1, 2]
    .flatMap((time) => findings.map((finding) => ({ finding, time })))
    .map(
      ({ finding, time }): Claim => ({
        id: claimId(own.id, span, finding.aspect, 'invented@1', time),
        reportId: own.id,
        event: id,
        finding,
        attribution: null,
        factuality: ASSERTED,
        rule: 'invented@1',
        ...span,
      }),
    )
  const told: Telling = {
    event: id,
    reportId: own.id,
    type: 'Battles',
    subtype: 'Armed clash',
    place,
    placeWords: place.name,
    period: on(day),
    window: { kind: 'incident' },
    limits: null,
    agents: [agent],
    patients: [],
    killed: people,
    injured: null,
    sources: [],
    factuality: ASSERTED,
    evidence: [span],
    words: [],
    claims: [],
  }
  return { telling: told, claims }
}
