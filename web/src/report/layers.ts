import { chain } from '../../../src/model/attribution.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Issue } from '../../../src/model/issue.ts'
import type { Mention } from '../../../src/model/mention.ts'
import type { Span } from '../../../src/model/span.ts'

/** What can be marked in a report, and what it is called on the page. */
export const LAYERS = {
  claims: 'Claims',
  voices: 'Who says so',
  mentions: 'Names, days and numbers',
  issues: 'Not understood',
} as const

/** One of the layers. */
export type Layer = keyof typeof LAYERS

/** A stretch of a text with all that was found in it: the layers, and what stands behind each. */
export interface Found extends Span {
  readonly text: string
  readonly layers: readonly Layer[]
  readonly claims: readonly Claim[]
  readonly mentions: readonly Mention[]
  readonly issues: readonly Issue[]
  /** Whether a leftover of a web page, which is shown but was not read. */
  readonly leftover: boolean
}

/** All that was found in a report. */
interface Findings {
  readonly claims: readonly Claim[]
  readonly mentions: readonly Mention[]
  readonly issues: readonly Issue[]
  readonly leftovers: readonly Span[]
}

const within = (piece: Span) => (span: Span) => span.start <= piece.start && piece.end <= span.end

/** Cuts a text at the borders of all that was found in it; the pieces together are the text. */
export function layered(text: string, { claims, mentions, issues, leftovers }: Findings): Found[] {
  const voices = claims.flatMap((claim) =>
    chain(claim.attribution).flatMap(({ words, cue }) => [words, ...(cue === null ? [] : [cue])]),
  )
  const spanned = issues.flatMap((issue) => (issue.span === null ? [] : [{ ...issue.span, issue }]))
  const spans = [...claims, ...mentions, ...voices, ...spanned, ...leftovers].filter(
    ({ start, end }) => start >= 0 && start < end && end <= text.length,
  )
  const borders = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return borders.slice(1).map((end, at) => {
    const piece = { start: borders[at] ?? 0, end }
    const here = within(piece)
    const own = {
      claims: claims.filter(here),
      mentions: mentions.filter(here),
      issues: spanned.filter(here).map(({ issue }) => issue),
    }
    const layers: Layer[] = [
      ...(own.claims.length > 0 ? (['claims'] as const) : []),
      ...(voices.some(here) ? (['voices'] as const) : []),
      ...(own.mentions.length > 0 ? (['mentions'] as const) : []),
      ...(own.issues.length > 0 ? (['issues'] as const) : []),
    ]
    return { ...piece, text: text.slice(piece.start, end), layers, ...own, leftover: leftovers.some(here) }
  })
}
