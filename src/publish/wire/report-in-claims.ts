import { type Attribution, chain } from '../../model/attribution.ts'
import type { Claim } from '../../model/claim.ts'
import type { PloverEvent } from '../../model/deed.ts'
import type { Factuality } from '../../model/factuality.ts'
import type { Aspect } from '../../model/finding.ts'
import type { Issue } from '../../model/issue.ts'
import type { Reading } from '../../model/reading.ts'
import type { Report } from '../../model/report.ts'
import { words } from '../../model/span.ts'
import { type WireFinding, wireFinding } from './finding.ts'

/** A voice behind a claim: its name, the words that show it speaks (null: none), and what kind of source it is. */
interface VoiceRow {
  readonly source: string
  readonly cue: string | null
  readonly kind: string
}

/** A claim with the keys that every aspect has; those of its own aspect stand beside them. */
export type ClaimRow = WireFinding & {
  readonly id: string
  readonly aspect: Aspect
  readonly event: string | null
  readonly attribution: readonly VoiceRow[]
  readonly factuality: Factuality
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** A deed with the words that show it. */
interface DeedRow {
  readonly event: PloverEvent
  readonly mode: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly means: readonly string[]
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** What was too vague or not understood, with the words it is about; null where it is about no words. */
interface IssueRow extends Pick<Issue, 'code' | 'detail'> {
  readonly quote: string | null
  readonly start: number | null
  readonly end: number | null
}

/** A report as `parallax read --as claims` prints it, one line of JSON. */
export interface ReportInClaims {
  readonly report: string
  readonly claims: readonly ClaimRow[]
  readonly deeds: readonly DeedRow[]
  readonly issues: readonly IssueRow[]
}

/**
 * Puts the claims of one report into the shape of `parallax read --as claims`.
 *
 * @param issues  further issues, such as those from collecting the report
 * @returns for each claim its finding, its voices (innermost first), and its quote: `text.slice(start, end) === quote`
 */
export const reportInClaims = (
  report: Report,
  reading: Pick<Reading, 'claims' | 'deeds' | 'issues'>,
  issues: readonly Issue[] = [],
): ReportInClaims => ({
  report: report.id,
  claims: reading.claims.map((claim) => claimRow(report.text, claim)),
  deeds: reading.deeds.map(({ event, mode, actors, recipients, means, start, end, rule }) => ({
    event,
    mode,
    actors: actors.map((span) => words(report.text, span)),
    recipients: recipients.map((span) => words(report.text, span)),
    means: means.map((span) => words(report.text, span)),
    quote: words(report.text, { start, end }),
    start,
    end,
    rule,
  })),
  issues: [...issues, ...reading.issues].map(({ code, detail, span }) => ({
    code,
    detail,
    quote: span === null ? null : words(report.text, span),
    start: span?.start ?? null,
    end: span?.end ?? null,
  })),
})

function claimRow(text: string, claim: Claim): ClaimRow {
  return {
    id: claim.id,
    aspect: claim.finding.aspect,
    ...wireFinding(claim.finding),
    event: claim.event,
    attribution: voices(text, claim.attribution),
    factuality: claim.factuality,
    quote: words(text, claim),
    start: claim.start,
    end: claim.end,
    rule: claim.rule,
  }
}

const voices = (text: string, attribution: Attribution | null): readonly VoiceRow[] =>
  chain(attribution).map(({ source, cue, kind }) => ({ source, cue: cue === null ? null : words(text, cue), kind }))
