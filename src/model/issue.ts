import type { ReportId } from './id.ts'
import type { Span } from './span.ts'

/**
 * What was not understood, kept beside the result so that nothing is dropped in silence.
 *
 * `code` is `room/what` (docs/errors.md lists them all); `reportId` is null when the input never became a report;
 * `span` is null when the whole input is meant; `detail` is a sentence for people that says what to do where something can be done.
 */
export interface Issue {
  readonly code: string
  readonly reportId: ReportId | null
  readonly span: Span | null
  readonly detail: string
}
