import type { Assessment, Standing } from '../model/assessment.ts'
import type { Claim } from '../model/claim.ts'
import type { Dossier } from '../model/dossier.ts'
import type { EventType } from '../model/event-type.ts'
import type { Found } from '../model/found.ts'
import type { IncidentId, MentionId, ReportId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import type { Issue } from '../model/issue.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Mark, Overview } from '../model/overview.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Summary } from '../model/summary.ts'
import type { Telling } from '../model/telling.ts'
import type { Home, Linkage } from '../resolve/index.ts'

export type { Home, Linkage } from '../resolve/index.ts'

/** What became of a report that was handed in: new, there already with the same text, or refused because its id stands for another text. */
export type Stored = 'stored' | 'known' | 'differs'

/** Which incidents to list; every part null or absent means "any". Days are ISO prefixes, both included; text is matched without case or diacritics. */
export interface IncidentFilter {
  readonly from?: string | null
  readonly to?: string | null
  readonly place?: string | null
  readonly actor?: string | null
  readonly source?: string | null
  readonly type?: EventType | string | null
  readonly standing?: Standing | null
  readonly report?: ReportId | null
  /** Somebody tells of at least so many killed. */
  readonly killed?: number | null
  /** Only sums over several incidents. */
  readonly sums?: boolean | null
  readonly box?: readonly [west: number, south: number, east: number, north: number] | null
  readonly limit?: number | null
  readonly after?: IncidentId | null
}

/** A claim on control or a figure together with the report it stands in, for timelines. */
export interface Cited {
  readonly claim: Claim
  readonly report: Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'url'>
}

/** A report that tells of an incident: by whom and when it was published. */
export type Teller = Pick<Report, 'id' | 'outlet' | 'published'>

/** A page of a list of incidents, and how many the whole list has. */
export interface Listed {
  readonly total: number
  readonly incidents: readonly Summary[]
}

/** What of a map is seen: its zoom, 0 for the whole world on 512 pixels, each step twice as large, and its box. */
export interface MapView {
  readonly zoom: number
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

/** How many of each thing the record holds. */
export interface Counts {
  readonly reports: number
  readonly claims: number
  readonly incidents: number
  readonly issues: number
}

/** Reads the record. Never changes it; safe beside a writer in another process. */
export interface RecordReader {
  counts(): Promise<Counts>
  report(id: ReportId): Promise<Report | null>
  /** The reports in the order in which they were stored, a page at a time. */
  reports(page: { readonly after?: ReportId | null; readonly limit: number }): Promise<readonly Report[]>
  reading(id: ReportId): Promise<Pick<Reading, 'claims' | 'tellings' | 'issues'> | null>
  /** Newest first by the day of the incident (undated last), then by id. */
  incidents(filter: IncidentFilter): Promise<readonly Summary[]>
  countIncidents(filter: IncidentFilter): Promise<number>
  /** The page of that list that begins behind so many, with how many there are in all. */
  listed(filter: IncidentFilter, page: { readonly offset: number; readonly limit: number }): Promise<Listed>
  /** What a filter lets through, counted along time and place. */
  overview(filter: IncidentFilter): Promise<Overview>
  /** The marks of a map at a zoom (0 to 24) within a box. */
  marks(filter: IncidentFilter, view: MapView): Promise<readonly Mark[]>
  /** By its id or by one it bore formerly; null when there is none. */
  dossier(id: IncidentId): Promise<Dossier | null>
  /** The reports that tell of each incident, by its id, in the order of their ids. */
  tellers(): Promise<ReadonlyMap<IncidentId, readonly Teller[]>>
  /** Control claims on places of one of these ids, or whose names begin with one of these names (whole words, compared as slugs); oldest `asOf` first. */
  control(place: { readonly ids: readonly string[]; readonly names: readonly string[] }): Promise<readonly Cited[]>
  figures(place: { readonly ids: readonly string[]; readonly names: readonly string[] }): Promise<readonly Cited[]>
  /** Words in names, incidents and the texts of reports, at most `limit` of each kind. */
  search(text: string, limit: number): Promise<Found>
  judgements(): Promise<readonly Judgement[]>
  /** Those of them that have an end among these events, in the order in which they were stored. */
  judgementsOn(events: readonly MentionId[]): Promise<readonly Judgement[]>
  /** What the machine judged of pairs that have an end among these events, in the order of their ends. */
  linksOn(events: readonly MentionId[]): Promise<readonly Judgement<MentionId>[]>
  issues(page: { readonly limit: number }): Promise<readonly Issue[]>
  /** A number that every unit of writing that changes something raises, by which one knows whether what was worked out before still holds. */
  changes(): Promise<number>
}

/** Writes the record inside one transaction: all of it lands, or none. */
export interface RecordWriter {
  storeReport(report: Report): Promise<Stored>
  storeReading(reading: Reading): Promise<void>
  /** Tellings of other reports that could be of the same incident: period within `graceDays` (or undated) and the same place id, a point within `km`, or no place. */
  near(telling: Telling, within: { readonly graceDays: number; readonly km: number }): Promise<readonly Telling[]>
  /** All the tellings of these incidents, with their claims and reports, for weighing. */
  members(ids: readonly IncidentId[]): Promise<readonly Pick<Dossier, 'tellings' | 'claims' | 'reports'>[]>
  incident(id: IncidentId): Promise<Incident | null>
  /** Where events belong at present, with the number of the report that founded the incident; events of none are left out. */
  homesOf(events: readonly MentionId[]): Promise<readonly Home[]>
  applyLinkage(linkage: Linkage): Promise<void>
  storeAssessment(summary: Summary, assessments: readonly Assessment[]): Promise<void>
  storeJudgement(judgement: Judgement): Promise<void>
  /** Empties all that is derived; reports, sources and judgements stay. */
  clearDerivations(): Promise<void>
}

/** The record: an open database in which everything Parallax keeps lives. */
export interface OpenRecord extends RecordReader {
  /** Runs one unit of writing; waits for other writers, in this process or another, instead of failing. */
  write<T>(work: (writer: RecordWriter & RecordReader) => Promise<T>): Promise<T>
  /** A SHA-256 over all derived rows in a fixed order, for telling whether two derivations gave the same bytes. */
  digest(): Promise<string>
  close(): Promise<void>
}
