import type { Overview } from '../../model/overview.ts'
import { UNDATED } from '../days.ts'
import type { IncidentFilter } from '../store.ts'
import type { Columns, Spot } from './columns.ts'
import { select } from './select.ts'
import { timelineOf } from './timeline.ts'

/** So few are shown whole; of more, some at each edge may lie outside of the first view. */
const FEW = 25
const EDGE = 0.04

/** Counts what a filter lets through; the timeline goes on beyond the time that is asked for, so that one can see what lies beside it. */
export function overviewOf(columns: Columns, filter: IncidentFilter): Overview {
  const rows = select(columns, filter)
  const ofAllTimes = filter.from || filter.to ? select(columns, { ...filter, from: null, to: null }) : rows
  const placed = rows.filter((row) => (columns.spot[row] as number) >= 0)
  return {
    total: rows.length,
    undated: ofAllTimes.reduce((sum, row) => sum + (columns.first[row] === UNDATED ? 1 : 0), 0),
    unplaced: rows.length - placed.length,
    timeline: timelineOf(columns, ofAllTimes),
    view: viewOf(columns, placed),
  }
}

function viewOf({ spot, spots }: Columns, placed: Int32Array): Overview['view'] {
  if (placed.length === 0) return null
  const cut = placed.length < FEW ? 0 : Math.floor(placed.length * EDGE)
  const ends = (of: (spot: Spot) => number) => {
    const sorted = Float64Array.from(placed, (row) => of(spots[spot[row] as number] as Spot)).sort()
    return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0] as const
  }
  const [[west, east], [south, north]] = [ends((at) => at.longitude), ends((at) => at.latitude)]
  return [west, south, east, north]
}
