import type { ReportId } from '../../model/id.ts'
import type { Issue } from '../../model/issue.ts'
import { isWhole } from '../events/people.ts'
import type { Fleshed } from '../events/told.ts'
import { WAR_TOTAL } from '../events/windows.ts'
import { spanOf } from '../passages/passage.ts'
import type { Judged } from '../signs/decide.ts'

/** An event whose claims are kept; `incident` is true where it can be told from others and is put on record as one. */
export interface KeptEvent extends Judged {
  readonly incident: boolean
}

/** The events of a report whose claims are kept, and an issue for each that cannot become an incident. */
export interface Kept {
  readonly kept: readonly KeptEvent[]
  readonly issues: readonly Issue[]
}

/**
 * Sets aside the events that are too vague to be incidents, comments on others, or history.
 *
 * What is set aside is returned as an issue, with its words. What is denied, feared or planned is kept with its mood wherever it has a place: it is a claim, and
 * nobody counts it as an incident. Nor is a number of dead or injured lost where its event is no incident, for want of a place, as too vague or as a sum of a long time: that 14 were killed is claimed, wherever it was.
 */
export function keep(reportId: ReportId, events: readonly Judged[]): Kept {
  const issues: Issue[] = []
  const most = Math.max(...events.filter(isAsserted).map((event) => event.worth), Number.NEGATIVE_INFINITY)
  const kept = events.flatMap((event): KeptEvent[] => {
    const why = tooVague(event, event.worth === most ? LEAST_OF_ALL : LEAST_WORTH)
    if (why === null) return [{ ...event, incident: event.parts.some((p) => p.stance.mood === 'actual') }]
    issues.push(issue(reportId, event, why))
    return isAsserted(event) && isTelling(event) ? [{ ...event, incident: false }] : []
  })
  return { kept, issues }
}

/** Something is claimed that can be told without a place or day: how many were killed or hurt. */
const isTelling = (event: Judged): boolean =>
  event.parts.some((p) => p.tallies.some((t) => t.people !== null && isWhole(t.people)))

/**
 * So much must speak for an event: somewhat less than even odds. Less is enough for the one for which most speaks, since a report is about something.
 *
 * @source chosen on the annotated reports, where found F1 hardly changes from -0.8 to -0.3
 */
const LEAST_WORTH = -0.6
const LEAST_OF_ALL = -1.5

interface Why {
  readonly code: string
  readonly detail: string
}

function tooVague(event: Judged, least: number): Why | null {
  if (event.where === null)
    return { code: 'read/event-without-place', detail: 'An event is told of, but no place for it was found.' }
  if (!isAsserted(event) || event.worth > least) return null
  return (
    runningTotal(event) ?? {
      code: 'read/event-too-vague',
      detail:
        'A word tells of an event, but too little is said of it to tell it from others, or it comments on one that is told already.',
    }
  )
}

const isAsserted = (event: Judged): boolean =>
  event.parts.some((p) => p.stance.mood === 'actual' && p.stance.polarity === 'asserted')

const LONG_MONTHS = 3

function runningTotal(event: Judged): Why | null {
  const counts = event.parts.flatMap((p) =>
    p.tallies.map((t) => t.people?.estimate.low ?? t.people?.estimate.high ?? 0),
  )
  if (Math.max(0, ...counts) >= WAR_TOTAL)
    return {
      code: 'read/running-total',
      detail: 'A number this large is a running total of the war and not one event.',
    }
  return isLong(event)
    ? { code: 'read/running-total', detail: 'The number is counted over a long time and not for one event.' }
    : null
}

/** "since the war began in 2011": a period of many months is a phase and no event. */
function isLong({ when }: Judged): boolean {
  if (when === null) return false
  const { earliest, latest } = when.period
  const from = Number(earliest.slice(0, 4)) * 12 + Number(earliest.slice(5, 7) || 1)
  const to = Number(latest.slice(0, 4)) * 12 + Number(latest.slice(5, 7) || 12)
  return to - from > LONG_MONTHS
}

function issue(reportId: ReportId, event: Judged, why: Why): Issue {
  const first = event.parts[0] as Fleshed
  return { code: why.code, reportId, span: spanOf(first.passage, first.head.from, first.head.to), detail: why.detail }
}
