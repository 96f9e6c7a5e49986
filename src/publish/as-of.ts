import type { Dossier } from '../model/dossier.ts'
import type { IncidentId, MentionId } from '../model/id.ts'
import type { Incident } from '../model/incident.ts'
import type { Judgement } from '../model/judgement.ts'
import { lastDay, type PartialDate } from '../model/period.ts'
import type { Report } from '../model/report.ts'
import { mint, settle } from '../resolve/index.ts'
import { type Sources, weigh } from '../weigh/index.ts'

/**
 * Whether a report was published by the end of a day; one without a day is not known to have been.
 *
 * @example wasKnown({ published: '2016-07-05T10:00Z' }, '2016-07') // true
 */
export const wasKnown = (report: Pick<Report, 'published'>, asOf: PartialDate): boolean =>
  report.published !== null && lastDay(report.published.slice(0, 10)) <= lastDay(asOf)

/** What parts an incident anew: the machine's ties between its tellings, what people said, and the sources that weigh. */
interface Parting {
  readonly links: readonly Judgement<MentionId>[]
  readonly said: readonly Judgement[]
  readonly sources: Sources
}

/**
 * What the reports published by a day allow to say of an incident: only their tellings and claims, linked by what links those, weighed anew.
 *
 * Reports that came later may have joined what then were several incidents; each is given. What people said of two tellings holds at any time.
 * @returns none where no report was known by then, the incident as it is where all were; the one with the incident's first telling keeps its id, another has the
 * id that its own first telling mints
 */
export function knownBy(dossier: Dossier, asOf: PartialDate, { links, said, sources }: Parting): Dossier[] {
  const reports = dossier.reports.filter((report) => wasKnown(report, asOf))
  if (reports.length === dossier.reports.length) return [dossier]
  const ids = new Set(reports.map((r) => r.id))
  const tellings = dossier.tellings.filter((t) => ids.has(t.reportId))
  const first = dossier.tellings[0]?.event
  const events = tellings.map((t) => t.event)
  return settle(events, links, said).map((together) => {
    const id = together.includes(first as MentionId) ? dossier.summary.id : mint(together[0] as MentionId)
    const formerly = id === dossier.summary.id ? dossier.summary.formerly : []
    return part(dossier, { id, formerly, events: together }, sources)
  })
}

function part(dossier: Dossier, incident: Incident, sources: Sources): Dossier {
  const tellings = dossier.tellings.filter((t) => incident.events.includes(t.event))
  const told = new Set(tellings.map((t) => t.reportId))
  const claimed = new Set(tellings.flatMap((t) => t.claims))
  const claims = dossier.claims.filter((c) => claimed.has(c.id))
  const reports = dossier.reports.filter((r) => told.has(r.id))
  return { ...weigh({ incident, tellings, claims, reports }, sources), tellings, claims, reports }
}

/** The part of an incident that is asked for by an id, of the parts into which it falls at a time. */
export const partOf = (parts: readonly Dossier[], id: IncidentId): Dossier | null =>
  parts.find((p) => p.summary.id === id) ?? parts.find((p) => p.summary.formerly.includes(id)) ?? parts[0] ?? null
