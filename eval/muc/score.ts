import { type Entity, SLOTS, type Slot, type Template } from './template.ts'

/** Right and all, seen from what was said (for precision) and from the key (for recall). */
export interface Count {
  readonly said: number
  readonly saidRight: number
  readonly key: number
  readonly keyRight: number
}

/** The counts of one document or of all, by slot; `type` counts whole templates. */
export type Counts = Readonly<Record<Slot | 'type', Count>>

/** A template said and the template of the key that it is taken for. */
export type Pair = readonly [said: number, key: number]

const NONE: Count = { said: 0, saidRight: 0, key: 0, keyRight: 0 }
const MOST_KEYS = 14

/** A filler is right when each of its words is one of the key's words for the same thing. */
const isRight = (said: Entity, key: Entity): boolean => said.length > 0 && said.every((words) => key.includes(words))

const sameType = (said: Template, key: Template): boolean => said.types.some((type) => key.types.includes(type))

function inSlot(said: readonly Entity[], key: readonly Entity[]): Count {
  return {
    said: said.length,
    saidRight: said.filter((s) => key.some((k) => isRight(s, k))).length,
    key: key.length,
    keyRight: key.filter((k) => said.some((s) => isRight(s, k))).length,
  }
}

/** How much is gained by taking one template for another, type included; 0 where the types differ. */
function gain(said: Template, key: Template): number {
  if (!sameType(said, key)) return 0
  const counts = SLOTS.map((slot) => inSlot(said.fillers[slot], key.fillers[slot]))
  return 2 + counts.reduce((sum, c) => sum + c.saidRight + c.keyRight, 0)
}

/**
 * Finds the one-to-one mapping of templates under which most fillers are right, by trying every set of the key's templates once.
 *
 * @param key  at most 14 templates are mapped, the rest counts as missed (no document of the corpus has more)
 * @returns pairs whose types agree
 * @example bestMapping([], []) // []
 */
export function bestMapping(said: readonly Template[], key: readonly Template[]): Pair[] {
  const keys = key.slice(0, MOST_KEYS)
  let best = new Map<number, { readonly gain: number; readonly pairs: readonly Pair[] }>([[0, { gain: 0, pairs: [] }]])
  for (const [i, template] of said.entries()) {
    const next = new Map(best)
    for (const [used, so] of best)
      for (const [k, other] of keys.entries()) {
        const more = gain(template, other)
        if (more === 0 || (used & (1 << k)) !== 0) continue
        const set = used | (1 << k)
        if (so.gain + more > (next.get(set)?.gain ?? 0))
          next.set(set, { gain: so.gain + more, pairs: [...so.pairs, [i, k]] })
      }
    best = next
  }
  return [...([...best.values()].sort((a, b) => b.gain - a.gain)[0]?.pairs ?? [])]
}

/**
 * Scores the templates of one document after the best mapping: what is not mapped is wrong whole, with all its fillers.
 *
 * @source Du, Rush and Cardie 2021: precision and recall over entities by slot, the type counted as one more slot
 */
export function scoreDocument(said: readonly Template[], key: readonly Template[]): Counts {
  const pairs = bestMapping(said, key)
  const slot = (name: Slot): Count => {
    const rightSaid = pairs.map(([s, k]) =>
      inSlot((said[s] as Template).fillers[name], (key[k] as Template).fillers[name]),
    )
    return {
      said: said.reduce((sum, t) => sum + t.fillers[name].length, 0),
      saidRight: rightSaid.reduce((sum, c) => sum + c.saidRight, 0),
      key: key.reduce((sum, t) => sum + t.fillers[name].length, 0),
      keyRight: rightSaid.reduce((sum, c) => sum + c.keyRight, 0),
    }
  }
  const type = { said: said.length, saidRight: pairs.length, key: key.length, keyRight: pairs.length }
  return { type, ...(Object.fromEntries(SLOTS.map((name) => [name, slot(name)])) as Record<Slot, Count>) }
}

/** Adds counts up. */
export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (a, b) => ({
      said: a.said + b.said,
      saidRight: a.saidRight + b.saidRight,
      key: a.key + b.key,
      keyRight: a.keyRight + b.keyRight,
    }),
    NONE,
  )

/**
 * Precision, recall and their harmonic mean, each 0 to 1; 0 where there is nothing to divide by.
 *
 * @example rates({ said: 4, saidRight: 2, key: 2, keyRight: 2 }).f1 // 0.6666666666666666
 */
export function rates({ said, saidRight, key, keyRight }: Count): { p: number; r: number; f1: number } {
  const p = said === 0 ? 0 : saidRight / said
  const r = key === 0 ? 0 : keyRight / key
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
