import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import type { Claim } from '../../src/model/claim.ts'
import { readingRoom } from '../../src/reading.ts'
import { lineageOf, originOf, ownClaims, type Sources, type Weighable, weigh } from '../../src/weigh/index.ts'
import { fakes } from '../fakes.ts'
import { incidentsOf } from '../incidents.ts'
import type { Measured, Row } from '../row.ts'

/** A pair that was judged by reading. What it was drawn as, and whether that `holds`. */
interface Checked {
  readonly kind: 'link' | 'apart' | 'independent'
  readonly left: string
  readonly right: string
  readonly holds: boolean
}

/** The samples that were drawn by draw.ts, each under the name of its rows. */
const SAMPLES = {
  'checked pairs, second': 'sample.tsv',
  'checked pairs, third': '2026-c.tsv',
  'checked pairs, fourth': '2026-d.tsv',
} as const

/**
 * Measures what the program says now of pairs that were judged by reading: of those that it links, that it leaves apart and that it counts as independent, how
 * many it is right on.
 *
 * A pair is found again by the spot of its words; one whose words tell of nothing any more is left out.
 */
export function measureChecked(): Measured {
  const reports = fakes()
  if (reports === null) return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const room = readingRoom()
  const incidents = incidentsOf(
    reports.map(({ report }) => report),
    room,
  )
  const rows = Object.entries(SAMPLES).flatMap(([corpus, file]) => {
    const pairs = checkedPairs(file)
    const measured = [...linkRows(pairs, incidents), ...independentRows(pairs, incidents, room.sources)]
    return measured.map((one): Row => ({ ...one, corpus }))
  })
  return { rows }
}

const checkedPairs = (file: string): Checked[] =>
  readTable(fileURLToPath(new URL(file, import.meta.url))).map((row) => ({
    kind: row.kind as Checked['kind'],
    left: row.left ?? '',
    right: row.right ?? '',
    holds: row.verdict === 'right',
  }))

type Part = Omit<Row, 'corpus'>

const row = (measure: string, yes: readonly boolean[]): Part[] =>
  yes.length === 0
    ? []
    : [{ measure, system: 'parallax', value: yes.filter(Boolean).length / yes.length, of: yes.length }]

function linkRows(pairs: readonly Checked[], incidents: readonly Weighable[]): Part[] {
  const home = new Map(incidents.flatMap((i) => i.tellings.map((t) => [t.event as string, i.incident.id] as const)))
  const said = pairs
    .filter((p) => p.kind !== 'independent')
    .flatMap((p) => {
      const [a, b] = [home.get(p.left), home.get(p.right)]
      return a === undefined || b === undefined ? [] : [{ linked: a === b, same: (p.kind === 'link') === p.holds }]
    })
  return [
    ...row(
      'linked and one',
      said.filter((s) => s.linked).map((s) => s.same),
    ),
    ...row(
      'left apart and two',
      said.filter((s) => !s.linked).map((s) => !s.same),
    ),
    ...row(
      'links and non-links',
      said.map((s) => s.linked === s.same),
    ),
  ]
}

function independentRows(pairs: readonly Checked[], incidents: readonly Weighable[], sources: Sources): Part[] {
  const claims = new Map(incidents.flatMap((i) => i.claims.map((c) => [c.id as string, { claim: c, of: i }] as const)))
  const still = pairs
    .filter((p) => p.kind === 'independent')
    .flatMap((p) => {
      const [a, b] = [claims.get(p.left), claims.get(p.right)]
      if (a === undefined || b === undefined || a.of !== b.of) return []
      return isApart(a.of, [a.claim, b.claim], sources) ? [p.holds] : []
    })
  return row('counted as independent and so', still)
}

function isApart(of: Weighable, pair: readonly [Claim, Claim], sources: Sources): boolean {
  const own = new Set(ownClaims(of.claims, weigh(of, sources).summary))
  if (!pair.every((claim) => own.has(claim))) return false
  const lineage = lineageOf(of.claims, of.reports, sources)
  const [a, b] = [originOf(pair[0], lineage), originOf(pair[1], lineage)]
  return a.lineage === 'known' && b.lineage === 'known' && a.standpoint !== b.standpoint
}
