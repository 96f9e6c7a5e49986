/** Something that people put into one group and a program into another. */
export interface Grouped {
  readonly gold: string
  readonly found: string
}

/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/**
 * How alike two groupings are, item by item: of those that the program puts with an item, how many people put there, and the other way round.
 *
 * @returns zeros for no items
 * @source Bagga and Baldwin 1998, "Algorithms for scoring coreference chains"
 * @example bCubed([{ gold: 'a', found: 'x' }, { gold: 'a', found: 'y' }]).r // 0.5
 */
export function bCubed(items: readonly Grouped[]): Score {
  const byGold = Map.groupBy(items, (i) => i.gold)
  const byFound = Map.groupBy(items, (i) => i.found)
  let [p, r] = [0, 0]
  for (const { gold, found } of items) {
    const both = (byFound.get(found) ?? []).filter((i) => i.gold === gold).length
    p += both / (byFound.get(found)?.length ?? 1)
    r += both / (byGold.get(gold)?.length ?? 1)
  }
  return scoreOf(p / Math.max(1, items.length), r / Math.max(1, items.length))
}

/**
 * A score of its precision and recall.
 *
 * @example scoreOf(1, 0.5).f1.toFixed(2) // '0.67'
 */
export const scoreOf = (p: number, r: number): Score => ({ p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) })
