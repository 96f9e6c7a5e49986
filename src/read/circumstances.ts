import type { Zone } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Knowledge } from './knowledge.ts'
import type { Circumstances } from './passages/passages.ts'

/** What is known of a report before it is read; `given` is the day that came with it, `published` the one its times count from. */
export interface Known extends Circumstances {
  readonly given: string | null
}

/**
 * Works out what is known of a report before its passages are read: its day, and its outlet's side.
 *
 * Times count from the day that the report gives itself at its head, where it does, since days that come with a text can be those of its upload; else from the
 * day that came with it. Without either, `published` is null and no day is guessed.
 */
export function circumstances(knowledge: Knowledge): (report: Report, zones: readonly Zone[]) => Known {
  return (report, zones) => {
    const found = knowledge.documentDate(report.text, zones)?.published ?? null
    const given = report.published?.slice(0, 10) ?? null
    const source = report.outlet === null ? null : knowledge.outlet(report.outlet)
    return { given: given ?? found, published: found ?? given, leaning: leaningOf(source?.leaning ?? null) }
  }
}

function leaningOf(leaning: string | null): Circumstances['leaning'] {
  if (leaning === null) return null
  return leaning.startsWith('government') ? 'government' : leaning.startsWith('opposition') ? 'opposition' : null
}
