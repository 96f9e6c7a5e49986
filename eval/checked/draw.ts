/** Draws the pairs that are to be checked by reading, the same ones for the same reports, and prints them with their words; `node eval/checked/draw.ts`. */
import { createHash } from 'node:crypto'
import type { Claim } from '../../src/model/claim.ts'
import type { Reading } from '../../src/model/reading.ts'
import { type Report, report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import type { Telling } from '../../src/model/telling.ts'
import { type ReadingRoom, readingRoom } from '../../src/reading.ts'
import { judge, linker } from '../../src/resolve/index.ts'
import { lineageOf, originOf } from '../../src/weigh/index.ts'
import { jsonLines, shared } from '../corpora.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
}

/** A pair to be checked: what the program says of it, and the words on both sides. */
interface Pair {
  readonly kind: 'link' | 'no-link' | 'independent'
  readonly left: string
  readonly right: string
  readonly shown: string
}

const WANTED = { link: 40, 'no-link': 40, independent: 60 } as const
/** A pair that nobody would take for one is no test; so likely a pair must look. */
const LOOKS_ALIKE = 0.08

const file = shared('corpora/fakes/reports.jsonl')
if (file === null) throw new Error('The reports are not beside the project (../shared/corpora/fakes).')
const room = readingRoom()
const reports = new Map(
  jsonLines<Line>(file).map(({ id, text, ...known }) => [id, room.outlet(report(id, text, { ...known, lang: 'en' }))]),
)
const readings = new Map([...reports].map(([id, one]) => [id, room.read(one)]))
for (const [kind, pairs] of Object.entries(drawn()))
  for (const pair of pairs) console.log(`${kind}\t${pair.left}\t${pair.right}\n${pair.shown}\n`)

function drawn(): Record<Pair['kind'], Pair[]> {
  const links = linker(room.weights)
  for (const { tellings } of readings.values()) links.add(tellings)
  const tellings = [...readings.values()].flatMap((r) => r.tellings)
  const candidates = tellings.flatMap((a, i) => tellings.slice(i + 1).flatMap((b) => linkPair(a, b, links.incidentOf)))
  const byEvent = new Map(tellings.map((t) => [t.event, t]))
  const independent = links.incidents().flatMap((incident) =>
    originPairs(
      incident.events.flatMap((e) => byEvent.get(e) ?? []),
      room,
    ),
  )
  const all = [...candidates, ...independent].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const of = (kind: Pair['kind']): Pair[] => all.filter((p) => p.kind === kind).slice(0, WANTED[kind])
  return { link: of('link'), 'no-link': of('no-link'), independent: of('independent') }
}

const rank = ({ kind, left, right }: Pair): string =>
  createHash('sha256').update(`${kind} ${left} ${right}`).digest('hex')

const outletOf = (id: string): string => reports.get(id)?.outlet ?? '?'

function linkPair(a: Telling, b: Telling, incidentOf: (event: string) => string | undefined): Pair[] {
  if (a.reportId === b.reportId || outletOf(a.reportId) === outletOf(b.reportId)) return []
  const { score, verdict } = judge(a, b, room.weights)
  const one = incidentOf(a.event) === incidentOf(b.event)
  if (one ? verdict !== 'same' : score < LOOKS_ALIKE) return []
  const shown = `${tellingLine(a)}\n${tellingLine(b)}\n  score ${score.toFixed(2)}`
  return [{ kind: one ? 'link' : 'no-link', left: a.event, right: b.event, shown }]
}

function tellingLine(t: Telling): string {
  const { text = '', published } = reports.get(t.reportId) ?? {}
  const quote = t.evidence[0] === undefined ? '' : words(text, t.evidence[0]).slice(0, 260)
  const who = `${t.agents.map((a) => a.name)} > ${t.patients.map((a) => a.name)}`
  return `  ${outletOf(t.reportId)} ${published} | ${t.subtype} | ${t.place?.name} | ${t.period?.earliest}/${t.period?.latest} | ${t.killed?.low ?? ''} | ${who}\n    "${quote}"`
}

function originPairs(tellings: readonly Telling[], { sources }: ReadingRoom): Pair[] {
  const own = new Map<string, Reading>(tellings.map((t) => [t.reportId, readings.get(t.reportId) as Reading]))
  const ids = new Set(tellings.flatMap((t) => t.claims))
  const claims = [...own.values()].flatMap((r) => r.claims).filter((c) => ids.has(c.id))
  const lineage = lineageOf(
    claims,
    [...own.keys()].flatMap((id) => (reports.get(id) as Report) ?? []),
    sources,
  )
  const firsts = new Map<string, Claim>()
  for (const claim of claims) {
    const { standpoint, lineage: known } = originOf(claim, lineage)
    if (known === 'known' && !firsts.has(standpoint)) firsts.set(standpoint, claim)
  }
  const all = [...firsts.values()]
  return all.flatMap((a, i) =>
    all.slice(i + 1).map((b): Pair => {
      const shown = [a, b].map((c) => `  ${outletOf(c.reportId)}: ${originOf(c, lineage).name}: "${around(c)}"`)
      return { kind: 'independent', left: a.id, right: b.id, shown: shown.join('\n') }
    }),
  )
}

function around(claim: Claim): string {
  const { text = '' } = reports.get(claim.reportId) ?? {}
  return text.slice(Math.max(0, claim.start - 160), claim.end + 160).replace(/\s+/g, ' ')
}
