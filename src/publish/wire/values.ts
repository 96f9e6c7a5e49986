import { type Attribution, chain } from '../../model/attribution.ts'
import type { Estimate } from '../../model/estimate.ts'
import { type Period, periodLabel } from '../../model/period.ts'
import type { Report } from '../../model/report.ts'
import { type Span, words } from '../../model/span.ts'

/** A count as it goes out: its bounds, null for a bound that the words do not give. */
export type Bounds = readonly [low: number | null, high: number | null]

/**
 * An estimate as `[low, high]`.
 *
 * @returns null for "not said", which is not zero
 * @example bounds({ low: 22, high: null, approximate: false }) // [22, null]
 */
export const bounds = (estimate: Pick<Estimate, 'low' | 'high'> | null): Bounds | null =>
  estimate === null ? null : [estimate.low, estimate.high]

/**
 * A period as an ISO day, month, year or "a/b", null when not known.
 *
 * @example date({ earliest: '2015-04', latest: '2015-04' }) // '2015-04'
 */
export const date = (period: Period | null): string | null => (period === null ? null : periodLabel(period))

/**
 * A coordinate in degrees to four decimals, some ten metres, finer than any report tells.
 *
 * @example degrees(33.474567) // 33.4746
 */
export const degrees = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000

/**
 * The names once each, in their order, without the outlet's own.
 *
 * @param outlet  null when the report's publisher is not known
 * @example namesBesides('The Ford Gazette', ['SCM', 'the ford gazette', 'SCM']) // ['SCM']
 */
export function namesBesides(outlet: string | null, names: readonly string[]): readonly string[] {
  const own = outlet?.toLowerCase()
  return [...new Set(names)].filter((name) => name.toLowerCase() !== own)
}

/**
 * Whom a claim cites, innermost first, without the outlet.
 *
 * @param attribution  null when the report speaks in its own voice
 * @example cited({ outlet: null }, null) // []
 */
export const cited = (report: Pick<Report, 'outlet'>, attribution: Attribution | null): readonly string[] =>
  namesBesides(
    report.outlet,
    chain(attribution).map((voice) => voice.source),
  )

/**
 * The report's own words at the spans, once each, blank ones left out.
 *
 * @example verbatim('Two men died.', [{ start: 0, end: 7 }]) // ['Two men']
 */
export const verbatim = (text: string, spans: readonly Span[]): readonly string[] => [
  ...new Set(spans.map((span) => words(text, span)).filter((quote) => quote.trim() !== '')),
]
