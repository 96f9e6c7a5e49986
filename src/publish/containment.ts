import type { Containment } from '../model/containment.ts'
import { firstDay, lastDay } from '../model/period.ts'
import type { Summary } from '../model/summary.ts'
import type { IncidentFilter, RecordReader } from '../record/index.ts'
import { contains } from '../resolve/index.ts'

/** So many incidents of a sum's days and place are looked at, the newest first; a sum of years over a country holds more than anybody reads. */
const LOOKED_AT = 1_000

/**
 * Finds what lies in a sum, and the sums in which an incident lies.
 *
 * @param then  how an incident stood at the time that is asked for; itself where none is
 */
export async function containmentOf(
  record: RecordReader,
  summary: Summary,
  then: (now: Summary) => Promise<Summary | null>,
): Promise<Containment> {
  const { period } = summary
  if (period === null || summary.place === null) return { contains: [], partOf: [] }
  const days = { from: firstDay(period.earliest), to: lastDay(period.latest), limit: LOOKED_AT }
  const found = async (filter: IncidentFilter): Promise<Summary[]> => {
    const stood = await Promise.all((await record.incidents({ ...days, ...filter })).map(then))
    return stood.filter((s) => s !== null)
  }
  const inside = summary.window.kind === 'incident' ? [] : await found(placeOf(summary))
  const around = await found({ sums: true })
  return {
    contains: inside.filter((part) => contains(summary, part)),
    partOf: around.filter((whole) => contains(whole, summary)),
  }
}

const placeOf = ({ place }: Summary): IncidentFilter =>
  place === null || place.precision === 'country' ? {} : { place: place.name }
