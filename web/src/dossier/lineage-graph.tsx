import { useMemo } from 'react'
import { counted } from '../../../src/publish/phrases.ts'
import type { Dossier } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { sourceAddress } from '../router.ts'
import { type Lineage, lineageOf, type Node } from './lineage.ts'

const ROW = 34
const TOP = 30
const LEFT = 250
const RIGHT = 590
const WIDTH = 840
const MIDDLE = 420

/** Who stands behind it: from the outlets that tell of it to the origins they have it from; reports of one outlet and reprints are folded into one. */
export function LineageGraph({ dossier }: { readonly dossier: Dossier }) {
  const lineage = useMemo(() => lineageOf(dossier), [dossier])
  if (lineage.origins.length === 0) return null
  const height = TOP + ROW * Math.max(lineage.outlets.length, lineage.origins.length, lineage.carriers.length) + 8
  const known = lineage.origins.filter((origin) => origin.lineage === 'known').length
  return (
    <section className="lineage" aria-label="Who has it from whom">
      <h2>Who has it from whom</h2>
      <p className="caption">
        {counted(dossier.reports.length, 'report')} of {counted(lineage.outlets.length, 'outlet')} lead to{' '}
        {counted(known, 'origin')} with a name
        {known < lineage.origins.length && ` and ${lineage.origins.length - known} of unknown lineage`}. Only what has a
        name is counted, and each once.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="graph" tabIndex={0} aria-label="Graph, told in words by the list below it">
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
          <text className="head" x={LEFT - 12} y={14} textAnchor="end">
            Told in
          </text>
          {lineage.carriers.length > 0 && (
            <text className="head" x={MIDDLE} y={14} textAnchor="middle">
              by way of
            </text>
          )}
          <text className="head" x={RIGHT + 12} y={14}>
            going back to
          </text>
          <Edges lineage={lineage} />
          <Nodes lineage={lineage} />
        </svg>
      </section>
      <Listed lineage={lineage} />
    </section>
  )
}

const at = (list: readonly Node[], key: string): number =>
  TOP + ROW / 2 + ROW * list.findIndex((node) => node.key === key)

function pointOf({ outlets, carriers, origins }: Lineage, key: string): readonly [number, number] {
  if (key.startsWith('in:')) return [LEFT, at(outlets, key)]
  return key.startsWith('by:') ? [MIDDLE, at(carriers, key)] : [RIGHT, at(origins, key)]
}

const Edges = ({ lineage }: { readonly lineage: Lineage }) => (
  <g className="edges">
    {lineage.edges.map(({ from, to, reports }) => {
      const [[x, y], [u, v]] = [pointOf(lineage, from), pointOf(lineage, to)]
      const bend = (u - x) / 2
      return (
        <path
          key={from + to}
          d={`M${x} ${y}C${x + bend} ${y} ${u - bend} ${v} ${u} ${v}`}
          strokeWidth={Math.min(6, 1 + Math.log2(reports + 1))}
        />
      )
    })}
  </g>
)

const LONGEST = 30
const cut = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

const Nodes = ({ lineage: { outlets, carriers, origins } }: { readonly lineage: Lineage }) => (
  <>
    {outlets.map((node, row) => (
      <g key={node.key} transform={`translate(${LEFT} ${TOP + ROW / 2 + ROW * row})`}>
        <title>{node.name}</title>
        <circle r="4.5" />
        <text x="-12" dy="0.35em" textAnchor="end">
          {cut(node.name)}
          {node.reports > 1 && ` · ${node.reports}`}
        </text>
      </g>
    ))}
    {carriers.map((node, row) => (
      <g key={node.key} transform={`translate(${MIDDLE} ${TOP + ROW / 2 + ROW * row})`}>
        <title>{node.name}</title>
        <rect x="-4.5" y="-4.5" width="9" height="9" />
        <text y="-8" textAnchor="middle">
          {cut(node.name)}
        </text>
      </g>
    ))}
    {origins.map((node, row) => (
      <g
        key={node.key}
        className={node.lineage === 'unknown' ? 'unknown' : undefined}
        transform={`translate(${RIGHT} ${TOP + ROW / 2 + ROW * row})`}
      >
        <title>{node.name}</title>
        <circle r="6.5" />
        <text x="14" dy="0.35em">
          {cut(node.name)}
          {node.party && ' ⚑'}
        </text>
      </g>
    ))}
  </>
)

/** The graph in words, for who cannot see it, and the ways to the sources. */
function Listed({ lineage }: { readonly lineage: Lineage }) {
  const all = [...lineage.outlets, ...lineage.carriers]
  const nameOf = (key: string) => all.find((node) => node.key === key)?.name ?? ''
  return (
    <details className="listed">
      <summary>The same as a list</summary>
      <ul>
        {lineage.origins.map((origin) => (
          <li key={origin.key}>
            {origin.lineage === 'known' ? (
              <Link to={sourceAddress(origin.name)}>{origin.name}</Link>
            ) : (
              <i>{origin.name}</i>
            )}
            {origin.lineage === 'unknown' && ' (lineage unknown)'}
            {origin.party && ' ⚑ a party to the fight, or speaking for one'}
            {': '}
            {lineage.edges
              .filter((edge) => edge.to === origin.key)
              .map((edge) => nameOf(edge.from))
              .join(', ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
