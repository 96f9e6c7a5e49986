import type { Tree } from '../language/index.ts'
import type { ActorKinds } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Containment } from '../model/containment.ts'
import type { ControlTimeline } from '../model/control-timeline.ts'
import type { Dossier } from '../model/dossier.ts'
import { ParallaxError } from '../model/error.ts'
import type { Found } from '../model/found.ts'
import type { IncidentId, ReportId } from '../model/id.ts'
import type { Inquiry } from '../model/inquiry.ts'
import type { Issue } from '../model/issue.ts'
import type { Mention } from '../model/mention.ts'
import type { Mark, Overview } from '../model/overview.ts'
import type { Zone } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Summary } from '../model/summary.ts'
import type { Telling } from '../model/telling.ts'
import type { Cited, Counts, IncidentFilter, RecordReader } from '../record/index.ts'
import { inquire, type Sources } from '../weigh/index.ts'
import { partOf } from './as-of.ts'
import { type Agreement, agreement } from './compare/agreement.ts'
import type { CodedEvent } from './compare/coded.ts'
import type { Ours } from './compare/match.ts'
import { containmentOf } from './containment.ts'
import { controlPage } from './control-page.ts'
import { type Judged, judgedOf } from './judging/judging.ts'
import type { ActorProfile } from './profiles/actor.ts'
import type { KnownSource, SourceProfile } from './profiles/source.ts'
import type { Situation, SituationAsked } from './situation/situation.ts'
import { ALL, counter, dossiersThen, type Known, knownThen, partsThen } from './then.ts'
import { actorView, reportView, searchView, situationView, sourceView } from './views.ts'

/**
 * What the doors know beside the record.
 *
 * `placesNamed` gives the ids and names under which the gazetteer has a place that somebody names; without it, the name alone is looked for. `sources` are
 * all known sources by id; without them, nobody is known to print an agency or to speak for a party. Without `kinds` nobody is known to bear arms.
 * `sourceNamed` gives what is known of one by its name; `readAnew` reads a report again, for what the record does not keep of a reading.
 */
export interface PublishKnowledge {
  readonly sourceNamed?: (name: string) => KnownSource | null
  readonly readAnew?: (report: Report) => Anew | Promise<Anew>
  readonly placesNamed?: (name: string) => { readonly ids: readonly string[]; readonly names: readonly string[] }
  readonly sources?: () => Sources
  readonly kinds?: () => ActorKinds
}

/** All that can be told of one incident: what the record holds, and what follows from it. */
export type IncidentView = Dossier & Inquiry & Containment

/** What a reading finds and the record does not keep: mentions, the zones of the text, and the tree of each sentence. */
export interface Anew {
  readonly mentions: readonly Mention[]
  readonly zones: readonly Zone[]
  readonly trees: readonly Tree[]
}

/** One page of a list of incidents. `total` counts all that the filter lets through; `next` is what to ask after, null on the last page. */
export interface IncidentPage {
  readonly total: number
  readonly next: IncidentId | null
  readonly incidents: readonly Summary[]
}

/** A report with all that was read in it and the incidents that it tells of. */
export interface ReportPage {
  readonly report: Report
  readonly claims: readonly Claim[]
  readonly tellings: readonly Telling[]
  readonly issues: readonly Issue[]
  readonly incidents: readonly Summary[]
}

/** A claim on a place with the report it stands in and its very words. */
export interface Quoted extends Cited {
  readonly quote: string
}

/** Who is said to hold what share of a place, claim by claim, oldest first, and as a timeline; with the figures told of it. */
export interface ControlPage {
  readonly place: string
  /** The names under which it was looked for. */
  readonly names: readonly string[]
  readonly control: readonly Quoted[]
  readonly timeline: ControlTimeline
  readonly figures: readonly Quoted[]
}

/** A filter as it comes out of a checked question: what was not asked may be absent or undefined. `asOf` asks for what the reports published by then allow. */
export type Asked = { readonly [key in keyof IncidentFilter]?: Plain<IncidentFilter[key]> | undefined } & Then

/** The day, month or year by whose end a report must have been published to count. */
export interface Then {
  readonly asOf?: string | null | undefined
}

