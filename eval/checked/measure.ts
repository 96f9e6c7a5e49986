import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import type { Claim } from '../../src/model/claim.ts'
import { type Report, report } from '../../src/model/report.ts'
import { readingRoom } from '../../src/reading.ts'
import { lineageOf, originOf, ownClaims, type Sources, type Weighable, weigh } from '../../src/weigh/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import { incidentsOf } from '../incidents.ts'
import type { Measured, Row } from '../row.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
}

/** All reports of FA-KES in their order; null where the corpora are not beside the project. */
export function fakes(): Report[] | null {
  const file = shared('corpora/fakes/reports.jsonl')
  if (file === null) return null
  return jsonLines<Line>(file).map(({ id, text, title = null, outlet = null, published = null }) =>
    report(id, text, { title, outlet, published }),
  )
}

/** A pair that was judged by reading. What was drawn as linked, apart or independent, and whether that was right. */
interface Checked {
  readonly kind: 'link' | 'apart' | 'independent'
  readonly left: string
  readonly right: string
  readonly right_: boolean
}

const SAMPLE = fileURLToPath(new URL('./sample.tsv', import.meta.url))

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
  const incidents = incidentsOf(reports, room)
  const pairs = checkedPairs()
  return { rows: [...linkRows(pairs, incidents), ...independentRows(pairs, incidents, room.sources)] }
}

const checkedPairs = (): Checked[] =>
  readTable(SAMPLE).map((row) => ({
    kind: row.kind as Checked['kind'],
    left: row.left ?? '',
    right: row.right ?? '',
    right_: row.verdict === 'right',
  }))

const row = (measure: string, yes: readonly boolean[]): Row[] =>
  yes.length === 0
    ? []
    : [
        {
          corpus: `checked pairs`,
          measure: `${measure} (${yes.length})`,
          system: 'parallax',
          value: yes.filter(Boolean).length / yes.length,
        },
      ]

/** Exported for trying rules on readings that are at hand. */
function linkRows(pairs: readonly Checked[], incidents: readonly Weighable[]): Row[] {
  const home = new Map(incidents.flatMap((i) => i.tellings.map((t) => [spotOf(t.event), i.incident.id] as const)))
  const said = pairs
    .filter((p) => p.kind !== 'independent')
    .flatMap((p) => {
      const [a, b] = [home.get(spotOf(p.left)), home.get(spotOf(p.right))]
      return a === undefined || b === undefined ? [] : [{ linked: a === b, same: (p.kind === 'link') === p.right_ }]
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

/** Exported for trying rules on readings that are at hand. */
function independentRows(pairs: readonly Checked[], incidents: readonly Weighable[], sources: Sources): Row[] {
  const claims = new Map(incidents.flatMap((i) => i.claims.map((c) => [c.id as string, { claim: c, of: i }] as const)))
  const still = pairs
    .filter((p) => p.kind === 'independent')
    .flatMap((p) => {
      const [a, b] = [claims.get(p.left), claims.get(p.right)]
      if (a === undefined || b === undefined || a.of !== b.of) return []
      return isApart(a.of, [a.claim, b.claim], sources) ? [p.right_] : []
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

/** The report and the words of an event, as its id has them. */
const spotOf = (event: string): string => event
