import type { SourceId } from '../model/id.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { Knowledge } from '../read/index.ts'

/** All knowledge of data/, as values: for reading, for weighing, and for telling which source an outlet's name means. */
export interface Loaded {
  readonly knowledge: Knowledge
  readonly sources: ReadonlyMap<SourceId, Source>
  /** The report with its source found by the outlet's name, where that is known. */
  readonly outlet: (report: Report) => Report
}
