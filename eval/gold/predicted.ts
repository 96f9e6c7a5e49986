import { loadLinkWeights } from '../../src/load/link-weights.ts'
import type { IncidentId, MentionId } from '../../src/model/id.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import { reportInIncidents } from '../../src/publish/index.ts'
import { readingRoom } from '../../src/reading.ts'
import { linker } from '../../src/resolve/index.ts'
import type { Incident } from './incident.ts'
import type { Line } from './score.ts'

/** One report's incidents as the program prints them. */
export type Predicted = Line & { readonly incidents: readonly Incident[] }

/** What `parallax read --as incidents --link` prints, without the process around it. */
export function predicted(reports: readonly Report[]): Predicted[] {
  const room = readingRoom()
  return linked(
    reports,
    reports.map((report) => room.read(room.outlet(report))),
  )
}

/**
 * The same of reports that are read already.
 *
 * @param readings  one for each report, in the same order
 */
export function linked(reports: readonly Report[], readings: readonly Reading[]): Predicted[] {
  const links = linker(loadLinkWeights())
  for (const reading of readings) links.add(reading.tellings)
  return readings.map((reading, i) => {
    const ids = new Map(reading.tellings.map((t) => [t.event, links.incidentOf(t.event)] as [MentionId, IncidentId]))
    return reportInIncidents(reports[i] as Report, reading, ids)
  })
}
