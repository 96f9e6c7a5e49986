import type { Evidence } from '../model/evidence.ts'
import type { MentionId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Telling } from '../model/telling.ts'
import { compareToll } from './compare/toll.ts'
import { compareWhat } from './compare/what.ts'
import { compareWhen } from './compare/when.ts'
import { compareWhere } from './compare/where.ts'
import { compareWho } from './compare/who.ts'

/** How much each aspect weighs; they add up to 1. Set by hand: place tells most, then day and kind. Only the threshold below was chosen by measurement. */
const WEIGHTS = { when: 0.2, where: 0.3, what: 0.2, toll: 0.15, who: 0.15 } as const

/** From this score on two tellings are of one incident; below `UNSURE` they are not; between, it is left open and not linked. */
const SAME = 0.82
const UNSURE = 0.7

/** A telling that spreads over weeks would chain the incidents of those weeks; only an equal toll ties it to one of them. */
const WIDE = 0.6
const TELLING_TOLL = 0.8

/** The taking of a town goes on for days, and is told as entry, advance and seizure; the same force does not take it twice within a week. */
const TAKING_DAYS = 7
const TAKING = new Set(['Government regains territory', 'Non-state actor overtakes territory'])

function isOneTaking(a: Telling, b: Telling): boolean {
  const place = a.place !== null && b.place !== null && a.place.id !== null && a.place.id === b.place.id
  return (
    place &&
    a.subtype === b.subtype &&
    TAKING.has(a.subtype) &&
    a.agents.some((x) => b.agents.some((y) => x.id === y.id))
  )
}

/**
 * How many days another telling may lie apart to be worth comparing with this one.
 *
 * @returns a week for the taking of a place, else a day
 */
export const graceDaysOf = (telling: Pick<Telling, 'subtype'>): number =>
  TAKING.has(telling.subtype) ? TAKING_DAYS : 1

/** A judgement of the machine with the score it rests on, from 0 to 1. */
export interface Scored extends Judgement<MentionId> {
  readonly score: number
}

/**
 * Judges whether two tellings of two reports are of one incident, aspect by aspect, each with its reason.
 *
 * Places or days that cannot meet decide alone. Symmetric: judge(a, b) and judge(b, a) give the same verdict.
 */
export function judge(a: Telling, b: Telling): Scored {
  const [left, right] = a.event <= b.event ? [a, b] : [b, a]
  const evidence = [
    compareWhen(left, right, isOneTaking(left, right) ? TAKING_DAYS : 1),
    compareWhere(left.place, right.place),
    compareWhat(left, right),
    compareToll(left.killed, right.killed),
    compareWho(left, right),
  ]
  const score = combined(evidence)
  const verdict = score >= SAME ? 'same' : score >= UNSURE ? 'unsure' : 'different'
  return { left: left.event, right: right.event, verdict, by: 'judge@1', at: null, evidence, score }
}

function combined(evidence: readonly Evidence[]): number {
  if (evidence.some((e) => (e.rule === 'when' || e.rule === 'where') && e.score === 0)) return 0
  const when = evidence.find((e) => e.rule === 'when')?.score ?? 0
  const toll = evidence.find((e) => e.rule === 'toll')?.score ?? 0
  if (when === WIDE && toll < TELLING_TOLL) return 0
  return evidence.reduce((sum, e) => sum + e.score * (WEIGHTS[e.rule as keyof typeof WEIGHTS] ?? 0), 0)
}
