import type { ReportId } from './id.ts'
import type { Report } from './report.ts'
import type { Span } from './span.ts'
import type { Summary } from './summary.ts'

/** A stretch of a report in which the words that were looked for stand: where it begins in the report's text, its words, and the spans of the text to mark. */
export interface Excerpt {
  readonly start: number
  readonly words: string
  readonly marks: readonly Span[]
}

/** A report in which all the words stand, in its title or its text. */
export interface FoundReport extends Pick<Report, 'title' | 'outlet' | 'published'> {
  readonly id: ReportId
  readonly excerpt: Excerpt
}

/** A name of the record that has all the words, and in how many incidents it is told. */
export interface FoundName {
  readonly name: string
  readonly incidents: number
}

/** What a search finds, kind by kind, each with what fits best first. */
export interface Found {
  readonly places: readonly FoundName[]
  readonly actors: readonly FoundName[]
  readonly sources: readonly FoundName[]
  readonly incidents: readonly Summary[]
  readonly reports: readonly FoundReport[]
}
