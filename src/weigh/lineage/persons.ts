import { chain } from '../../model/attribution.ts'
import type { Claim } from '../../model/claim.ts'
import { type ReportId, type SourceId, slug } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'

/** The known bodies for which people speak, by report and the last part of a person's name. */
export type Bodies = ReadonlyMap<string, SourceId>

const NAME = /^\p{Lu}[\p{L}'-]{2,}$/u

/**
 * Finds for whom people speak: "the Marsh Watch's director Orla Finch" makes a later "Finch" of the same report the Marsh Watch.
 *
 * @param claims  those in whose voices a person may stand beside a body
 */
export function bodiesIn(claims: readonly Claim[], reports: ReadonlyMap<ReportId, Report>): Bodies {
  const bodies = new Map<string, SourceId>()
  for (const { reportId, attribution } of claims)
    for (const { sourceId, words } of chain(attribution)) {
      if (sourceId === null) continue
      const told = reports.get(reportId)?.text.slice(words.start, words.end) ?? ''
      for (const word of told.split(/\s+/)) if (NAME.test(word)) bodies.set(keyOf(reportId, word), sourceId)
    }
  return bodies
}

/**
 * The body for which a person speaks in a report.
 *
 * @param name  as the report gives it, the last part last
 * @returns undefined where the report does not say
 */
export const bodyOf = (bodies: Bodies, reportId: ReportId, name: string): SourceId | undefined =>
  bodies.get(keyOf(reportId, name.trim().split(/\s+/).at(-1) ?? ''))

const keyOf = (reportId: ReportId, word: string): string => `${reportId} ${slug(word)}`
