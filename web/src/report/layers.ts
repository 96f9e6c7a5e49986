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

/** Cuts a text at the borders of all that was found in it; the pieces together are the text. */
export function layered(text: string, { claims, mentions, issues, leftovers }: Findings): Found[] {
  const fits = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length
  const found = {
    claims: claims.filter(fits),
    mentions: mentions.filter(fits),
    issues: issues.flatMap((issue) => (issue.span !== null && fits(issue.span) ? [{ ...issue.span, issue }] : [])),
    voices: claims.flatMap(voicesOf).filter(fits),
    leftovers: leftovers.filter(fits),
  }
  const ends = Object.values(found).flatMap((spans: readonly Span[]) => spans.flatMap(({ start, end }) => [start, end]))
  const borders = [...new Set([0, text.length, ...ends])].sort((a, b) => a - b)
  const over = {
    claims: covering(found.claims, borders),
    mentions: covering(found.mentions, borders),
    issues: covering(found.issues, borders),
    voices: covering(found.voices, borders),
    leftovers: covering(found.leftovers, borders),
  }
  return borders.slice(1).map((end, at) => {
    const start = borders[at] ?? 0
    const has = (layer: keyof typeof over): boolean => (over[layer][at]?.length ?? 0) > 0
    return {
      ...{ start, end, text: text.slice(start, end) },
      layers: (Object.keys(LAYERS) as Layer[]).filter(has),
      claims: over.claims[at] ?? [],
      mentions: over.mentions[at] ?? [],
      issues: over.issues[at]?.map(({ issue }) => issue) ?? [],
      leftover: has('leftovers'),
    }
  })
}

const voicesOf = ({ attribution }: Claim): Span[] =>
  chain(attribution).flatMap(({ words, cue }) => [words, ...(cue === null ? [] : [cue])])

/**
 * What covers each piece of a text, in the order in which it was given: one walk over pieces and spans.
 *
 * @param spans  whose starts and ends are among the borders
 */
function covering<T extends Span>(spans: readonly T[], borders: readonly number[]): T[][] {
  const coming = spans.map((span, order) => ({ span, order })).sort((a, b) => a.span.start - b.span.start)
  let [open, next] = [coming.slice(0, 0), 0]
  return borders.slice(1).map((_, at) => {
    const start = borders[at] ?? 0
    open = open.filter(({ span }) => span.end > start)
    while (coming[next] !== undefined && (coming[next]?.span.start ?? 0) <= start)
      open.push(coming[next++] as (typeof coming)[0])
    return [...open].sort((a, b) => a.order - b.order).map(({ span }) => span)
  })
}
