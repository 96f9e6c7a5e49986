import type { Timeline } from '../../model/overview.ts'
import { dayOfRank, UNDATED } from '../days.ts'
import type { Columns } from './columns.ts'

/** So many bins still tell one bar from the next. */
const MOST = 240

/** The share of the dated incidents that may lie outside of the bins at each end, so that one old report does not squeeze all others together. */
const EDGE = 0.01

/** Bins of a grain: which one a day falls into, counted from the year 0, and how it is written. */
interface Grain {
  readonly name: Timeline['grain']
  readonly of: (day: string) => number
  readonly written: (bin: number) => string
}

const two = (n: number): string => String(n).padStart(2, '0')
const DAY = 86_400_000

const GRAINS: readonly Grain[] = [
  {
    name: 'day',
    of: (day) => Math.round(Date.parse(day) / DAY),
    written: (bin) => new Date(bin * DAY).toISOString().slice(0, 10),
  },
  {
    name: 'month',
    of: (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
    written: (bin) => `${String(Math.floor(bin / 12)).padStart(4, '0')}-${two((bin % 12) + 1)}`,
  },
  { name: 'year', of: (day) => Number(day.slice(0, 4)), written: (bin) => String(bin).padStart(4, '0') },
]

/**
 * Counts rows along time in the finest bins that still fit; null where none has a date.
 *
 * @param rows  in the order of the list, the newest first and the undated last
 */
export function timelineOf(columns: Columns, rows: Int32Array): Timeline | null {
  const { first, last } = columns
  const dated = rows.subarray(0, datedIn(columns, rows))
  if (dated.length === 0) return null
  const cut = Math.floor(dated.length * EDGE)
  const day = (at: number) => dayOfRank(first[dated[at] as number] as number)
  const [oldest, newest] = [day(dated.length - 1 - cut), day(cut)]
  const grain = GRAINS.find((each) => each.of(newest) - each.of(oldest) < MOST) ?? (GRAINS.at(-1) as Grain)
  const bins = binned(grain)
  const start = grain.of(oldest)
  const size = Math.min(grain.of(newest) - start, MOST * 4) + 1
  const sure = new Float64Array(size)
  const steps = new Float64Array(size + 1)
  let [before, after] = [0, 0]
  for (const row of dated) {
    const [a, b] = [bins(first[row] as number) - start, bins(last[row] as number) - start]
    if (b < 0) before++
    else if (a >= size) after++
    else if (a === b) sure[a] = (sure[a] as number) + 1
    else share(steps, Math.max(0, a), Math.min(size - 1, b), b - a + 1)
  }
  return { grain: grain.name, from: grain.written(start), sure: [...sure], vague: summed(steps), before, after }
}

/** How many of some rows in the order of the list have a date; the undated come last in it. */
export function datedIn({ first }: Columns, rows: Int32Array): number {
  let end = rows.length
  while (end > 0 && first[rows[end - 1] as number] === UNDATED) end--
  return end
}

/** A day's bin, remembered by its rank, since many incidents share a day, and those of one day follow each other. */
function binned(grain: Grain): (rank: number) => number {
  const known = new Map<number, number>()
  let [rankBefore, binBefore] = [-1, 0]
  return (rank) => {
    if (rank === rankBefore) return binBefore
    const bin = known.get(rank) ?? grain.of(dayOfRank(rank))
    known.set(rank, bin)
    rankBefore = rank
    binBefore = bin
    return bin
  }
}

function share(steps: Float64Array, from: number, to: number, among: number): void {
  steps[from] = (steps[from] as number) + 1 / among
  steps[to + 1] = (steps[to + 1] as number) - 1 / among
}

function summed(steps: Float64Array): number[] {
  let level = 0
  return [...steps.subarray(0, -1)].map((step) => {
    level += step
    return Math.max(0, Math.round(level * 1000) / 1000)
  })
}
