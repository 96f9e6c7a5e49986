import type { Attribution } from '../../src/model/attribution.ts'
import { type Claim, claimId } from '../../src/model/claim.ts'
import { exactly } from '../../src/model/estimate.ts'
import { ASSERTED, type Factuality } from '../../src/model/factuality.ts'
import type { Finding, TollWindow } from '../../src/model/finding.ts'
import type { ActorId, IncidentId, MentionId, ReportId, SourceId } from '../../src/model/id.ts'
import { type Report, report } from '../../src/model/report.ts'
import type { SourceKind } from '../../src/model/source.ts'
import type { Weighable } from '../../src/weigh/index.ts'
import { telling } from '../resolve/tellings.ts'

/** One report of the invented land that gives a toll on somebody's word: enough to weigh. */
export interface Teller {
  readonly id: string
  readonly outlet: string | null
  readonly voice: { readonly name: string; readonly kind: SourceKind; readonly id: string | null } | null
  readonly killed: number
  readonly text?: string
  /** Where in the text the voice is named; at its beginning where nothing is said. */
  readonly saidAt?: number
  readonly published?: string
  readonly outletId?: string
  readonly factuality?: Factuality
  readonly window?: TollWindow
  readonly of?: string
  /** Whether its words say that the toll was replaced. */
  readonly former?: boolean
  /** Ids of actors whom the report names as those who suffered it. */
  readonly suffered?: readonly string[]
  readonly agent?: string
}

/** The monitor and the wire on whose word the invented land is told of. */
export const watch = { name: 'Marsh Watch', kind: 'monitor', id: 'marsh-watch' } as const
export const wire = { name: 'Northern Wire', kind: 'agency', id: 'northern-wire' } as const

/** A report of a paper of its own that gives 22 killed on the monitor's word, but for what is said otherwise. */
export const teller = (id: string, known: Partial<Teller> = {}): Teller => ({
  id,
  outlet: `The ${id} Post`,
  voice: watch,
  killed: 22,
  ...known,
})

const voiceOf = (voice: NonNullable<Teller['voice']>, at: number): Attribution => ({
  source: voice.name,
  sourceId: voice.id as SourceId | null,
  kind: voice.kind,
  words: { start: at, end: at + 1 },
  cue: null,
  content: { start: 0, end: 1 },
  within: null,
})

function claims(teller: Teller): Claim[] {
  const findings: Finding[] = [
    { aspect: 'what', subtype: 'Suicide bomb' },
    {
      aspect: 'toll',
      harm: 'killed',
      people: exactly(teller.killed),
      of: teller.of ?? 'people',
      part: false,
      former: teller.former ?? false,
      window: teller.window ?? { kind: 'incident' },
    },
  ]
  const reportId = teller.id as ReportId
  const who = (role: 'agent' | 'patient', id: string): Finding => ({
    aspect: 'who',
    role,
    actor: { id: id as ActorId, name: id, words: id },
  })
  findings.push(...(teller.suffered ?? []).map((id) => who('patient', id)))
  if (teller.agent !== undefined) findings.push(who('agent', teller.agent))
  return findings.map((finding, i) => {
    const span = { start: i, end: i + 1 }
    const attribution = teller.voice === null ? null : voiceOf(teller.voice, teller.saidAt ?? 0)
    const event = `${teller.id}/0-5/event` as MentionId
    return {
      id: claimId(reportId, span, finding.aspect, 'test@1'),
      reportId,
      event,
      ...span,
      finding,
      attribution,
      factuality: teller.factuality ?? ASSERTED,
      rule: 'test@1',
    }
  })
}

const reportOf = (teller: Teller): Report =>
  report(
    teller.id,
    teller.text ?? ['tells', 'it', 'in', 'words', 'of', 'its', 'own'].map((word) => word + teller.id).join(' '),
    {
      outlet: teller.outlet,
      published: teller.published ?? '2016-07-05',
      sourceId: (teller.outletId ?? null) as SourceId | null,
    },
  )

/** An incident told by these, ready to be weighed. */
export function toldBy(tellers: readonly Teller[]): Weighable {
  const tellings = tellers.map((t) =>
    telling(t.id, 0, { subtype: 'Suicide bomb', killed: exactly(t.killed), factuality: t.factuality ?? ASSERTED }),
  )
  const incident = { id: 'inc_test' as IncidentId, formerly: [], events: tellings.map((t) => t.event) }
  return { incident, tellings, claims: tellers.flatMap(claims), reports: tellers.map(reportOf) }
}
