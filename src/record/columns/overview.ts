import type { Overview } from '../../model/overview.ts'
import type { IncidentFilter } from '../store.ts'
import type { Columns, Spot } from './columns.ts'
import { recalled } from './recall.ts'
import { chosen, keyOf } from './select.ts'
import { datedIn, timelineOf } from './timeline.ts'

/** So few are shown whole; of more, some at each edge may lie outside of the first view. */
const FEW = 25
const EDGE = 0.04

/** Counts what a filter lets through; the timeline goes on beyond the time that is asked for, so that one can see what lies beside it. */
export function overviewOf(columns: Columns, filter: IncidentFilter): Overview {
  const rows = chosen(columns, filter)
  const atSpots = countedAt(columns, rows)
  const placed = atSpots.reduce((a, b) => a + b, 0)
  return {
    total: rows.length,
    ...ofAllTimes(columns, filter),
    unplaced: rows.length - placed,
    view: viewOf(columns, atSpots, placed),
  }
}

/** What does not depend on the time that is asked for, so that who brushes over time has it counted once. */
function ofAllTimes(columns: Columns, filter: IncidentFilter): Pick<Overview, 'undated' | 'timeline'> {
  const asked = { ...filter, from: null, to: null }
  return recalled(columns, `times ${keyOf(asked)}`, () => {
    const rows = chosen(columns, asked)
    return { undated: rows.length - datedIn(columns, rows), timeline: timelineOf(columns, rows) }
  })
}

/** How many of the rows lie at each place of the map. */
function countedAt({ spot, spots }: Columns, rows: Int32Array): Int32Array {
  const counts = new Int32Array(spots.length)
  for (const row of rows) {
    const at = spot[row] as number
    if (at >= 0) counts[at] = (counts[at] as number) + 1
  }
  return counts
}

function viewOf({ spots }: Columns, atSpots: Int32Array, placed: number): Overview['view'] {
  if (placed === 0) return null
  const cut = placed < FEW ? 0 : Math.floor(placed * EDGE)
  const used = [...atSpots.keys()].filter((at) => (atSpots[at] as number) > 0)
  const ends = (of: (spot: Spot) => number) => {
    const degrees = (at: number) => of(spots[at] as Spot)
    const sorted = used.sort((a, b) => degrees(a) - degrees(b))
    const reached = (order: readonly number[]): number => {
      let passed = 0
      const found = order.find((at) => {
        passed += atSpots[at] as number
        return passed > cut
      })
      return found === undefined ? 0 : degrees(found)
    }
    return [reached(sorted), reached(sorted.toReversed())] as const
  }
  const [[west, east], [south, north]] = [ends((at) => at.longitude), ends((at) => at.latitude)]
  return [west, south, east, north]
}
