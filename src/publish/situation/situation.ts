import type { Dossier } from '../../model/dossier.ts'
import type { ReportId } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'
import type { Quoted } from '../queries.ts'
import { controlSentences } from './control.ts'
import { incidentSentences } from './incidents.ts'
import { openSentences } from './open.ts'

/** The words of a report on which a sentence stands. */
export interface Cite {
  readonly report: ReportId
  readonly start: number
  readonly end: number
}

/** A sentence of a situation report and what it stands on; the incident that it is about, null where it is about none or many. */
export interface Sentence {
  readonly text: string
  readonly incident: string | null
  readonly cites: readonly Cite[]
}

/** A part of a situation report. */
export interface Section {
  readonly heading: string
  readonly sentences: readonly Sentence[]
}

/** A report that is cited, by the number under which it stands in the list of sources. */
export type CitedReport = Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'url'>

/** What is asked of a situation report: a place and a time, either of which may be left open. */
export interface SituationAsked {
  readonly place?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The day, month or year by whose end a report must have been published to count. */
  readonly asOf?: string | undefined
}

/**
 * What the record has on a place and a time, in sentences that each name who says so and cite the words; nothing in it is stated as a fact.
 *
 * `incidents` counts all that there are, `shown` those that are told of; `sources` are the reports cited, in the order in which they are first.
 */
export interface Situation {
  readonly asked: SituationAsked
  readonly incidents: number
  readonly shown: number
  readonly sections: readonly Section[]
  readonly sources: readonly CitedReport[]
}

/** What a situation report is made of. */
interface Material {
  readonly asked: SituationAsked
  readonly total: number
  readonly dossiers: readonly Dossier[]
  readonly control: readonly Quoted[]
}

/**
 * Composes a situation report; the same record gives the same sentences.
 *
 * @param material  dossiers in the order in which they are to be told, and the claims on who holds the place
 */
export function situationOf({ asked, total, dossiers, control }: Material): Situation {
  const sections = [
    { heading: 'What is told', sentences: dossiers.flatMap(incidentSentences) },
    { heading: 'Who is said to hold what', sentences: controlSentences(control, asked) },
    ...openSentences(dossiers),
  ].filter(({ sentences }) => sentences.length > 0)
  const known = new Map<string, CitedReport>()
  for (const { reports } of dossiers) for (const report of reports) known.set(report.id, citedReport(report))
  for (const { report } of control) known.set(report.id, citedReport(report))
  const cited = new Set(
    sections.flatMap(({ sentences }) => sentences.flatMap(({ cites }) => cites.map((c) => c.report))),
  )
  return {
    asked,
    incidents: total,
    shown: dossiers.length,
    sections,
    sources: [...cited].flatMap((id) => known.get(id) ?? []),
  }
}

const citedReport = ({ id, title, outlet, published, url }: CitedReport): CitedReport => ({
  id,
  title,
  outlet,
  published,
  url,
})
