import type { Account, Origin } from '../../src/model/account.ts'
import type { Assessment, Standing } from '../../src/model/assessment.ts'
import { type Claim, claimId } from '../../src/model/claim.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { exactly } from '../../src/model/estimate.ts'
import { ASSERTED } from '../../src/model/factuality.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ActorId, IncidentId, MentionId, PlaceId } from '../../src/model/id.ts'
import { on } from '../../src/model/period.ts'
import type { Place } from '../../src/model/place.ts'
import { type Report, report } from '../../src/model/report.ts'
import type { Summary } from '../../src/model/summary.ts'
import type { Telling } from '../../src/model/telling.ts'

/** A town that is on no map of ours. */
export const osgiliath: Place = {
  id: 'plx:osgiliath' as PlaceId,
  name: 'Osgiliath',
  within: ['Ithilien', 'Syria'],
  country: 'SY',
  latitude: 35.2,
  longitude: 38.4,
  precision: 'town',
}

/** A province, which is an area and no point. */
export const ithilien: Place = {
  ...osgiliath,
  id: 'plx:ithilien' as PlaceId,
  name: 'Ithilien',
  within: ['Syria'],
  precision: 'province',
}

/** The three reports that tell of the shelling of Osgiliath; the third reprints the first. */
export const reports: readonly Report[] = [
  report(
    'anduin/1',
    'At least 22 people were killed when shells of the Morgul Host hit Osgiliath on Tuesday, the Rammas Monitor said.',
    {
      outlet: 'Anduin Wire',
      title: 'Shells hit Osgiliath',
      published: '2019-03-05',
    },
  ),
  report(
    'pelargir-2',
    'PELARGIR - The shelling of Osgiliath killed 31 people, the hospital of the town said. =HYPERLINK("x") <script>alert(1)</script>',
    {
      outlet: 'Pelargir Post',
      title: '<img src=x onerror=alert(1)> Dozens dead',
      published: '2019-03-06',
    },
  ),
  report(
    'erech-3',
    'At least 22 people were killed when shells of the Morgul Host hit Osgiliath on Tuesday, the Rammas Monitor said.',
    {
      outlet: 'Erech Courier',
      title: 'Shells hit Osgiliath',
      published: '2019-03-06',
    },
  ),
  report(
    'anduin/4',
    'The Morgul Host now holds 60% of Osgiliath, the Rammas Monitor said. Captain Beregond, a resident, said it held nearly all.',
    {
      outlet: 'Anduin Wire',
      title: 'Morgul Host advances',
      published: '2019-03-09',
    },
  ),
]

const host = { id: 'morgul-host' as ActorId, name: 'Morgul Host', words: 'the Morgul Host' }

/** A claim on the first place in a report where the words stand, on the word of a voice. */
export function claimOn(of: Report, quote: string, finding: Finding, voice: string | null = null): Claim {
  const start = of.text.indexOf(quote)
  const span = { start, end: start + quote.length }
  const said = voice === null ? -1 : of.text.indexOf(voice)
  return {
    id: claimId(of.id, span, finding.aspect, 'by-hand@1'),
    reportId: of.id,
    event: finding.aspect === 'control' ? null : (`${of.id}/${span.start}-${span.end}/event` as MentionId),
    finding,
    attribution:
      voice === null
        ? null
        : {
            source: voice.replace(/^the /, ''),
            sourceId: null,
            kind: 'monitor',
            words: { start: said, end: said + voice.length },
            cue: null,
            content: span,
            within: null,
          },
    factuality: ASSERTED,
    rule: 'by-hand@1',
    ...span,
  }
}

const killed = (low: number, high: number | null): Finding => ({
  aspect: 'toll',
  harm: 'killed',
  people: { low, high, approximate: false },
  of: 'people',
  part: false,
  former: false,
  window: { kind: 'incident' },
})

const [wire, post, courier, later] = reports as [Report, Report, Report, Report]
const monitor = 'the Rammas Monitor'

/** The claims that these reports make. */
export const claims: readonly Claim[] = [
  claimOn(wire, 'At least 22', killed(22, null), monitor),
  claimOn(post, '31', killed(31, 31), 'the hospital of the town'),
  claimOn(courier, 'At least 22', killed(22, null), monitor),
  claimOn(wire, 'shells', { aspect: 'what', subtype: 'Shelling/artillery/missile attack' }, monitor),
  claimOn(wire, 'Osgiliath', { aspect: 'where', place: osgiliath }, monitor),
  claimOn(wire, 'Tuesday', { aspect: 'when', period: on('2019-03-05') }, monitor),
  claimOn(wire, 'the Morgul Host', { aspect: 'who', role: 'agent', actor: host }, monitor),
]

/** Two claims on who holds Osgiliath. */
export const controlClaims: readonly Claim[] = [
  claimOn(
    later,
    '60%',
    {
      aspect: 'control',
      holder: [host],
      place: osgiliath,
      share: { low: 0.6, high: 0.6 },
      shareText: '60%',
      asOf: on('2019-03-09'),
    },
    monitor,
  ),
  claimOn(
    later,
    'nearly all',
    {
      aspect: 'control',
      holder: [host],
      place: osgiliath,
      share: { low: 0.8, high: null },
      shareText: 'nearly all',
      asOf: on('2019-03-09'),
    },
    'Captain Beregond',
  ),
]

