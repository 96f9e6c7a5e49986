/**
 * How many are said: bounds as far as the words give them, null where they give none.
 *
 * "22" is 22 to 22, "at least 22" 22 to null, "up to 15" null to 15, "dozens" 24 to null. `approximate` marks "about", "some", "nearly".
 * Zero is a claim ("no casualties"), not an absence. Never both null.
 */
export interface Estimate {
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
}

/**
 * The estimate that a plain number makes.
 *
 * @example exactly(5).low // 5
 */
export const exactly = (n: number): Estimate => ({ low: n, high: n, approximate: false })

/**
 * Whether two estimates can be true together, which is what makes them one account.
 *
 * "At least 22" and "31" can; "22" and "31" cannot.
 * @example compatible(exactly(22), { low: 20, high: null, approximate: false }) // true
 */
export function compatible(a: Estimate, b: Estimate): boolean {
  return (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY)
}

/**
 * The bounds that hold all the given estimates, for showing low to high without adding anything up.
 *
 * @param estimates  any number of them
 * @returns null for none; `low` is the least bound given, `high` the greatest bound given (a figure that is only a lower bound counts as itself)
 * @example envelope([exactly(22), exactly(31)])?.high // 31
 */
export function envelope(estimates: readonly Estimate[]): Estimate | null {
  const bounds = estimates.flatMap((e) => [e.low, e.high]).filter((n): n is number => n !== null)
  if (bounds.length === 0) return null
  const open = estimates.every((e) => e.high === null)
  return {
    low: Math.min(...bounds),
    high: open ? null : Math.max(...bounds),
    approximate: estimates.some((e) => e.approximate),
  }
}

/**
 * An estimate in the words of a table: "22", "22+", "up to 15", "20-30".
 *
 * @example estimateLabel({ low: 22, high: null, approximate: false }) // '22+'
 */
export function estimateLabel(e: Estimate): string {
  const about = e.approximate ? '~' : ''
  if (e.low === null) return `up to ${about}${e.high}`
  if (e.high === null) return `${about}${e.low}+`
  return e.low === e.high ? `${about}${e.low}` : `${about}${e.low}-${e.high}`
}
