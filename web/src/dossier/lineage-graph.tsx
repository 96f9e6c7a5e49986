import { useMemo } from 'react'
import type { LineageGraph as Graph } from '../../../src/model/lineage-graph.ts'
import type { Report } from '../../../src/model/report.ts'
import { counted } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { sourceAddress } from '../router.ts'
import { type Layout, type Line, layoutOf, type Placed } from './lineage.ts'

const ROW = 34
const TOP = 30
const X = { outlet: 250, carrier: 420, origin: 590 } as const
const WIDTH = 880

/** What each kind of line says. */
const HOW: Readonly<Record<Line['how'], string>> = {
  cites: 'cites',
  own: 'in its own words',
  reprints: 'reprints',
  lifts: 'has a passage from',
  prints: 'is known to print',
  'speaks-for': 'speaks for the same actor as',
}

interface GraphProps {
  readonly graph: Graph
  readonly reports: readonly Report[]
}

/** Who stands behind it: from the outlets that tell of it to the origins they have it from; reports of one outlet, reprints and voices of one actor are tied together. */
export function LineageGraph({ graph, reports }: GraphProps) {
  const layout = useMemo(() => layoutOf(graph, reports), [graph, reports])
  if (layout.placed.length === 0) return null
  const rows = Math.max(...layout.placed.map(({ row }) => row)) + 1
  const height = TOP + ROW * rows + 8
  return (
    <section className="lineage" aria-label="Who has it from whom">
      <h2>Who has it from whom</h2>
      <p className="caption">
        {counted(reports.length, 'report')} lead to {counted(graph.standpoints, 'independent standpoint')}
        {graph.unknown > 0 && ` and ${counted(graph.unknown, 'origin')} of unknown lineage`}. A dashed line ties those
        who are not independent: a reprint, an agency that is printed, two that speak for one actor.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="graph" tabIndex={0} aria-label="Graph, told in words by the list below it">
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
          <Heads carried={layout.placed.some(({ column }) => column === 'carrier')} />
          <g className="edges">
            {layout.lines.map((line) => (
              <Edge key={`${line.from.column}${line.from.key} ${line.to.key} ${line.how}`} line={line} />
            ))}
          </g>
          {layout.placed.map((each) => (
            <Node key={each.column + each.key} placed={each} />
          ))}
        </svg>
      </section>
      <Listed layout={layout} />
    </section>
  )
}

const Heads = ({ carried }: { readonly carried: boolean }) => (
  <>
    <text className="head" x={X.outlet - 12} y={14} textAnchor="end">
      Told in
    </text>
    {carried && (
      <text className="head" x={X.carrier} y={14} textAnchor="middle">
        by way of
      </text>
    )}
    <text className="head" x={X.origin + 12} y={14}>
      going back to
    </text>
  </>
)

const pointOf = ({ column, row }: Placed): readonly [number, number] => [X[column], TOP + ROW / 2 + ROW * row]

function Edge({ line: { from, to, how, reports } }: { readonly line: Line }) {
  const [[x, y], [u, v]] = [pointOf(from), pointOf(to)]
  const bend = x === u ? (from.column === 'origin' ? -46 : 46) : (u - x) / 2
  const [p, q] = x === u ? [x + bend, u + bend] : [x + bend, u - bend]
  return (
    <path
      className={how === 'cites' || how === 'own' ? undefined : 'tied'}
      d={`M${x} ${y}C${p} ${y} ${q} ${v} ${u} ${v}`}
      strokeWidth={Math.min(6, 1 + Math.log2(reports + 1))}
    />
  )
}

const LONGEST = 36
const cut = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

function Node({ placed }: { readonly placed: Placed }) {
  const { name, column, lineage, party, reports } = placed
  const [x, y] = pointOf(placed)
  const words = `${cut(name)}${column === 'outlet' && reports > 1 ? ` · ${reports}` : ''}${party && column === 'origin' ? ' ⚑' : ''}`
  const anchors = { outlet: 'end', carrier: 'middle', origin: 'start' } as const
  const beside = { outlet: { x: -12, dy: '0.35em' }, carrier: { y: -8 }, origin: { x: 14, dy: '0.35em' } } as const
  return (
    <g className={lineage === 'unknown' ? 'unknown' : undefined} transform={`translate(${x} ${y})`}>
      <title>{name}</title>
      {column === 'carrier' ? (
        <rect x="-4.5" y="-4.5" width="9" height="9" />
      ) : (
        <circle r={column === 'origin' ? 6.5 : 4.5} />
      )}
      <text {...beside[column]} textAnchor={anchors[column]}>
        {words}
      </text>
    </g>
  )
}

/** The graph in words, for who cannot see it, and the ways to the sources. */
const Listed = ({ layout: { placed, lines } }: { readonly layout: Layout }) => (
  <details className="listed">
    <summary>The same as a list</summary>
    <ul>
      {placed
        .filter(({ column }) => column !== 'carrier')
        .map((each) => (
          <li key={each.column + each.key}>
            {each.lineage === 'known' ? <Link to={sourceAddress(each.name)}>{each.name}</Link> : <i>{each.name}</i>}
            {each.lineage === 'unknown' && ' (lineage unknown)'}
            {each.party && ' ⚑ a party to the fight, or speaking for one'}
            {lines
              .filter(({ from }) => from === each)
              .map(({ to, how }) => `; ${HOW[how]}${how === 'own' ? '' : ` ${to.name}`}`)
              .join('')}
          </li>
        ))}
    </ul>
  </details>
)
