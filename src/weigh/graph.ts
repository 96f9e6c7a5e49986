import type { Origin } from '../model/account.ts'
import { chain } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { type ReportId, slug } from '../model/id.ts'
import type { LineageEdge, LineageGraph, LineageNode } from '../model/lineage-graph.ts'
import { type Lineage, originOf, originsOf, standpointsIn } from './lineage/origins.ts'
import { printed } from './lineage/standpoints.ts'

type Edge = Omit<LineageEdge, 'reports'> & { readonly report: ReportId }

/**
 * Draws who has it from whom, from the outlets of an incident over those who carry words between to its origins.
 *
 * @param claims  all those of the incident
 * @returns nodes and edges once each, in the order in which the claims tell of them
 */
export function graphOf(claims: readonly Claim[], lineage: Lineage): LineageGraph {
  const origins = originsOf(claims, lineage)
  const nodes = new Map<string, LineageNode>()
  const put = (node: LineageNode): void => void (nodes.get(node.key)?.kind === 'origin' || nodes.set(node.key, node))
  for (const claim of claims) for (const node of along(claim, lineage)) put(node)
  for (const origin of origins) put(originNode(origin))
  const edges = [...claims.flatMap((claim) => steps(claim, lineage)), ...between(origins, lineage)]
  return {
    nodes: [...nodes.values()],
    edges: joined(edges.filter((e) => e.from !== e.to)),
    standpoints: standpointsIn(origins),
    unknown: origins.filter((o) => o.lineage === 'unknown').length,
  }
}

const originNode = ({ key, name, lineage, party, standpoint }: Origin): LineageNode => ({
  key,
  name,
  kind: 'origin',
  lineage,
  party,
  standpoint,
})

/** The outlet of a claim's report, and whoever stands between it and the origin, outermost first. */
function along(claim: Claim, lineage: Lineage): LineageNode[] {
  const carriers = chain(claim.attribution).slice(1).reverse()
  return [
    outletNode(claim.reportId, lineage),
    ...carriers.map((voice): LineageNode => {
      const source = voice.sourceId === null ? undefined : lineage.sources.get(voice.sourceId)
      const name = source?.name ?? voice.source
      const party = (source?.speaksFor.length ?? 0) > 0
      return {
        key: source?.id ?? `name:${slug(name)}`,
        name,
        kind: 'carrier',
        lineage: 'known',
        party,
        standpoint: null,
      }
    }),
  ]
}

function outletNode(id: ReportId, { reports, sources }: Lineage): LineageNode {
  const report = reports.get(id)
  const source = report?.sourceId == null ? undefined : sources.get(report.sourceId)
  const name = source?.name ?? report?.outlet ?? null
  const party = (source?.speaksFor.length ?? 0) > 0
  const known = { kind: 'outlet' as const, party, standpoint: null }
  return name === null
    ? { ...known, key: `report:${id}`, name: `the report ${id}`, lineage: 'unknown' }
    : { ...known, key: source?.id ?? `outlet:${slug(name)}`, name, lineage: 'known' }
}

function steps(claim: Claim, lineage: Lineage): Edge[] {
  const report = claim.reportId
  const way = [...along(claim, lineage).map((n) => n.key), originOf(claim, lineage).key]
  const from = lineage.lifted.get(claim.id) ?? lineage.copies.get(report)
  const cites = way.slice(1).map((to, i): Edge => ({ from: way[i] as string, to, how: 'cites', report }))
  if (from === undefined) return cites
  const how = lineage.copies.has(report) ? 'reprints' : 'lifts'
  const copied: Edge = { from: way[0] as string, to: outletNode(from, lineage).key, how, report }
  return claim.attribution === null ? [copied] : [copied, ...cites]
}

/** What is known of origins without any words of these reports: that one prints the other, or that two speak for one actor. */
function between(origins: readonly Origin[], lineage: Lineage): Edge[] {
  const byKey = new Map(origins.map((o) => [o.key, o]))
  return origins.flatMap((origin): Edge[] => {
    const report = origin.reports[0] as ReportId
    const agency = printed(origin, byKey, lineage.sources)
    if (agency !== null) return [{ from: origin.key, to: agency.key, how: 'prints', report }]
    const first = origins.find((o) => o.standpoint === origin.standpoint)
    return first === undefined || first === origin || origin.interests.length === 0
      ? []
      : [{ from: origin.key, to: first.key, how: 'speaks-for', report }]
  })
}

const joined = (edges: readonly Edge[]): LineageEdge[] =>
  [...Map.groupBy(edges, (e) => `${e.from} ${e.to} ${e.how}`).values()].map((same) => {
    const { from, to, how } = same[0] as Edge
    return { from, to, how, reports: [...new Set(same.map((e) => e.report))] }
  })
