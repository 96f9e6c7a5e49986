import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attribution } from '../../../src/model/attribution.ts'
import { type Claim, claimId } from '../../../src/model/claim.ts'
import { exactly } from '../../../src/model/estimate.ts'
import { ASSERTED } from '../../../src/model/factuality.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { ActorId, IncidentId, PlaceId } from '../../../src/model/id.ts'
import { mentionId } from '../../../src/model/mention.ts'
import { on } from '../../../src/model/period.ts'
import type { Place } from '../../../src/model/place.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Telling } from '../../../src/model/telling.ts'
import { reportInClaims } from '../../../src/publish/wire/report-in-claims.ts'
import { reportInIncidents } from '../../../src/publish/wire/report-in-incidents.ts'

const TEXT =
  'The Ford Monitor told Orod Radio that at least 22 Riders were killed in Upper Forde on Monday. The Guard holds 90% of Forde, home to about 18,000.'

const span = (words: string): Span => {
  const start = TEXT.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

const outlet = 'The Orod Times'
const given = report('r1', TEXT, { outlet })
const forde: Place = {
  id: 'plx:upper-forde' as PlaceId,
  name: 'Upper Forde',
  within: ['Forde', 'Orod'],
  country: null,
  latitude: 12.345678,
  longitude: 45.1,
  precision: 'district',
}
const guard = { id: '?guard' as ActorId, name: 'Forde Guard', words: 'The Guard' }
const riders = { id: '?riders' as ActorId, name: 'Riders', words: 'Riders' }
const radio: Attribution = {
  source: 'Orod Radio',
  sourceId: null,
  kind: 'outlet',
  words: span('Orod Radio'),
  cue: null,
  content: span('The Ford Monitor'),
  within: null,
}
const monitor: Attribution = {
  source: 'Ford Monitor',
  sourceId: null,
  kind: 'monitor',
  words: span('The Ford Monitor'),
  cue: span('told'),
  content: span('at least 22 Riders were killed'),
  within: radio,
}
const event = mentionId('r1', span('killed'), 'event')

const claim = (finding: Finding, at: Span, attribution: Attribution | null = monitor): Claim => ({
  id: claimId('r1', at, finding.aspect, 'by-hand@1'),
  reportId: given.id,
  event: finding.aspect === 'control' || finding.aspect === 'figure' ? null : event,
  finding,
  attribution,
  factuality: ASSERTED,
  rule: 'by-hand@1',
  ...at,
})

const telling: Telling = {
  event,
  reportId: given.id,
  type: 'Battles',
  subtype: 'Armed clash',
  place: forde,
  placeWords: 'Upper Forde',
  period: { earliest: '2016-07-04', latest: '2016-07-05' },
  window: { kind: 'incident' },
  limits: null,
  words: [],
  agents: [guard, guard],
  patients: [riders],
  killed: { low: 22, high: null, approximate: false },
  injured: null,
  sources: [
    { name: 'Ford Monitor', sourceId: null, kind: 'monitor' },
    { name: 'Orod Radio', sourceId: null, kind: 'outlet' },
    { name: 'the orod times', sourceId: null, kind: 'outlet' },
  ],
  factuality: ASSERTED,
  evidence: [span('at least 22 Riders were killed'), span('Upper Forde')],
  claims: [],
}

const findings: readonly (readonly [Finding, Span])[] = [
  [{ aspect: 'what', subtype: 'Armed clash' }, span('killed')],
  [{ aspect: 'when', period: on('2016-07-04') }, span('Monday')],
  [{ aspect: 'where', place: forde }, span('Upper Forde')],
  [{ aspect: 'who', role: 'patient', actor: riders }, span('Riders')],
  [
    {
      aspect: 'toll',
      harm: 'killed',
      people: { low: 22, high: null, approximate: false },
      of: 'Riders',
      part: false,
      former: false,
      window: { kind: 'cumulative', since: on('2016') },
    },
    span('at least 22'),
  ],
  [
    {
      aspect: 'control',
      holder: [guard],
      place: forde,
      share: { low: 0.9, high: 0.9 },
      shareText: '90%',
      asOf: on('2016-07-05'),
    },
    span('holds 90%'),
  ],
  [
    {
      aspect: 'figure',
      measure: 'population',
      place: null,
      value: { ...exactly(18_000), approximate: true },
      asOf: null,
    },
    span('about 18,000'),
  ],
]

const reading: Reading = {
  reportId: given.id,
  published: '2016-07-05',
  bounds: null,
  zones: [],
  mentions: [],
  deeds: [],
  claims: findings.map(([finding, at]) => claim(finding, at)),
  tellings: [telling],
  issues: [{ code: 'read/odd', reportId: given.id, span: null, detail: 'Something was not understood.' }],
}

test('an incident goes out in the keys of the contract', () => {
  const ids = new Map([[event, 'inc_abcdefghij' as IncidentId]])
  assert.deepEqual(reportInIncidents(given, reading, ids), {
    report: 'r1',
    published: '2016-07-05',
    incidents: [
      {
        incident: 'inc_abcdefghij',
        type: 'Battles',
        subtype: 'Armed clash',
        place: 'Upper Forde, Forde',
        place_text: 'Upper Forde',
        lat: 12.3457,
        lon: 45.1,
        geo_precision: 'district',
        date: '2016-07-04/2016-07-05',
        date_precision: 'range',
        agents: ['Forde Guard'],
        patients: ['Riders'],
        killed: [22, null],
        injured: null,
        sources: ['Ford Monitor', 'Orod Radio'],
        factuality: 'asserted',
        evidence: ['at least 22 Riders were killed', 'Upper Forde'],
      },
    ],
    control: [
      {
        holder: ['Forde Guard'],
        place: 'Upper Forde, Forde',
        share: [0.9, 0.9],
        share_text: '90%',
        as_of: '2016-07-05',
        sources: ['Ford Monitor', 'Orod Radio'],
        factuality: 'asserted',
        evidence: ['holds 90%'],
      },
    ],
    figures: [
      {
        measure: 'population',
        place: null,
        value: [18_000, 18_000],
        approximate: true,
        as_of: null,
        sources: ['Ford Monitor', 'Orod Radio'],
        evidence: ['about 18,000'],
      },
    ],
    issues: [{ code: 'read/odd', detail: 'Something was not understood.' }],
  })
})

test('what is not said is null, and zero is said', () => {
  const bare: Telling = {
    ...telling,
    place: null,
    placeWords: null,
    period: null,
    killed: exactly(0),
    factuality: { polarity: 'denied', certainty: 'certain', mood: 'actual' },
  }
  const [row] = reportInIncidents(given, { ...reading, tellings: [bare] }, new Map()).incidents
  const { incident, place, place_text, lat, lon, geo_precision, date, date_precision, killed, factuality } = row ?? {}
  assert.equal(incident, event)
  assert.deepEqual([place, place_text, lat, lon, geo_precision, date, date_precision], Array(7).fill(null))
  assert.deepEqual(killed, [0, 0])
  assert.equal(factuality, 'denied')
})

test('every quote is the report at its offsets, and the voices run outwards', () => {
  const { claims } = reportInClaims(given, reading)
  for (const row of claims) assert.equal(TEXT.slice(row.start, row.end), row.quote)
  assert.deepEqual(claims[0]?.attribution, [
    { source: 'Ford Monitor', cue: 'told', kind: 'monitor' },
    { source: 'Orod Radio', cue: null, kind: 'outlet' },
  ])
  assert.deepEqual(
    claims.map((row) => row.aspect),
    ['what', 'when', 'where', 'who', 'toll', 'control', 'figure'],
  )
})

test('what was not understood stands beside the claims, with its words where it has any', () => {
  const [odd] = reading.issues
  const about = {
    ...reading,
    issues: [...reading.issues, { ...odd, span: span('Riders') } as (typeof reading.issues)[0]],
  }
  const { issues } = reportInClaims(given, about)
  assert.deepEqual(
    issues.map(({ code, quote, start }) => [code, quote, start]),
    [
      ['read/odd', null, null],
      ['read/odd', 'Riders', TEXT.indexOf('Riders')],
    ],
  )
})

test('each aspect has its own keys', () => {
  const { claims } = reportInClaims(given, reading)
  const common = new Set('id aspect event attribution factuality quote start end rule'.split(' '))
  const own = claims.map((row) => Object.keys(row).filter((key) => !common.has(key)))
  assert.deepEqual(own, [
    ['subtype'],
    ['date', 'date_precision'],
    ['place', 'place_id', 'lat', 'lon', 'geo_precision'],
    ['role', 'actor', 'actor_id', 'actor_text'],
    ['harm', 'people', 'approximate', 'of', 'part', 'former', 'window', 'since'],
    ['holder', 'place', 'place_id', 'lat', 'lon', 'geo_precision', 'share', 'share_text', 'as_of'],
    ['measure', 'place', 'place_id', 'lat', 'lon', 'geo_precision', 'value', 'approximate', 'as_of'],
  ])
  assert.equal(claims[4]?.since, '2016')
})

test('a report in its own voice cites nobody', () => {
  const own = { ...reading, claims: reading.claims.map((each) => ({ ...each, attribution: null })) }
  assert.deepEqual(reportInIncidents(given, own, new Map()).control[0]?.sources, [])
  assert.deepEqual(reportInClaims(given, own).claims[0]?.attribution, [])
})

const doneBy = (type: Telling['type'], agents: Telling['agents']): readonly string[] => {
  const told = { ...reading, tellings: [{ ...telling, type, agents }] }
  return reportInIncidents(given, told, new Map()).incidents.flatMap((row) => row.agents)
}

test('nobody named for what somebody must have done is unknown, and a battle has two sides or none', () => {
  assert.deepEqual(doneBy('Explosions/Remote violence', []), ['unknown'])
  assert.deepEqual(doneBy('Violence against civilians', []), ['unknown'])
  assert.deepEqual(doneBy('Violence against civilians', [guard]), ['Forde Guard'])
  assert.deepEqual(doneBy('Battles', []), [])
})
