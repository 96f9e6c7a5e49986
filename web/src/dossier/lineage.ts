import type { Origin } from '../../../src/model/account.ts'
import { chain } from '../../../src/model/attribution.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import { slug } from '../../../src/model/id.ts'

/** One who stands in the graph: an outlet with its reports, one by whose way words came, or an origin. */
export interface Node {
  readonly key: string
  readonly name: string
  readonly kind: 'outlet' | 'carrier' | 'origin'
  readonly reports: number
  readonly lineage: Origin['lineage']
  readonly party: boolean
}

/** That one has it from another, in so many reports. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly reports: number
}

/** Who has it from whom: outlets to the left, origins to the right, and between them those by whose way it came. */
export interface Lineage {
  readonly outlets: readonly Node[]
  readonly carriers: readonly Node[]
  readonly origins: readonly Node[]
  readonly edges: readonly Edge[]
}

/**
 * Draws up who has it from whom for one incident.
 *
 * Reports of one outlet are one node; a reprint leads to the origin whose words it prints, which is counted once.
 */
export function lineageOf({ assessments, claims, reports }: Dossier): Lineage {
  const origins = originsOf(assessments.flatMap(({ accounts }) => accounts.flatMap((account) => account.origins)))
  const outletOf = new Map(reports.map(({ id, outlet }) => [id as string, outlet ?? id]))
  const edges = new Map<string, Set<string>>()
  const between = new Map<string, string>()
  const note = (from: string, to: string, report: string) => {
    const key = JSON.stringify([from, to])
    edges.set(key, (edges.get(key) ?? new Set()).add(report))
  }
  for (const origin of origins) {
    for (const report of origin.reports) {
      const ways = waysTo(
        origin,
        claims.filter((claim) => claim.reportId === report),
      )
      for (const way of ways) {
        const names = way.filter((name) => slug(name) !== slug(origin.name))
        for (const name of names) between.set(`by:${slug(name)}`, name)
        const steps = [
          `in:${outletOf.get(report) ?? report}`,
          ...names.map((name) => `by:${slug(name)}`),
          `of:${origin.key}`,
        ]
        for (const [at, to] of steps.slice(1).entries()) note(steps[at] ?? '', to, report)
      }
    }
  }
  return {
    outlets: [...outletsOf(reports)].map(([name, count]) => ({
      key: `in:${name}`,
      name,
      kind: 'outlet',
      reports: count,
      lineage: 'known',
      party: false,
    })),
    carriers: [...between].map(([key, name]) => ({
      key,
      name,
      kind: 'carrier',
      reports: 0,
      lineage: 'known',
      party: false,
    })),
    origins: origins.map(({ key, name, lineage, party, reports: own }) => ({
      key: `of:${key}`,
      name,
      kind: 'origin',
      reports: own.length,
      lineage,
      party,
    })),
    edges: [...edges].map(([key, own]) => {
      const [from, to] = JSON.parse(key) as [string, string]
      return { from, to, reports: own.size }
    }),
  }
}

function outletsOf(reports: Dossier['reports']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { outlet, id } of reports) counts.set(outlet ?? id, (counts.get(outlet ?? id) ?? 0) + 1)
  return counts
}

function originsOf(all: readonly Origin[]): Origin[] {
  const byKey = new Map<string, Origin>()
  for (const origin of all) {
    const before = byKey.get(origin.key)
    byKey.set(origin.key, { ...origin, reports: [...new Set([...(before?.reports ?? []), ...origin.reports])] })
  }
  return [...byKey.values()].sort((a, b) => b.reports.length - a.reports.length || a.name.localeCompare(b.name))
}

/** By whose way an origin's words came into a report, outermost first; a report may name several ways, and most name none. */
function waysTo(origin: Origin, claims: Dossier['claims']): readonly (readonly string[])[] {
  const ways = new Map<string, readonly string[]>()
  for (const claim of claims) {
    const [innermost, ...through] = chain(claim.attribution)
    if (innermost === undefined || (innermost.sourceId !== origin.key && slug(innermost.source) !== slug(origin.name)))
      continue
    const way = through.map((voice) => voice.source).reverse()
    ways.set(way.join('\n'), way)
  }
  return ways.size === 0 ? [[]] : [...ways.values()]
}
