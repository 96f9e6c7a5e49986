import { linkedOf } from '../../eval/incidents.ts'
import { estimateLabel } from '../../src/model/estimate.ts'
import type { TollWindow } from '../../src/model/finding.ts'
import { periodLabel } from '../../src/model/period.ts'
import { placeLabel } from '../../src/model/place.ts'
import type { Report } from '../../src/model/report.ts'
import type { ReadingRoom } from '../../src/reading.ts'
import { inquire, weigh } from '../../src/weigh/index.ts'

/** What a golden file asks for: the reports to read, in order, and one that tells of the incident with its day. */
export interface Wanted {
  readonly about: string
  readonly reports: readonly string[]
  readonly toldIn: string
  readonly day: string
}

/** The dossier of one incident as a person reviews it: no words of any report, but who gives which figure when, and our reasons. */
export function goldenOf({ toldIn, day }: Wanted, reports: readonly Report[], room: ReadingRoom) {
  const known = reports.map((r) => room.outlet(r))
  const incidents = linkedOf(
    known,
    known.map((r) => room.read(r)),
    room,
  )
  const found = incidents.flatMap((incident) => {
    const { summary, assessments } = weigh(incident, room.sources)
    const tells = incident.tellings.some((t) => t.reportId === toldIn && t.period?.latest === day && t.killed !== null)
    return tells ? [{ incident, summary, ...inquire({ assessments, ...incident }, room.sources) }] : []
  })
  return found.map(({ incident, summary, tolls, lineage }) => ({
    what: `${summary.subtype}, ${summary.place === null ? 'no place' : placeLabel(summary.place)}, ${summary.period === null ? 'no day' : periodLabel(summary.period)}`,
    toldBy: incident.tellings.map((t) => t.reportId as string).sort(),
    origins: lineage.standpoints,
    unknown: lineage.unknown,
    tolls: tolls.map(({ harm, window, own, low, best, high, figures, reasons }) => ({
      harm: own ? harm : `${harm} ${windowWords(window)}`,
      lowBestHigh: [low, best, high],
      figures: figures.map(
        (f) =>
          `${f.published ?? 'undated'} ${f.report}: ${estimateLabel(f.people)} ${f.of}${f.part ? ' (a part)' : ''}, by ${f.by} in ${f.outlet}`,
      ),
      reasons,
    })),
  }))
}

const windowWords = (window: TollWindow): string =>
  window.kind === 'incident'
    ? 'in one'
    : `over ${window.since === null ? 'a time not said' : periodLabel(window.since)}`
