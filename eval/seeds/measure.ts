import { fileURLToPath } from 'node:url'
import { type Row as Cells, readTable } from '../../src/load/table.ts'
import type { IncidentId, MentionId } from '../../src/model/id.ts'
import { type Report, report } from '../../src/model/report.ts'
import { type ReportInIncidents, reportInIncidents } from '../../src/publish/index.ts'
import { readingRoom } from '../../src/reading.ts'
import { linker } from '../../src/resolve/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured } from '../row.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly published?: string
}

/** A row of any kind, in the words that the expectations are matched on. */
interface Said {
  readonly kind: string
  readonly what: string
  readonly place: string
  readonly value: number | null
  readonly who: string
  readonly source: string
}

/**
 * Compares what is read in the four seed reports with what a careful reader found, dated and undated.
 *
 * @param misses  true names what is missing, and what should not be there
 * @returns the share of expectations that hold, and whether the first three are one incident and the fourth another
 */
export function measureSeeds(misses: boolean): Measured {
  const file = shared('corpora/seeds/reports.jsonl')
  if (file === null) return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const lines = jsonLines<Line>(file)
  const expected = readTable(fileURLToPath(new URL('./expected.tsv', import.meta.url)))
  const dated = read(lines.map((l) => report(l.id, l.text, { published: l.published ?? null, lang: 'en' })))
  const undated = read(lines.map((l) => report(l.id, l.text, { lang: 'en' })))
  const held = expected.filter((row) => holds(row, dated, misses))
  const row = (measure: string, value: number) => ({ corpus: 'seeds', measure, system: 'parallax', value })
  return {
    rows: [
      row('expectations met', held.length / expected.length),
      row('Yarmouk 2015 is one incident, 2018 another', seizure(dated)),
      row('the same undated', seizure(undated)),
      row(
        'no day is guessed undated',
        undated.every((r) => r.incidents.every((i) => i.date_precision !== 'day')) ? 1 : 0,
      ),
    ],
  }
}

function read(reports: readonly Report[]): ReportInIncidents[] {
  const room = readingRoom()
  const links = linker(room.weights)
  const readings = reports.map((r) => room.read(r))
  for (const reading of readings) links.add(reading.tellings)
  return readings.map((reading, i) =>
    reportInIncidents(
      reports[i] as Report,
      reading,
      new Map(reading.tellings.map((t) => [t.event, links.incidentOf(t.event)] as [MentionId, IncidentId])),
    ),
  )
}

function holds(row: Cells, read: readonly ReportInIncidents[], tell: boolean): boolean {
  const wanted = (row.row ?? '').replace('not-', '')
  const report = read.find((r) => r.report === row.report) as ReportInIncidents
  const found = said(report).some((s) => s.kind === wanted && matches(row, s))
  const good = found !== row.row?.startsWith('not-')
  if (tell && !good)
    console.log(`seeds: ${found ? 'should not be there' : 'missing'}: ${Object.values(row).join(' | ')}`)
  return good
}

const said = (r: ReportInIncidents): Said[] => [
  ...r.incidents.map((i) => ({
    kind: 'incident',
    what: i.subtype,
    place: i.place ?? '',
    value: i.killed?.[0] ?? null,
    who: [...i.agents, ...i.patients].join('; '),
    source: i.sources.join('; '),
  })),
  ...r.control
    .filter((c) => c.factuality === 'asserted')
    .map((c) => ({
      kind: 'control',
      what: c.share_text,
      place: c.place,
      value: c.share?.[0] ?? null,
      who: c.holder.join('; '),
      source: c.sources.join('; '),
    })),
  ...r.figures.map((f) => ({
    kind: 'figure',
    what: f.measure,
    place: f.place ?? '',
    value: f.value?.[0] ?? null,
    who: '',
    source: f.sources.join('; '),
  })),
]

const matches = (row: Cells, s: Said): boolean =>
  s.what.includes(row.what ?? '') &&
  s.place.includes(row.place ?? '') &&
  (row.value === '' || s.value === Number(row.value)) &&
  s.who.includes(row.who ?? '') &&
  s.source.toLowerCase().includes((row.source ?? '').toLowerCase())

/** The first three tell of one seizure of Yarmouk, and the fourth of none of theirs. */
function seizure(read: readonly ReportInIncidents[]): number {
  const ids = read.map(
    (r) =>
      new Set(r.incidents.filter((i) => i.type === 'Battles' && i.place?.includes('Yarmouk')).map((i) => i.incident)),
  )
  const [a, b, c, d] = ids as [Set<string>, Set<string>, Set<string>, Set<string>]
  const common = [...a].filter((id) => b.has(id) && c.has(id))
  return common.length > 0 && ![...d].some((id) => a.has(id) || b.has(id) || c.has(id)) ? 1 : 0
}