/** A part of a filter before its ids are branded. */
type Plain<T> = T extends string ? string : T

/** Every question that can be put to the record from outside, the same for all three doors. */
export interface Queries {
  counts(): Promise<Counts>
  incidents(asked: Asked & { readonly offset?: number | undefined }): Promise<IncidentPage>
  overview(asked: Asked): Promise<Overview>
  /** Without a view, the whole world. */
  marks(asked: Asked & { readonly zoom: number; readonly view?: Box | undefined }): Promise<MarksPage>
  search(asked: { readonly words: string; readonly limit: number } & Then): Promise<Found>
  incident(id: string, then?: Then): Promise<IncidentView | null>
  report(id: string, then?: Then): Promise<ReportPage | null>
  control(place: string, then?: Then): Promise<ControlPage>
  /** A report read again; null where there is none, or where this server reads no reports. One of more than half a million characters is not read for a look. */
  anew(id: string): Promise<Anew | 'too-long' | null>
  /** What people said of the tellings of an incident, null where there is none. */
  judged(id: string): Promise<readonly Judged[] | null>
  actor(name: string, then?: Then): Promise<ActorProfile>
  source(name: string, then?: Then): Promise<SourceProfile>
  situation(asked: SituationAsked): Promise<Situation>
  /** How the incidents that the filter lets through agree with events that people coded. */
  compare(theirs: readonly CodedEvent[], asked: Asked): Promise<Agreement>
  /** Every incident that the filter lets through, whole, for an export; never all of them in memory. */
  dossiers(asked: Asked): AsyncIterable<Dossier>
}

/** West, south, east and north in degrees. */
type Box = readonly [west: number, south: number, east: number, north: number]

/** The marks of a map. */
interface MarksPage {
  readonly marks: readonly Mark[]
}

const WORLD: Box = [-180, -90, 180, 90]
const STRIDE = 200
/** Some seconds of reading; the longest articles of magazines have a fifth of it. */
const LONGEST_ANEW = 500_000

/**
 * Makes the one caller of the record's readers, so that API, MCP and command line cannot answer differently.
 *
 * @param record  the reading side of an open record
 * @param knowledge  names of places that the gazetteer knows
 */
export function queries(record: RecordReader, knowledge: PublishKnowledge = {}): Queries {
  const sources = () => knowledge.sources?.() ?? new Map()
  const within = { record, knowledge, sources, asKnown: knownThen({ record, sources }) }
  return {
    counts: () => record.counts(),
    incidents: (asked) => incidentsPage(within, asked),
    overview: async (asked) => (await counter(within, asked.asOf)).overview(filterOf(asked)),
    marks: async ({ zoom, view, ...asked }) => ({
      marks: await (await counter(within, asked.asOf)).marks(filterOf(asked), { zoom, box: view ?? WORLD }),
    }),
    search: ({ asOf, ...asked }) => searchView(within, asked, { asOf }),
    incident: (id, then) => incidentView(within, id as IncidentId, then),
    report: (id, then) => reportView(within, id as ReportId, then ?? {}),
    control: (place, then) => controlPage(within, place, then),
    compare: (theirs, asked) => compared(within, theirs, asked),
    dossiers: (asked) => (asked.asOf ? dossiersThen(within, filterOf(asked), asked.asOf) : dossiers(record, asked)),
    anew: async (id) => {
      const report = await record.report(id as ReportId)
      if (report === null || knowledge.readAnew === undefined) return null
      return report.text.length > LONGEST_ANEW ? 'too-long' : knowledge.readAnew(report)
    },
    judged: (id) => judgedOf(record, id as IncidentId),
    actor: (name, then) => actorView(within, name, then ?? {}),
    source: (name, then) => sourceView(within, name, then ?? {}),
    situation: (asked) => situationView(within, asked),
  }
}

/** What every question is answered from. */
export interface Within {
  readonly record: RecordReader
  readonly knowledge: PublishKnowledge
  readonly sources: () => Sources
  /** The incidents as they were known by a day. */
  readonly asKnown: (asOf: string) => Promise<Known>
}

function filterOf({ asOf: _, ...asked }: Asked): IncidentFilter {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as IncidentFilter
}

