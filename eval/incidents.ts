import type { Reading } from '../src/model/reading.ts'
import type { Report } from '../src/model/report.ts'
import type { ReadingRoom } from '../src/reading.ts'
import { linker } from '../src/resolve/index.ts'
import type { Weighable } from '../src/weigh/index.ts'

/**
 * The incidents of some reports, read and linked in the order of the reports, without a record.
 *
 * @param reports  as they come in; their outlets are looked up
 */
export function incidentsOf(reports: readonly Report[], room: ReadingRoom): Weighable[] {
  const known = reports.map((r) => room.outlet(r))
  return linkedOf(
    known,
    known.map((r) => room.read(r)),
    room,
  )
}

/** The incidents of reports that were read already, each reading that of the report at the same place. */
export function linkedOf(
  reports: readonly Report[],
  readings: readonly Pick<Reading, 'tellings' | 'claims'>[],
  { weights }: Pick<ReadingRoom, 'weights'>,
): Weighable[] {
  const links = linker(weights)
  for (const { tellings } of readings) links.add(tellings)
  const telling = new Map(readings.flatMap((r) => r.tellings).map((t) => [t.event, t]))
  const claim = new Map(readings.flatMap((r) => r.claims).map((c) => [c.id, c]))
  const report = new Map(reports.map((r) => [r.id, r]))
  return links.incidents().map((incident) => {
    const tellings = incident.events.flatMap((event) => telling.get(event) ?? [])
    return {
      incident,
      tellings,
      claims: tellings.flatMap((t) => t.claims.flatMap((id) => claim.get(id) ?? [])),
      reports: [...new Set(tellings.map((t) => t.reportId))].flatMap((id) => report.get(id) ?? []),
    }
  })
}
