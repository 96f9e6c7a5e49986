import type { Timeline } from '../../../src/model/overview.ts'
import { firstDay, lastDay } from '../../../src/model/period.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The date of a bin of a timeline.
 *
 * @param at  counted from the first bin; may lie outside
 */
export function binDate({ grain, from }: Pick<Timeline, 'grain' | 'from'>, at: number): string {
  if (grain === 'year') return String(Number(from) + at).padStart(4, '0')
  if (grain === 'day') return new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10)
  const [year = 0, month = 1] = from.split('-').map(Number)
  const months = year * 12 + month - 1 + at
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}`
}

/** A stretch of the strip by its first and last bin, both included. */
export type Stretch = readonly [first: number, last: number]

/** The filter that a stretch of bins stands for. */
export function spanOf(timeline: Timeline, [first, last]: Stretch): { readonly from: string; readonly to: string } {
  return { from: binDate(timeline, first), to: binDate(timeline, last) }
}

/** The bins that a filter takes in, null where it asks for no time or for one outside of the strip. */
export function stretchOf(timeline: Timeline, from: string | undefined, to: string | undefined): Stretch | null {
  if (from === undefined && to === undefined) return null
  const inside = timeline.sure
    .map((_, at) => at)
    .filter((at) => {
      const date = binDate(timeline, at)
      return (
        (from === undefined || lastDay(date) >= firstDay(from)) && (to === undefined || firstDay(date) <= lastDay(to))
      )
    })
  return inside.length === 0 ? null : [inside[0] ?? 0, inside.at(-1) ?? 0]
}

/** Bins under which the axis has a mark with a word, about so many of them: years where there are months, months where there are days. */
export function ticks(timeline: Timeline, about = 8): readonly { readonly at: number; readonly words: string }[] {
  const unit = timeline.grain === 'day' ? 7 : 4
  const starts = timeline.sure
    .map((_, at) => ({ at, words: binDate(timeline, at).slice(0, unit) }))
    .filter(({ words }, at, all) => at === 0 || words !== all[at - 1]?.words)
  const every = Math.max(1, Math.ceil(starts.length / about))
  return starts.filter((_, at) => at % every === 0)
}
