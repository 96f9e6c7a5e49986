import type { ReportId } from '../../model/id.ts'
import type { Issue } from '../../model/issue.ts'
import { rank } from '../events/kinds.ts'
import type { Where } from '../events/setting.ts'
import type { Fleshed, Told } from '../events/told.ts'
import { spanOf } from '../passages/passage.ts'

/** The events of a report that can be placed and so become incidents, and an issue for each that cannot. */
export interface Kept {
  readonly kept: readonly Told[]
  readonly issues: readonly Issue[]
}

/**
 * Gives events without a place the one that the report was speaking of, and sets aside those too vague to be incidents.
 *
 * An event needs a place below the level of a country, or a day of its own; a running total of a war is not an event. What is set aside is returned as an issue, with
 * its words.
 * @source the annotation guide of the gold set: "too vague to place below country level AND to date within a month"
 */
export function keep(reportId: ReportId, told: readonly Told[]): Kept {
  const placed = withFocus(told)
  const issues: Issue[] = []
  const kept = placed.filter((t) => {
    const why = tooVague(t)
    if (why !== null) issues.push(issue(reportId, t, why))
    return why === null
  })
  return { kept, issues }
}

const REACH = 3

function withFocus(told: readonly Told[]): Told[] {
  let last: { readonly where: Where; readonly index: number } | null = null
  const lead = told.find((t) => t.where !== null)?.where ?? null
  return told.map((t) => {
    const first = t.parts[0] as Fleshed
    const near: Where | null = last !== null && first.passage.index - last.index <= REACH ? last.where : lead
    const where = t.where ?? (near === null ? null : { mention: near.mention, rule: 'where-carried-on@1' })
    if (t.where !== null) last = { where: t.where, index: (t.parts.at(-1) as Fleshed).passage.index }
    return { ...t, where }
  })
}

const WAR_TOTAL = 1500

function tooVague(told: Told): { code: string; detail: string } | null {
  const place = told.where?.mention.place ?? null
  const dated = told.when?.mention != null
  if (place === null)
    return { code: 'read/event-without-place', detail: 'An event is told of, but no place for it was found.' }
  if (place.precision === 'country' && !dated)
    return { code: 'read/event-too-vague', detail: 'An event is told of only in a whole country and without a day.' }
  if (weight(told) < LEAST_WEIGHT)
    return {
      code: 'read/event-too-vague',
      detail: 'A word tells of an event, but too little is said of it to tell it from others.',
    }
  const most = Math.max(
    0,
    ...told.parts.flatMap((p) => p.tallies.map((t) => t.people?.estimate.low ?? t.people?.estimate.high ?? 0)),
  )
  if (most >= WAR_TOTAL)
    return {
      code: 'read/running-total',
      detail: 'A number this large is a running total of the war and not one event.',
    }
  if (isLong(told))
    return { code: 'read/running-total', detail: 'The number is counted over a long time and not for one event.' }
  return null
}

/**
 * How much is said of an event: a toll counts two; a day, a place, both sides (or a plain act and its doer), the headline and a second
 * passage one each; a word that could be any attack, and a place that is a whole country or region, take one away.
 *
 * @source the annotated training reports: of events with less than two, one in three was annotated; of others, three in five
 */
const LEAST_WEIGHT = 2

const WIDE = new Set(['country', 'region', 'unlocated'])

function weight(told: Told): number {
  const sides = new Set(told.parts.flatMap((p) => p.sides.map((s) => s.role)))
  const tolls = told.parts.some((p) => p.tallies.some((t) => t.people !== null))
  const passages = new Set(told.parts.map((p) => p.passage.index))
  const signs = [
    told.parts.some((p) => p.when?.mention != null),
    told.parts.some((p) => p.where !== null),
    sides.size > 1 || (sides.has('agent') && rank(told.kind) > 1),
    told.parts.some((p) => p.passage.zone === 'headline'),
    passages.size > 1,
  ]
  const vague = (rank(told.kind) < 2 ? 1 : 0) + (WIDE.has(told.where?.mention.place.precision ?? '') ? 1 : 0)
  return signs.filter(Boolean).length + (tolls ? 2 : 0) - vague
}

const LONG_MONTHS = 3

/** "since the war began in 2011": a period of many months is a phase and no event. */
function isLong(told: Told): boolean {
  const period = told.when?.period
  if (period === undefined) return false
  const from = Number(period.earliest.slice(0, 4)) * 12 + Number(period.earliest.slice(5, 7) || 1)
  const to = Number(period.latest.slice(0, 4)) * 12 + Number(period.latest.slice(5, 7) || 12)
  return to - from > LONG_MONTHS
}

function issue(reportId: ReportId, told: Told, why: { code: string; detail: string }): Issue {
  const first = told.parts[0] as Fleshed
  return { code: why.code, reportId, span: spanOf(first.passage, first.head.from, first.head.to), detail: why.detail }
}
