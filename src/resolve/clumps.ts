import { LEAST_ODDS } from './weights.ts'

/** Events that are one incident so far, with what speaks for their being one with others. */
export interface Clump {
  /** The least of its events, for telling which of equals goes first. */
  readonly key: string
  readonly events: ReadonlySet<string>
  readonly near: Map<Clump, Sum>
}

/** What the judged pairs between two clumps add up to, in log-odds, and how many they are. */
interface Sum {
  readonly odds: number
  readonly pairs: number
}

/**
 * A clump of one event.
 *
 * @example alone('a').events.size // 1
 */
export const alone = (event: string): Clump => ({ key: event, events: new Set([event]), near: new Map() })

/** Adds what a judged pair says of the two clumps that its events are in. */
export function weigh(a: Clump, b: Clump, odds: number): void {
  const { odds: sum, pairs } = a.near.get(b) ?? NOTHING
  meet(a, b, { odds: sum + odds, pairs: pairs + 1 })
}

/**
 * Makes one clump of two, with what speaks for either.
 *
 * @returns the new one, which stands for both with all that were near to them
 */
export function joined(a: Clump, b: Clump): Clump {
  const [first, second] = a.key < b.key ? [a, b] : [b, a]
  const both: Clump = { key: first.key, events: new Set([...first.events, ...second.events]), near: new Map() }
  for (const part of [first, second])
    for (const [other, sum] of part.near) {
      other.near.delete(part)
      if (other === a || other === b) continue
      const { odds, pairs } = both.near.get(other) ?? NOTHING
      meet(both, other, { odds: odds + sum.odds, pairs: pairs + sum.pairs })
    }
  return both
}

/**
 * What speaks for two clumps being one: the sum over all pairs between them, where one that was not judged counts as kept apart.
 */
export function worth(a: Clump, b: Clump): number {
  const { odds, pairs } = a.near.get(b) ?? NOTHING
  return odds + LEAST_ODDS * (a.events.size * b.events.size - pairs)
}

const NOTHING: Sum = { odds: 0, pairs: 0 }

function meet(a: Clump, b: Clump, sum: Sum): void {
  a.near.set(b, sum)
  b.near.set(a, sum)
}
