import { parser, type Sentence, sentences, type Tree } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'
import type { IncidentId, MentionId, ReportId } from '../../src/model/id.ts'
import type { Report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import type { Telling } from '../../src/model/telling.ts'
import { reportInIncidents } from '../../src/publish/index.ts'
import { wordingOf } from '../../src/read/assemble/wording.ts'
import type { ReadingRoom } from '../../src/reading.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { GoldReport } from '../gold/incident.ts'
import { goldNames } from '../gold/names.ts'
import { pairs } from '../gold/pairs.ts'
import { goldReports } from '../gold/reports.ts'
import { goldTelling } from './tellings.ts'

/** What one report tells, and of which annotated incident each telling is; a telling that was annotated by nobody is not among them. */
export interface ToldReport {
  readonly id: ReportId
  readonly batch: string
  readonly tellings: readonly Telling[]
  readonly incidentOf: ReadonlyMap<string, string>
}

/**
 * The annotated reports of a part of the gold set, told twice: as the reader finds it, and as people filled the slots.
 *
 * Ids of incidents agree within a batch only; the development part is one batch.
 * @returns null where the corpora are not beside the project
 */
export function toldReports(
  part: 'dev' | 'train',
  room: ReadingRoom,
): Readonly<Record<'found' | 'gold', readonly ToldReport[]>> | null {
  const reports = goldReports(part)
  if (reports === null) return null
  const lines = jsonLines<GoldReport>(shared(`gold/fakes-${part}-gold.jsonl`) as string)
  const byId = new Map(reports.map((report) => [report.id as string, report]))
  const parse = parser(loadLanguage())
  const annotated = lines.flatMap((line) => {
    const report = byId.get(line.report)
    return report === undefined ? [] : [{ line, report }]
  })
  return {
    found: annotated.map(({ line, report }) => foundIn(report, line, room)),
    gold: annotated.map(({ line, report }) => annotatedIn(report, line, parse)),
  }
}

function foundIn(report: Report, line: GoldReport, room: ReadingRoom): ToldReport {
  const reading = room.read(room.outlet(report))
  const own = new Map(reading.tellings.map((t) => [t.event, t.event as string as IncidentId] as const))
  const { incidents } = reportInIncidents(report, reading, own as ReadonlyMap<MentionId, IncidentId>)
  return {
    id: report.id,
    batch: line.batch ?? 'dev',
    tellings: reading.tellings,
    incidentOf: new Map(
      pairs(line.incidents, incidents, goldNames()).map(([g, i]) => [
        incidents[i]?.incident as string,
        line.incidents[g]?.incident as string,
      ]),
    ),
  }
}

function annotatedIn(report: Report, line: GoldReport, parse: (s: Sentence) => Tree): ToldReport {
  const tellings = line.incidents.map((g, n) => {
    const telling = goldTelling(report, g, n)
    return { ...telling, words: telling.evidence.flatMap((span) => wordsIn(words(report.text, span), parse)) }
  })
  return {
    id: report.id,
    batch: line.batch ?? 'dev',
    tellings,
    incidentOf: new Map(tellings.map((t, n) => [t.event as string, line.incidents[n]?.incident as string])),
  }
}

const wordsIn = (text: string, parse: (s: Sentence) => Tree): string[] => wordingOf(sentences(text).map(parse))