const origin = (name: string, of: readonly Report[], lineage: Origin['lineage'] = 'known'): Origin => ({
  key: name.toLowerCase(),
  name,
  lineage,
  party: false,
  interests: [],
  standpoint: name.toLowerCase(),
  reports: of.map((r) => r.id),
})

const rammas = origin('Rammas Monitor', [wire, courier])
const hospital = origin('hospital of the town', [post], 'unknown')
const ids = (...at: number[]) => at.map((n) => (claims[n] as Claim).id)
const account = (aspect: Account['aspect'], value: string, at: number[], origins: Origin[]): Account => ({
  aspect,
  value,
  claims: ids(...at),
  origins,
  independent: origins.filter((o) => o.lineage === 'known').length,
  unknown: origins.filter((o) => o.lineage === 'unknown').length,
})

const first = 'inc_osgiliatha' as IncidentId

const assess = (
  aspect: Account['aspect'],
  standing: Standing,
  reasons: string[],
  ...accounts: Account[]
): Assessment => ({
  incidentId: first,
  aspect,
  standing,
  accounts,
  reasons,
})

/** The summary of the shelling. */
export const shelling: Summary = {
  id: first,
  formerly: ['inc_formerlyaa' as IncidentId],
  type: 'Explosions/Remote violence',
  subtype: 'Shelling/artillery/missile attack',
  place: osgiliath,
  period: on('2019-03-05'),
  window: { kind: 'incident' },
  agents: ['Morgul Host'],
  patients: ['people of Osgiliath'],
  killed: { low: 22, high: 31, approximate: false },
  injured: null,
  standing: 'contested',
  factuality: 'asserted',
  sources: ['Rammas Monitor', 'hospital of the town', 'Captain Beregond'],
  reports: 3,
  origins: 1,
  unknown: 1,
  first: '2019-03-05',
  last: '2019-03-06',
}

const tellingOf = (of: Report, voice: string, kind: string, dead: Telling['killed']): Telling => ({
  event: `${of.id}/0-1/event` as MentionId,
  reportId: of.id,
  type: shelling.type,
  subtype: shelling.subtype,
  place: osgiliath,
  placeWords: 'Osgiliath',
  period: on('2019-03-05'),
  window: { kind: 'incident' },
  limits: null,
  words: [],
  agents: [host],
  patients: [],
  killed: dead,
  injured: null,
  sources: [{ name: voice, sourceId: null, kind }],
  factuality: ASSERTED,
  evidence: [{ start: 0, end: 20 }],
  claims: claims.filter((claim) => claim.reportId === of.id).map((claim) => claim.id),
})

/** The shelling whole: two tolls, one reprint, one voice that is a person. */
export const dossier: Dossier = {
  summary: shelling,
  assessments: [
    assess(
      'killed',
      'contested',
      [
        'Two accounts differ: 22+ by Rammas Monitor, 31 by the hospital of the town.',
        'Erech Courier reprints Anduin Wire and counts once.',
      ],
      account('killed', '22+', [0, 2], [rammas]),
      account('killed', '31', [1], [hospital]),
    ),
    assess(
      'what',
      'single-source',
      ['One origin: Rammas Monitor.'],
      account('what', 'Shelling/artillery/missile attack', [3], [rammas]),
    ),
    assess(
      'where',
      'single-source',
      ['One origin: Rammas Monitor.'],
      account('where', 'Osgiliath, Ithilien', [4], [rammas]),
    ),
    assess('when', 'single-source', ['One origin: Rammas Monitor.'], account('when', '2019-03-05', [5], [rammas])),
    assess('agent', 'single-source', ['One origin: Rammas Monitor.'], account('agent', 'Morgul Host', [6], [rammas])),
  ],
  tellings: [
    tellingOf(wire, 'Rammas Monitor', 'monitor', { low: 22, high: null, approximate: false }),
    tellingOf(post, 'hospital of the town', 'medical', exactly(31)),
    {
      ...tellingOf(courier, 'Rammas Monitor', 'monitor', { low: 22, high: null, approximate: false }),
      sources: [
        { name: 'Rammas Monitor', sourceId: null, kind: 'monitor' },
        { name: 'Captain Beregond', sourceId: null, kind: 'person' },
      ],
    },
  ],
  claims,
  reports: [wire, post, courier],
}

const denied: Summary = {
  ...shelling,
  id: 'inc_ithilienbb' as IncidentId,
  formerly: [],
  type: 'Battles',
  subtype: 'Armed clash',
  place: ithilien,
  period: { earliest: '2019-02', latest: '2019-02' },
  agents: ['=Rangers of Ithilien'],
  patients: ['Morgul Host'],
  killed: null,
  standing: 'contradicted',
  factuality: 'denied',
  sources: [],
  reports: 1,
  origins: 1,
  unknown: 0,
}

const nowhere: Summary = {
  ...denied,
  id: 'inc_nowherecc' as IncidentId,
  place: {
    id: null,
    name: 'Amon Hen',
    within: [],
    country: null,
    latitude: null,
    longitude: null,
    precision: 'unlocated',
  },
  period: null,
  killed: { low: null, high: 15, approximate: true },
  standing: 'unknown',
  factuality: 'possible',
}

const bare = (summary: Summary): Dossier => ({ summary, assessments: [], tellings: [], claims: [], reports: [] })

/** All three invented incidents, newest first as the record lists them. */
export const dossiers: readonly Dossier[] = [dossier, bare(denied), bare(nowhere)]
