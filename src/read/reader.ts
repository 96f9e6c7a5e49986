import type { Claim } from '../model/claim.ts'
import type { Issue } from '../model/issue.ts'
import { type Mention, mentionId } from '../model/mention.ts'
import type { Limits, Period } from '../model/period.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { claimsOf, eventId, named, type Unnamed } from './assemble/claims.ts'
import { keep } from './assemble/keep.ts'
import { tellingOf } from './assemble/telling.ts'
import { circumstances } from './circumstances.ts'
import { deedsIn } from './deeds/deeds.ts'
import { type Narrated, narrate } from './events/events.ts'
import { freshPeriod } from './events/setting.ts'
import { join, type Told } from './events/told.ts'
import { holdingsIn } from './holdings/control.ts'
import { figuresIn } from './holdings/figures.ts'
import type { Knowledge } from './knowledge.ts'
import { layout } from './layout.ts'
import { passages, type Sourced } from './passages/passages.ts'
import { bounds } from './times/index.ts'
import { unwrapped } from './unwrap.ts'

/** Reads one report: a pure function of its text and of what was passed to `reader`. Never throws on any text. */
export type Reader = (report: Report) => Reading

/**
 * Builds the reader: from a report to its claims, each with its words, and to what was not understood.
 *
 * @param knowledge  lexicons and finders; the room opens no file
 * @returns a function that gives the same reading for the same report every time
 */
export function reader(knowledge: Knowledge): Reader {
  const zonesOf = layout(knowledge.lexicon.lineMarks)
  const passagesOf = passages(knowledge)
  const about = circumstances(knowledge)
  return (given) => {
    const foreign = unread(given)
    if (foreign !== null) return { ...nothing(given), issues: [foreign] }
    const report = { ...given, text: unwrapped(given.text) }
    const zones = zonesOf(report.text, report.title)
    const known = about(report, zones)
    const sourced = passagesOf(report, zones, known)
    const bounded = known.published === null ? boundsOf(report.text, sourced, knowledge) : null
    const narrated = narrate(sourced)
    const { kept, issues } = keep(report.id, join(narrated.flatMap((n) => n.drafts)))
    const fresh = known.published === null ? closed(bounded) : freshPeriod(known.published)
    return {
      reportId: report.id,
      published: known.given,
      bounds: bounded,
      zones,
      issues,
      deeds: sourced.flatMap(({ passage }) => deedsIn(passage).map((d) => ({ reportId: report.id, ...d }))),
      ...assembled(report, { kept, narrated, fresh, limits: bounded }),
    }
  }
}

/** Limits with two ends are a period. */
const closed = (limits: Limits | null): Period | null =>
  limits === null || limits.earliest === null || limits.latest === null
    ? null
    : { earliest: limits.earliest, latest: limits.latest }

/** An undated report is bounded by the past days that it names and by the names that its actors bore only for a time. */
function boundsOf(text: string, sourced: readonly Sourced[], knowledge: Knowledge): Limits | null {
  const times = sourced.flatMap(({ passage }) => passage.times.map((t) => t.value))
  const named = sourced.flatMap(({ passage }) => passage.actors.filter((a) => !a.value.generic))
  return bounds(
    text,
    times,
    named.map((a) => knowledge.inUse(a.value.actor.id)),
  )
}

const nothing = (report: Report): Reading => ({
  reportId: report.id,
  published: report.published,
  bounds: null,
  zones: [],
  mentions: [],
  claims: [],
  tellings: [],
  deeds: [],
  issues: [],
})

const ENGLISH = 'en'

function unread(report: Report): Issue | null {
  if (report.text.trim() === '')
    return { code: 'read/empty', reportId: report.id, span: null, detail: 'The report has no text to read.' }
  if (report.lang === null || report.lang.startsWith(ENGLISH)) return null
  return {
    code: 'read/language',
    reportId: report.id,
    span: null,
    detail: `The report is in another language (${report.lang}); only English is read. It is kept, unread.`,
  }
}

interface Parts {
  readonly kept: readonly Told[]
  readonly narrated: readonly Narrated[]
  readonly fresh: Period | null
  readonly limits: Limits | null
}

function assembled(
  report: Report,
  { kept, narrated, fresh, limits }: Parts,
): Pick<Reading, 'claims' | 'mentions' | 'tellings'> {
  const perEvent = kept.map((told) => claimsOf(told, { reportId: report.id, fresh }))
  const aboutPlaces = narrated.flatMap((n) => ofPlaces(report, n, { fresh, limits }))
  const claims = named([...perEvent.flat(), ...aboutPlaces])
  const tellings = kept.flatMap((told, i) =>
    isReal(told) ? [{ ...tellingOf(told, shareOf(claims, perEvent, i)), limits }] : [],
  )
  return { claims, mentions: kept.map((told) => eventMention(report, told)), tellings }
}

const isReal = (told: Told): boolean => told.parts.some((p) => p.stance.mood === 'actual')

/** The claims were numbered all together; each event's own are those that stand where it put them. */
function shareOf(claims: readonly Claim[], perEvent: readonly (readonly Unnamed[])[], i: number): Claim[] {
  const start = perEvent.slice(0, i).reduce((n, list) => n + list.length, 0)
  return claims.slice(start, start + (perEvent[i]?.length ?? 0))
}

function ofPlaces(
  report: Report,
  { passage, speaking, voices, focus }: Narrated,
  { fresh, limits }: Pick<Parts, 'fresh' | 'limits'>,
): Unnamed[] {
  const asOf = fresh === null || limits !== null ? fresh : { earliest: fresh.latest, latest: fresh.latest }
  const holdings = holdingsIn(passage, { speakers: speaking, voices, asOf, focus })
  const figures = figuresIn(passage, focus, asOf, voices)
  return [...holdings, ...figures].map(({ span, finding, factuality, attribution, rule }) => ({
    reportId: report.id,
    event: null,
    finding,
    ...span,
    attribution,
    factuality,
    rule,
  }))
}

function eventMention(report: Report, told: Told): Mention {
  const id = eventId(report.id, told)
  const [, start, end] = /\/(\d+)-(\d+)\/event$/.exec(id) ?? ['', '0', '0']
  const span = { start: Number(start), end: Number(end) }
  return {
    id: mentionId(report.id, span, 'event'),
    reportId: report.id,
    kind: 'event',
    head: report.text.slice(span.start, span.end).toLowerCase(),
    ...span,
  }
}
