import type { Assessment } from '../../src/model/assessment.ts'
import { type Claim, claimId } from '../../src/model/claim.ts'
import { exactly } from '../../src/model/estimate.ts'
import { ASSERTED } from '../../src/model/factuality.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ActorId, IncidentId, PlaceId } from '../../src/model/id.ts'
import { mentionId } from '../../src/model/mention.ts'
import { addDays, on, type Period } from '../../src/model/period.ts'
import type { Place } from '../../src/model/place.ts'
import type { Reading } from '../../src/model/reading.ts'
import { type Report, report } from '../../src/model/report.ts'
import type { Summary } from '../../src/model/summary.ts'
import type { Telling } from '../../src/model/telling.ts'
import type { RecordWriter } from '../../src/record/index.ts'

const SPAN = { start: 0, end: 11 }
const WORDS = ['Green', 'Red', 'Upper', 'Lower', 'Old', 'New', 'Far', 'Near', 'Long', 'Short']

/** A place of an invented country of a thousand towns, half a degree apart. */
export const town = (n: number): Place => ({
  id: `plx:town-${n % 1_000}` as PlaceId,
  name: `${WORDS[n % 10]} Town ${n % 1_000}`,
  within: [`${WORDS[Math.floor(n / 10) % 10]} Province`, 'Gondal'],
  country: null,
  latitude: 10 + Math.floor((n % 1_000) / 40) * 0.5,
  longitude: 20 + (n % 40) * 0.5,
  precision: 'town',
})

const actor = (name: string) => ({ id: `?${name.toLowerCase()}` as ActorId, name, words: name })

/** What a test may want otherwise about an invented report's one telling. */
export interface Wanted {
  readonly text?: string
  readonly outlet?: string | null
  readonly place?: Place | null
  readonly period?: Period | null
  readonly share?: number
}

/** Everything that the record keeps of one invented report. */
export interface Invented {
  readonly report: Report
  readonly reading: Reading
  readonly telling: Telling
  readonly summary: Summary
  readonly assessments: readonly Assessment[]
}

/** The n-th invented report: one telling of a clash in one of a thousand towns on one of four thousand days, and a claim on who holds the town. */
export function invented(n: number, wanted: Wanted = {}): Invented {
  const original = report(`report-${n}`, wanted.text ?? `Two killed. Report ${n} of the war in Gondal.`, {
    outlet: wanted.outlet === undefined ? `The Gondal Gazette ${n % 50}` : wanted.outlet,
    published: addDays('2010-01-01', n % 4_000),
  })
  const place = wanted.place === undefined ? town(n * 7) : wanted.place
  const period = wanted.period === undefined ? on(addDays('2010-01-01', (n * 13) % 4_000)) : wanted.period
  const telling = tellingOf(original, place, period, n)
  const control: Finding = {
    aspect: 'control',
    holder: [actor('Hill Guard')],
    place: place ?? town(0),
    share: { low: wanted.share ?? 0.5, high: wanted.share ?? 0.5 },
    shareText: 'half',
    asOf: period,
  }
  const claims = [claimOf(original, { aspect: 'what', subtype: 'Armed clash' }), claimOf(original, control)]
  const issues = [
    { code: 'read/odd-number', reportId: original.id, span: SPAN, detail: 'Zero\0 and half \ud800 of a pair.' },
  ]
  const zones = [{ kind: 'body' as const, ...SPAN }]
  const read = { reportId: original.id, published: original.published, bounds: null, zones, mentions: [], deeds: [] }
  const summary = summaryOf(telling, `inc_${String(n).padStart(10, '0')}`, n)
  return {
    report: original,
    reading: { ...read, claims, tellings: [telling], issues },
    telling,
    summary,
    assessments: [
      { incidentId: summary.id, aspect: 'what', standing: 'single-source', accounts: [], reasons: ['One.'] },
    ],
  }
}

/** Stores invented reports as the corridor would, each as an incident of its own. */
export async function store(writer: RecordWriter, ...all: readonly Invented[]): Promise<void> {
  for (const { report, reading } of all) {
    await writer.storeReport(report)
    await writer.storeReading(reading)
  }
  const incidents = all.map(({ summary, telling }) => ({ id: summary.id, formerly: [], events: [telling.event] }))
  await writer.applyLinkage({ incidents, retired: [], links: [] })
  for (const { summary, assessments } of all) await writer.storeAssessment(summary, assessments)
}

/** So many invented reports. */
export const inventedMany = (count: number): readonly Invented[] => Array.from({ length: count }, (_, n) => invented(n))

const claimOf = (original: Report, finding: Finding): Claim => ({
  id: claimId(original.id, SPAN, finding.aspect, 'invented@1'),
  reportId: original.id,
  event: mentionId(original.id, SPAN, 'event'),
  finding,
  attribution: null,
  factuality: ASSERTED,
  rule: 'invented@1',
  ...SPAN,
})

const tellingOf = (original: Report, place: Place | null, period: Period | null, n: number): Telling => ({
  event: mentionId(original.id, SPAN, 'event'),
  reportId: original.id,
  type: 'Battles',
  subtype: 'Armed clash',
  place,
  placeWords: place?.name ?? null,
  period,
  window: { kind: 'incident' },
  limits: null,
  words: [],
  agents: [actor(`${WORDS[n % 10]} Hill Guard`)],
  patients: [actor('River People')],
  killed: exactly(n % 20),
  injured: null,
  sources: [{ name: `Observer ${n % 30} of Gondal`, sourceId: null, kind: 'monitor' }],
  factuality: ASSERTED,
  evidence: [SPAN],
  claims: [claimId(original.id, SPAN, 'what', 'invented@1')],
})

const summaryOf = (telling: Telling, id: string, n: number): Summary => ({
  id: id as IncidentId,
  formerly: [],
  type: n % 3 === 0 ? 'Protests' : 'Battles',
  subtype: n % 3 === 0 ? 'Peaceful protest' : 'Armed clash',
  place: telling.place,
  period: telling.period,
  window: telling.window,
  agents: telling.agents.map(({ name }) => name),
  patients: telling.patients.map(({ name }) => name),
  killed: telling.killed,
  injured: null,
  standing: n % 4 === 0 ? 'corroborated' : 'single-source',
  factuality: 'asserted',
  sources: telling.sources.map(({ name }) => name),
  reports: 1,
  origins: 1,
  unknown: 0,
  first: null,
  last: null,
})
