import type { Claim } from '../model/claim.ts'
import type { TollWindow } from '../model/finding.ts'
import { holdsPeriod, type Period, periodLabel } from '../model/period.ts'

/** What an incident is, for telling which tolls count for it: one or a sum, and its days. */
export interface Span {
  readonly window: TollWindow
  readonly period: Period | null
}

/**
 * Whether a figure counts for an incident: one of the incident itself, or a sum over no more than its own days.
 *
 * "69 since Wednesday" counts for a battle that goes on since Wednesday, not for the strike of Friday; the toll of one strike never counts for a sum.
 */
export function isOwn(window: TollWindow, span: Span): boolean {
  if (window.kind === 'incident') return span.window.kind === 'incident'
  if (window.since === null) return span.window.kind === 'cumulative' && span.window.since === null
  return span.period !== null && holdsPeriod(span.period, window.since)
}

/**
 * A window as a key: figures of one key can be set beside each other.
 *
 * @example windowKey({ kind: 'incident' }) // ''
 */
export const windowKey = (window: TollWindow): string =>
  window.kind === 'incident' ? '' : window.since === null ? '~' : periodLabel(window.since)

/**
 * The claims of an incident without the tolls that do not count for it, and without what else their voices say in the same words: who counts the dead of a war
 * says nothing of one attack in it.
 *
 * All but the tolls stay where nobody else would tell of it.
 */
export function ownClaims(claims: readonly Claim[], span: Span): readonly Claim[] {
  const own = claims.filter((c) => !isToll(c) || countsFor(c, span))
  const tolls = own.filter(isToll)
  const sums = claims.filter((c) => isToll(c) && !countsFor(c, span) && !tolls.some((t) => isInWords(t, c)))
  const beside = own.filter((c) => isToll(c) || !sums.some((s) => isOneVoice(c, s) && isInWords(c, s)))
  return beside.some((c) => c.finding.aspect === 'what') ? beside : own
}

const isToll = ({ finding }: Claim): boolean => finding.aspect === 'toll'
const countsFor = ({ finding }: Claim, span: Span): boolean => finding.aspect !== 'toll' || isOwn(finding.window, span)

const isOneVoice = (a: Claim, b: Claim): boolean => a.attribution?.source === b.attribution?.source

/** Whether a claim stands in the words that the voice of another says. */
const isInWords = (claim: Claim, { reportId, attribution }: Claim): boolean =>
  attribution !== null &&
  claim.reportId === reportId &&
  claim.start >= attribution.content.start &&
  claim.end <= attribution.content.end
