import { slug } from '../../../src/model/id.ts'
import type { LineageEdge, LineageGraph, LineageNode } from '../../../src/model/lineage-graph.ts'
import type { Report } from '../../../src/model/report.ts'

/** Where a node is drawn: with the outlets to the left, the carriers in the middle, or the origins to the right. */
export type Column = 'outlet' | 'carrier' | 'origin'

/** A node at its place; one that publishes and is its own origin stands in two columns. */
export interface Placed extends Pick<LineageNode, 'name' | 'lineage' | 'party'> {
  readonly key: string
  readonly column: Column
  readonly row: number
  readonly reports: number
}

/** A line between two placed nodes; `own` is an outlet's own word. */
export interface Line {
  readonly from: Placed
  readonly to: Placed
  readonly how: LineageEdge['how'] | 'own'
  readonly reports: number
}

/** The graph of who has it from whom, laid out in three columns. */
export interface Layout {
  readonly placed: readonly Placed[]
  readonly lines: readonly Line[]
}

const WITHIN = new Set<LineageEdge['how']>(['prints', 'speaks-for'])

/** Lays the graph of an incident out; those who stand behind most reports come first. */
export function layoutOf({ nodes, edges }: LineageGraph, reports: readonly Pick<Report, 'id' | 'outlet'>[]): Layout {
  const told = (key: string, end: 'from' | 'to') =>
    new Set(edges.filter((edge) => edge[end] === key && !WITHIN.has(edge.how)).flatMap((edge) => edge.reports))
  const ownReports = ({ name }: LineageNode) => reports.filter(({ outlet }) => slug(outlet ?? '') === slug(name)).length
  const publishes = (node: LineageNode) =>
    node.kind === 'outlet' || (node.kind === 'origin' && (ownReports(node) > 0 || told(node.key, 'from').size > 0))
  const outlets = nodes
    .filter(publishes)
    .map((node) => ({ node, count: told(node.key, 'from').size || ownReports(node) }))
  const carriers = nodes.filter(({ kind }) => kind === 'carrier').map((node) => ({ node, count: 0 }))
  const origins = nodes
    .filter(({ kind }) => kind === 'origin')
    .map((node) => ({ node, count: told(node.key, 'to').size }))
  const placed = [...column('outlet', outlets), ...column('carrier', carriers), ...column('origin', origins)]
  const at = new Map(placed.map((each) => [`${each.column} ${each.key}`, each]))
  const find = (key: string, ...columns: readonly Column[]) =>
    columns.flatMap((each) => at.get(`${each} ${key}`) ?? [])[0]
  const lines = edges.flatMap(({ from, to, how, reports: through }): Line[] => {
    const copied = how === 'reprints' || how === 'lifts'
    const [a, b] = WITHIN.has(how)
      ? [find(from, 'origin', 'outlet'), find(to, 'origin')]
      : [find(from, 'outlet', 'carrier'), copied ? find(to, 'outlet') : find(to, 'carrier', 'origin')]
    return a === undefined || b === undefined || a === b ? [] : [{ from: a, to: b, how, reports: through.length }]
  })
  return {
    placed,
    lines: [
      ...lines,
      ...ownWords(
        outlets.map(({ node }) => node),
        find,
      ),
    ],
  }
}

type Counted = { readonly node: LineageNode; readonly count: number }

function column(of: Column, all: readonly Counted[]): Placed[] {
  return [...all]
    .sort((a, b) => b.count - a.count || a.node.name.localeCompare(b.node.name))
    .map(({ node: { key, name, lineage, party }, count }, row) => ({
      key,
      name,
      lineage,
      party,
      column: of,
      row,
      reports: count,
    }))
}

function ownWords(
  outlets: readonly LineageNode[],
  find: (key: string, ...columns: Column[]) => Placed | undefined,
): Line[] {
  return outlets.flatMap(({ key }) => {
    const [from, to] = [find(key, 'outlet'), find(key, 'origin')]
    return from === undefined || to === undefined ? [] : [{ from, to, how: 'own' as const, reports: 1 }]
  })
}
