import type { ReportId } from './id.ts'

/**
 * A point of the graph of who has it from whom: a report's outlet, one who carries words between, or an origin.
 *
 * `lineage` is `unknown` for a role without a name and for a report without outlet. `standpoint` is the key under which an origin counts, null for what is none.
 */
export interface LineageNode {
  readonly key: string
  readonly name: string
  readonly kind: 'outlet' | 'carrier' | 'origin'
  readonly lineage: 'known' | 'unknown'
  readonly party: boolean
  readonly standpoint: string | null
}

/**
 * That one has it from another: `cites` by the words of a report, `reprints` where half of a report stands in an earlier one, `lifts` where a passage does,
 * `prints` where an outlet is known to print an agency that stands behind the same incident, `speaks-for` where two speak for one actor.
 */
export interface LineageEdge {
  readonly from: string
  readonly to: string
  readonly how: 'cites' | 'reprints' | 'lifts' | 'prints' | 'speaks-for'
  readonly reports: readonly ReportId[]
}

/** From outlets to origins, for one incident: `standpoints` counts independent ones of known lineage, `unknown` origins whose lineage nobody can tell. */
export interface LineageGraph {
  readonly nodes: readonly LineageNode[]
  readonly edges: readonly LineageEdge[]
  readonly standpoints: number
  readonly unknown: number
}
