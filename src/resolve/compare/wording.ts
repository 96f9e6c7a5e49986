import type { Comparison } from '../weights.ts'

const FEWEST = 4
const SHARES: readonly (readonly [Comparison<'wording'>['level'], number])[] = [
  ['copied', 0.6],
  ['close', 0.4],
  ['some', 0.25],
  ['little', 0.15],
]

/**
 * Compares in which words two reports tell it: many shared words speak for one incident, none against it.
 *
 * @param left  the words of a telling, each once
 * @returns level `unknown` when either has fewer than four words
 * @example compareWording([], []).level // 'unknown'
 */
export function compareWording(left: readonly string[], right: readonly string[]): Comparison<'wording'> {
  const sides = { rule: 'wording' as const, left: `${left.length} words`, right: `${right.length} words` }
  if (left.length < FEWEST || right.length < FEWEST)
    return { ...sides, level: 'unknown', detail: 'One of the two has too few words.' }
  const other = new Set(right)
  const shared = left.filter((word) => other.has(word))
  const share = shared.length / Math.min(left.length, right.length)
  const level = SHARES.find(([, least]) => share >= least)?.[0] ?? 'none'
  return { ...sides, level, detail: `They share ${shared.length} of their telling words.` }
}
