/**
 * What each sign weighs in one decision, learnt from annotated reports: above zero it speaks for, below against.
 *
 * Signs are short English phrases ("place same", "killed number"), so that a decision can be told in words. `base` is the sign that always holds.
 */
export type Weights = ReadonlyMap<string, number>

/** The decisions that are learnt, each with its own weights; the last holds one table for each sub-event type. */
export interface Learnt {
  readonly together: Weights
  readonly incident: Weights
  readonly where: Weights
  readonly agent: Weights
  readonly patient: Weights
  readonly toll: Weights
  readonly voices: Weights
  readonly subtype: ReadonlyMap<string, Weights>
}

/** The sign that holds for every candidate. */
export const BASE = 'base'

/**
 * Adds up what the signs weigh; a sign counts once, however often it was seen.
 *
 * @returns the logarithm of the odds: 0 is even, 2 is seven to one for
 * @example sumOf(new Map([['base', -1], ['near', 2]]), ['near', 'near', 'new']) // 1
 */
export function sumOf(weights: Weights, signs: Iterable<string>): number {
  let sum = weights.get(BASE) ?? 0
  for (const sign of new Set(signs)) sum += weights.get(sign) ?? 0
  return sum
}

/**
 * Of several candidates the one for which most speaks, the first of equals.
 *
 * @returns null where there is none
 */
export function heaviest<T extends { readonly signs: Iterable<string> }>(
  candidates: readonly T[],
  weights: Weights,
): T | null {
  let [most, best]: [number, T | null] = [Number.NEGATIVE_INFINITY, null]
  for (const candidate of candidates) {
    const sum = sumOf(weights, candidate.signs)
    if (sum > most) [most, best] = [sum, candidate]
  }
  return best
}

/**
 * The signs that weighed most, for telling a person why.
 *
 * @returns signs with their weights, the heaviest first, those without weight left out
 * @example strongest(new Map([['near', 2], ['far', -3]]), ['near', 'far', 'new'], 1) // [['far', -3]]
 */
export function strongest(weights: Weights, signs: Iterable<string>, count: number): [sign: string, weight: number][] {
  return [...new Set(signs)]
    .map((sign): [string, number] => [sign, weights.get(sign) ?? 0])
    .filter(([, weight]) => weight !== 0)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .slice(0, count)
}

/**
 * Names the band that a number falls in, so that a sign can say "few" or "far" without a number of its own.
 *
 * @param edges  rising; each is the first number of the next band
 * @example band(4, 1, 3, 6) // '3-6'
 */
export function band(n: number, ...edges: readonly number[]): string {
  const next = edges.findIndex((edge) => n < edge)
  if (next < 0) return `${edges.at(-1) ?? 0}+`
  return `${edges[next - 1] ?? 0}-${edges[next]}`
}
