import type { Claim } from '../../model/claim.ts'
import type { EventType } from '../../model/event-type.ts'
import { factualityLabel } from '../../model/factuality.ts'
import type { Control, Figure } from '../../model/finding.ts'
import type { IncidentId, MentionId } from '../../model/id.ts'
import type { Issue } from '../../model/issue.ts'
import { type DatePrecision, precisionOf } from '../../model/period.ts'
import { type PlacePrecision, placeLabel } from '../../model/place.ts'
import type { Reading } from '../../model/reading.ts'
import type { Report } from '../../model/report.ts'
import type { Telling } from '../../model/telling.ts'
import { type Bounds, bounds, cited, date, degrees, namesBesides, verbatim } from './values.ts'

/** One incident as one report tells it. `incident` is the id of the cross-report incident, or the event's own where none was given. */
export interface IncidentRow {
  readonly incident: string
  readonly type: string
  readonly subtype: string
  readonly place: string | null
  readonly place_text: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geo_precision: PlacePrecision | null
  readonly date: string | null
  readonly date_precision: DatePrecision | null
  /** "unknown" alone where the report names nobody for an explosion or for violence against civilians. */
  readonly agents: readonly string[]
  readonly patients: readonly string[]
  readonly killed: Bounds | null
  readonly injured: Bounds | null
  readonly sources: readonly string[]
  readonly factuality: string
  readonly evidence: readonly string[]
}

/** Who is said to hold what share of a place; `share` runs from 0 to 1. */
interface ControlRow {
  readonly holder: readonly string[]
  readonly place: string
  readonly share: Bounds | null
  readonly share_text: string
  readonly as_of: string | null
  readonly sources: readonly string[]
  readonly factuality: string
  readonly evidence: readonly string[]
}

/** Another number that a report gives, in the unit that `measure` implies. */
interface FigureRow {
  readonly measure: string
  readonly place: string | null
  readonly value: Bounds | null
  readonly approximate: boolean
  readonly as_of: string | null
  readonly sources: readonly string[]
  readonly evidence: readonly string[]
}

/** A report as `parallax read --as incidents` prints it, one line of JSON. */
export interface ReportInIncidents {
  readonly report: string
  readonly published: string | null
  readonly incidents: readonly IncidentRow[]
  readonly control: readonly ControlRow[]
  readonly figures: readonly FigureRow[]
  readonly issues: readonly Pick<Issue, 'code' | 'detail'>[]
}

/**
 * Puts what was read in one report into the shape of `parallax read --as incidents`.
 *
 * @param ids  the incident of each event mention; what is missing there stands under the mention's own id
 * @param issues  further issues, such as those from collecting the report
 */
export function reportInIncidents(
  report: Report,
  reading: Reading,
  ids: ReadonlyMap<MentionId, IncidentId>,
  issues: readonly Issue[] = [],
): ReportInIncidents {
  return {
    report: report.id,
    published: reading.published,
    incidents: reading.tellings.map((telling) => incidentRow(report, telling, ids)),
    control: reading.claims.flatMap((claim) =>
      claim.finding.aspect === 'control' ? [controlRow(report, claim, claim.finding)] : [],
    ),
    figures: reading.claims.flatMap((claim) =>
      claim.finding.aspect === 'figure' ? [figureRow(report, claim, claim.finding)] : [],
    ),
    issues: [...issues, ...reading.issues].map(({ code, detail }) => ({ code, detail })),
  }
}

function incidentRow(report: Report, telling: Telling, ids: ReadonlyMap<MentionId, IncidentId>): IncidentRow {
  const { place, period } = telling
  return {
    incident: ids.get(telling.event) ?? telling.event,
    type: telling.type,
    subtype: telling.subtype,
    place: place === null ? null : placeLabel(place),
    place_text: telling.placeWords,
    lat: degrees(place?.latitude),
    lon: degrees(place?.longitude),
    geo_precision: place?.precision ?? null,
    date: date(period),
    date_precision: period === null ? null : precisionOf(period),
    agents: doersOf(telling),
    patients: [...new Set(telling.patients.map((actor) => actor.name))],
    killed: bounds(telling.killed),
    injured: bounds(telling.injured),
    sources: namesBesides(
      report.outlet,
      telling.sources.map((voice) => voice.name),
    ),
    factuality: factualityLabel(telling.factuality),
    evidence: verbatim(report.text, telling.evidence),
  }
}

const ONE_SIDED = new Set<EventType>(['Explosions/Remote violence', 'Violence against civilians'])

/** Who did it by name; "unknown" where the report names nobody for what somebody must have done. */
function doersOf({ agents, type }: Telling): string[] {
  const names = [...new Set(agents.map((actor) => actor.name))]
  return names.length === 0 && ONE_SIDED.has(type) ? ['unknown'] : names
}

function controlRow(report: Report, claim: Claim, control: Control): ControlRow {
  return {
    holder: [...new Set(control.holder.map((actor) => actor.name))],
    place: placeLabel(control.place),
    share: bounds(control.share),
    share_text: control.shareText,
    as_of: date(control.asOf),
    sources: cited(report, claim.attribution),
    factuality: factualityLabel(claim.factuality),
    evidence: verbatim(report.text, [claim]),
  }
}

function figureRow(report: Report, claim: Claim, figure: Figure): FigureRow {
  return {
    measure: figure.measure,
    place: figure.place === null ? null : placeLabel(figure.place),
    value: bounds(figure.value),
    approximate: figure.value.approximate,
    as_of: date(figure.asOf),
    sources: cited(report, claim.attribution),
    evidence: verbatim(report.text, [claim]),
  }
}
