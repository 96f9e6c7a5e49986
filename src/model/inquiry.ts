import type { Grade } from './grade.ts'
import type { LineageGraph } from './lineage-graph.ts'
import type { Responsibility } from './responsibility.ts'
import type { TollHistory } from './toll-history.ts'

/** What can be asked of one incident beyond its accounts: how its tolls grew, who is said to have done it, who has it from whom, and how it reads on other scales. */
export interface Inquiry {
  readonly tolls: readonly TollHistory[]
  readonly responsibility: Responsibility
  readonly lineage: LineageGraph
  readonly grade: Grade
  /** Claims against the interest of those who make them, in sentences. */
  readonly againstInterest: readonly string[]
}