/** How many incidents a list may pass over, for jumping into it. */
type Offset = { readonly offset?: number | undefined }

function incidentsPage(within: Within, { offset, ...asked }: Asked & Offset): Promise<IncidentPage> {
  if (asked.asOf) return pageThen(within.asKnown(asked.asOf), filterOf(asked), offset)
  return offset === undefined ? incidentPage(within.record, asked) : pageFrom(within.record, asked, offset)
}

async function incidentPage(record: RecordReader, asked: Asked): Promise<IncidentPage> {
  const limit = asked.limit ?? 50
  const found = await record.incidents({ ...filterOf(asked), limit: limit + 1 })
  const { limit: _limit, after: _after, ...whole } = filterOf(asked)
  const incidents = found.slice(0, limit)
  const next = found.length > limit ? (incidents.at(-1)?.id ?? null) : null
  return { total: await record.countIncidents(whole), next, incidents }
}

async function pageFrom(record: RecordReader, asked: Asked, offset: number): Promise<IncidentPage> {
  const { total, incidents } = await record.listed(filterOf(asked), { offset, limit: asked.limit ?? 50 })
  const more = offset + incidents.length < total
  return { total, next: more ? (incidents.at(-1)?.id ?? null) : null, incidents }
}

/** A page of how incidents stood at a time. */
async function pageThen(
  then: Promise<Known>,
  asked: IncidentFilter,
  offset: number | undefined,
): Promise<IncidentPage> {
  const { listed } = await then
  const { limit, after, ...filter } = asked
  const size = limit ?? 50
  const before = after ? placeOf(after, (await listed(filter, ALL)).incidents) : 0
  const { total, incidents } = await listed(filter, { offset: offset ?? before, limit: size })
  const more = (offset ?? before) + incidents.length < total
  return { total, next: more ? (incidents.at(-1)?.id ?? null) : null, incidents }
}

/** How many of a list stand up to an incident and with it. */
function placeOf(after: IncidentId, list: readonly Summary[]): number {
  const at = list.findIndex(({ id, formerly }) => id === after || formerly.includes(after))
  if (at < 0) throw new ParallaxError('record/unknown-page', 'There is no such incident to go on from.', after)
  return at + 1
}

async function incidentView(within: Within, id: IncidentId, then: Then = {}): Promise<IncidentView | null> {
  const { record, knowledge, sources } = within
  const whole = await record.dossier(id)
  if (whole === null) return null
  const { asOf } = then
  const dossier = asOf ? partOf(await partsThen(within, whole, asOf), id) : whole
  if (dossier === null) return null
  const stood = async (now: Summary) => (asOf ? summaryThen(within, now.id, asOf) : now)
  const containment = await containmentOf(record, dossier.summary, stood)
  return { ...dossier, ...inquire(dossier, sources(), knowledge.kinds?.()), ...containment }
}

async function summaryThen(within: Within, id: IncidentId, asOf: string): Promise<Summary | null> {
  const whole = await within.record.dossier(id)
  return whole === null ? null : (partOf(await partsThen(within, whole, asOf), id)?.summary ?? null)
}

async function compared(within: Within, theirs: readonly CodedEvent[], asked: Asked): Promise<Agreement> {
  const ours: Ours[] = []
  for await (const dossier of queries(within.record, within.knowledge).dossiers(asked)) {
    if (dossier.summary.window.kind === 'cumulative') continue
    const killed = inquire(dossier, within.sources()).tolls.find((t) => t.harm === 'killed' && t.own)
    ours.push({ summary: dossier.summary, best: killed?.best ?? null })
  }
  return agreement(ours, theirs)
}

async function* dossiers(record: RecordReader, asked: Asked): AsyncIterable<Dossier> {
  const filter = filterOf(asked)
  for (let after: IncidentId | null = null; ; ) {
    const found: readonly Summary[] = await record.incidents({ ...filter, limit: STRIDE, after })
    for (const { id } of found) {
      const dossier = await record.dossier(id)
      if (dossier !== null) yield dossier
    }
    after = found.at(-1)?.id ?? null
    if (found.length < STRIDE) return
  }
}
