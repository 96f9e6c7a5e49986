import type { Claim } from '../model/claim.ts'
import type { Issue } from '../model/issue.ts'
import { type Mention, mentionId } from '../model/mention.ts'
import type { PartialDate } from '../model/period.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { claimsOf, eventId, named, type Unnamed } from './assemble/claims.ts'
import { type KeptEvent, keep } from './assemble/keep.ts'
import { tellingOf } from './assemble/telling.ts'
import { type Spoken, withVoices } from './assemble/voices.ts'
import { deedsIn } from './deeds/deeds.ts'
import type { Narrated } from './events/events.ts'
import { join } from './events/join.ts'
import type { Told } from './events/told.ts'
import { holdingsIn } from './holdings/control.ts'
import { figuresIn } from './holdings/figures.ts'
import type { Knowledge } from './knowledge.ts'
import { type Narration, narrator } from './narration.ts'
import { decide } from './signs/decide.ts'
import type { Learnt } from './signs/weights.ts'

/** Reads one report: a pure function of its text and of what was passed to `reader`. Never throws on any text. */
export type Reader = (report: Report) => Reading

/**
 * Builds the reader: from a report to its claims, each with its words, and to what was not understood.
 *
 * @param knowledge  lexicons, finders and learnt weights; the room opens no file
 * @returns a function that gives the same reading for the same report every time
 */
export function reader(knowledge: Knowledge): Reader {
  const narrationOf = narrator(knowledge)
  return (report) => {
    const foreign = unread(report)
    if (foreign !== null) return { ...nothing(report), issues: [foreign] }
    return readingOf(narrationOf(report), knowledge.learnt)
  }
}

/**
 * The second half of reading: which drafts tell of one event, what, where and who it was, and which events are incidents.
 *
 * @param learnt  what the signs of each decision weigh
 */
export function readingOf(narration: Narration, learnt: Learnt): Reading {
  const { report, known, drafts, narrated, scene } = narration
  const { kept, issues } = keep(report.id, decide(join(drafts, learnt.together), scene, learnt))
  return {
    reportId: report.id,
    published: known.given,
    bounds: narration.limits,
    zones: narration.zones,
    issues,
    deeds: narrated.flatMap(({ passage }) => deedsIn(passage).map((d) => ({ reportId: report.id, ...d }))),
    ...assembled(narration, withVoices(kept, narration, learnt.voices)),
  }
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

function assembled(
  narration: Narration,
  kept: readonly Spoken<KeptEvent>[],
): Pick<Reading, 'claims' | 'mentions' | 'tellings'> {
  const { report, narrated, fresh, limits } = narration
  const day = dayOf(narration)
  const perEvent = kept.map((told) => claimsOf(told, { reportId: report.id, fresh, day }))
  const aboutPlaces = narrated.flatMap((n) => ofPlaces(narration, n))
  const claims = named([...perEvent.flat(), ...aboutPlaces])
  const tellings = kept.flatMap((told, i) =>
    told.incident ? [{ ...tellingOf(told, shareOf(claims, perEvent, i), day), limits }] : [],
  )
  return { claims, mentions: kept.map((told) => eventMention(report, told)), tellings }
}

const DAY = 10

const dayOf = ({ known }: Narration): PartialDate | null =>
  known.published === null || known.published.length < DAY ? null : known.published.slice(0, DAY)

/** The claims were numbered all together; each event's own are those that stand where it put them. */
function shareOf(claims: readonly Claim[], perEvent: readonly (readonly Unnamed[])[], i: number): Claim[] {
  const start = perEvent.slice(0, i).reduce((n, list) => n + list.length, 0)
  return claims.slice(start, start + (perEvent[i]?.length ?? 0))
}

function ofPlaces({ report, fresh, limits }: Narration, { passage, speaking, voices, focus }: Narrated): Unnamed[] {
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
