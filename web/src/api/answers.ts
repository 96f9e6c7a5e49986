import type { Claim } from '../../../src/model/claim.ts'
import type { Containment } from '../../../src/model/containment.ts'
import type { ControlTimeline } from '../../../src/model/control-timeline.ts'
import type { Dossier as Held } from '../../../src/model/dossier.ts'
import type { Inquiry } from '../../../src/model/inquiry.ts'
import type { Issue } from '../../../src/model/issue.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Summary } from '../../../src/model/summary.ts'

/** How much the record holds. */
export interface Counts {
  readonly reports: number
  readonly claims: number
  readonly incidents: number
  readonly issues: number
}

/** One page of the list of incidents. */
export interface IncidentPage {
  readonly total: number
  readonly next: string | null
  readonly incidents: readonly Summary[]
}

/** A report with what was read in it. */
export interface ReportPage {
  readonly report: Report
  readonly claims: readonly Claim[]
  readonly issues: readonly Issue[]
  readonly incidents: readonly Summary[]
}

/** A claim on a place with the report it stands in and its words. */
export interface Quoted {
  readonly claim: Claim
  readonly report: Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'url'>
  readonly quote: string
}

/** The control timeline of a place. */
export interface ControlPage {
  readonly place: string
  /** The names under which it was looked for. */
  readonly names: readonly string[]
  readonly control: readonly Quoted[]
  readonly timeline: ControlTimeline
  readonly figures: readonly Quoted[]
}

/** One incident whole, with what follows from it. */
export type Dossier = Held & Inquiry & Containment

/** Whose tiles the map lies on, null for the base map that comes with the page. */
export interface Ground {
  readonly tiles: { readonly url: string; readonly credit: string } | null
}

/** The forms in which incidents leave. */
export interface Formats {
  readonly formats: readonly { readonly format: string; readonly title: string; readonly loses: readonly string[] }[]
}
