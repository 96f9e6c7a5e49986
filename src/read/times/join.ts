import { firstDay, lastDay, type Period } from '../../model/period.ts'
import type { Scan, TimeMention } from './mention.ts'
import { lengthOf, meaning } from './scan.ts'
import { edgeOf } from './units.ts'

/**
 * Puts together what belongs together: the weekday and its date, the hour and its day, "from … to …", "since …", "early …".
 *
 * @param found  the mentions of one sentence, in order
 */
export function joined(text: string, scan: Scan, found: readonly TimeMention[]): TimeMention[] {
  const edged = found.map((mention) => withEdge(scan, mention))
  const dated = together(edged, (a, b) => sameDay(text, a, b))
  const ranged = together(dated, (a, b) => range(text, scan, { a, b }))
  return ranged.map((mention) => since(scan, mention))
}

function together(
  list: readonly TimeMention[],
  join: (a: TimeMention, b: TimeMention) => TimeMention | null,
): TimeMention[] {
  const result: TimeMention[] = []
  for (const mention of list) {
    const before = result.at(-1)
    const one = before === undefined ? null : join(before, mention)
    if (one === null) result.push(mention)
    else result[result.length - 1] = one
  }
  return result
}

/** "Tuesday 19 Jul 2016", "Saturday, April 4", "10 pm on Friday", "Friday at 5 a.m.": one time in two parts. */
function sameDay(text: string, a: TimeMention, b: TimeMention): TimeMention | null {
  const between = text.slice(a.end, b.start)
  if (!/^\s*(?:,|\(|at|on|of|at about|at around)?\s*$/u.test(between)) return null
  const [span, clockA, clockB] = [{ start: a.start, end: b.end }, a.rule === 'clock', b.rule === 'clock']
  if (clockA !== clockB) {
    const [day, hour] = clockA ? [b, a] : [a, b]
    if (day.kind !== 'point' || day.period === null || day.period.earliest.length < 10) return null
    return { ...day, ...span, value: day.value?.length === 10 ? `${day.value}${hour.value ?? ''}` : day.value }
  }
  const precise = b.rule === 'day-month' || b.rule === 'month-day' || b.rule === 'date-in-figures'
  if (a.rule === 'weekday' && precise && !/at|of/u.test(between)) return { ...b, ...span }
  const weekOf = b.rule === 'last-unit' && a.rule === 'weekday' && a.period !== null && b.period !== null
  return weekOf ? inWeek(a, b, span) : null
}

/** "Monday of last week": the day of that name in that week. */
function inWeek(a: TimeMention, b: TimeMention, span: { start: number; end: number }): TimeMention {
  const week = b.period as Period
  for (let day = Date.parse(firstDay(week.earliest)); day <= Date.parse(lastDay(week.latest)); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10)
    if (new Date(day).getUTCDay() === new Date(Date.parse((a.period as Period).earliest)).getUTCDay())
      return { ...a, ...span, period: { earliest: date, latest: date }, value: date }
  }
  return { ...b, ...span }
}

interface Pair {
  readonly a: TimeMention
  readonly b: TimeMention
}

/** "from 3 to 5 May", "between Friday and Sunday", "July 5 - July 8". */
function range(text: string, scan: Scan, { a, b }: Pair): TimeMention | null {
  const between = text.slice(a.end, b.start).trim().toLowerCase()
  const first = scan.words.findIndex((word) => word.start >= a.start)
  const before = scan.words[first - 1]?.low ?? ''
  const linked =
    before === 'from'
      ? /^(?:to|until|till|through|up to|-|–)$/u
      : before === 'between'
        ? /^and$/u
        : /^(?:-|–|—|to|through)$/u
  if (!linked.test(between) || a.period === null || b.period === null || a.kind !== 'point' || b.kind !== 'point')
    return null
  if (firstDay(a.period.earliest) > lastDay(b.period.latest) || a.period.earliest.length !== b.period.latest.length)
    return null
  const period = { earliest: a.period.earliest, latest: b.period.latest }
  return { start: a.start, end: b.end, period, kind: 'point', value: a.value, rule: 'range' }
}

/** "since Friday": from then to the report. */
function since(scan: Scan, mention: TimeMention): TimeMention {
  const at = scan.words.findIndex((word) => word.start >= mention.start)
  const told =
    meaning(scan, at - 1, 'since') !== null ||
    (meaning(scan, at - 2, 'since') !== null && meaning(scan, at - 1, 'edge') !== null)
  if (!told || mention.kind !== 'point' || mention.period === null) return mention
  const latest = scan.published ?? mention.period.latest
  if (firstDay(mention.period.earliest) > lastDay(latest)) return mention
  return { ...mention, kind: 'since', period: { earliest: mention.period.earliest, latest } }
}

/** "early July", "the end of 2012", "mid-June", "earlier this week": a part of what follows. */
function withEdge(scan: Scan, mention: TimeMention): TimeMention {
  if (mention.period === null || mention.kind !== 'point') return mention
  const at = scan.words.findIndex((word) => word.start >= mention.start)
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const edge = meaning(scan, back, 'edge')
    const gap = scan.words.slice(back + lengthOf(scan, back, 'edge'), at).map((word) => word.low)
    if (edge === null || !gap.every((low) => /^(?:the|of|in|-|this|last)$/u.test(low)) || gap.length > 2) continue
    return {
      ...mention,
      start: scan.words[back]?.start ?? mention.start,
      period: edgeOf(mention.period, edge),
      rule: `${mention.rule}-${edge}`,
    }
  }
  return mention
}
