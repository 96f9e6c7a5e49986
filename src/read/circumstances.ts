import type { Period } from '../model/period.ts'
import type { Zone } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Knowledge } from './knowledge.ts'
import type { Circumstances } from './passages/passages.ts'

/** What a report's own words and its outlet say about its day and its countries, beside what came with it. */
export interface Known extends Circumstances {
  readonly bounds: Period | null
}

/**
 * Works out what is known of a report before its passages are read: its day (given, or read in its dateline), the countries it is about, its outlet's side.
 *
 * A day that came with the report is taken as it is; one in the text counts where none came. Without either, `published` is null and no day is guessed.
 */
export function circumstances(knowledge: Knowledge): (report: Report, zones: readonly Zone[]) => Known {
  return (report, zones) => {
    const found = report.published === null ? knowledge.documentDate(report.text, zones) : null
    const published = report.published?.slice(0, 10) ?? found?.published ?? null
    const source = report.outlet === null ? null : knowledge.outlet(report.outlet)
    const bounds = published === null ? knowledge.bounds(report.text) : null
    return {
      published,
      bounds,
      countries: knowledge.countries(report.text),
      leaning: leaningOf(source?.leaning ?? null),
    }
  }
}

function leaningOf(leaning: string | null): Circumstances['leaning'] {
  if (leaning === null) return null
  return leaning.startsWith('government') ? 'government' : leaning.startsWith('opposition') ? 'opposition' : null
}
