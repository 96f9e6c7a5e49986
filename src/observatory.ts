import type { Collected } from './collect/index.ts'
import type { Issue } from './model/issue.ts'
import type { Report } from './model/report.ts'
import type { OpenRecord } from './record/index.ts'

/** What became of one input when it was added. */
export interface Added {
  readonly input: string
  readonly report: Report | null
  readonly outcome: 'stored' | 'known' | 'differs' | 'failed'
  readonly issues: readonly Issue[]
  readonly incidents: number
}

/** An open observatory: the record, and the way from reports to incidents. */
export interface Observatory {
  readonly record: OpenRecord
  /** Adds reports one by one, each in a transaction of its own; yields what became of each once it is safely stored. */
  add(reports: AsyncIterable<Collected>): AsyncIterable<Added>
  /** Derives everything again from the originals; yields the number of reports done; all or nothing. */
  rebuild(): AsyncIterable<{ readonly done: number; readonly of: number }>
  close(): Promise<void>
}
