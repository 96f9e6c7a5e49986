import { bCubed, scoreOf } from '../linking/b-cubed.ts'

/** For each mention the group that people put it in and the one that a program did. */
interface Mentioned {
  readonly gold: string
  readonly found: string
}

/** The three scores whose mean is the CoNLL score, each an F1 from 0 to 1. */
export interface Conll {
  readonly muc: number
  readonly b3: number
  readonly ceafe: number
  readonly conll: number
}

/**
 * Scores a grouping of mentions that people found.
 *
 * @source Pradhan and others 2011: the CoNLL score is the mean of MUC, B-cubed and entity-based CEAF
 */
export function conll(mentions: readonly Mentioned[]): Conll {
  const [muc, b3, ceafe] = [mucOf(mentions), bCubed(mentions).f1, ceafeOf(mentions)]
  return { muc, b3, ceafe, conll: (muc + b3 + ceafe) / 3 }
}

/**
 * Scores the links that must be added or cut to turn one grouping into the other.
 *
 * @source Vilain and others 1995, "A model-theoretic coreference scoring scheme"
 */
function mucOf(mentions: readonly Mentioned[]): number {
  const recall = kept(
    mentions,
    (m) => m.gold,
    (m) => m.found,
  )
  const precision = kept(
    mentions,
    (m) => m.found,
    (m) => m.gold,
  )
  return scoreOf(precision, recall).f1
}

type Key = (m: Mentioned) => string

function kept(mentions: readonly Mentioned[], whole: Key, part: Key): number {
  let [links, wanted] = [0, 0]
  for (const group of Map.groupBy(mentions, whole).values()) {
    links += group.length - new Set(group.map(part)).size
    wanted += group.length - 1
  }
  return wanted === 0 ? 0 : links / wanted
}

/**
 * Scores groups as a whole: each of one grouping is laid on at most one of the other, so that likeness is greatest.
 *
 * @source Luo 2005, "On coreference resolution performance metrics", with his φ4
 */
function ceafeOf(mentions: readonly Mentioned[]): number {
  const [gold, found] = [Map.groupBy(mentions, (m) => m.gold), Map.groupBy(mentions, (m) => m.found)]
  const names = [...found.keys()]
  const likeness = [...gold.values()].map((group) => {
    const shared = Map.groupBy(group, (m) => m.found)
    return names.map((name) => {
      const both = shared.get(name)?.length ?? 0
      return both === 0 ? 0 : (2 * both) / (group.length + (found.get(name)?.length ?? 0))
    })
  })
  const total = best(likeness)
  return scoreOf(total / Math.max(1, found.size), total / Math.max(1, gold.size)).f1
}

/** The greatest sum of likeness with each row and column used once at most: the Hungarian method on what is missing to 1. */
function best(likeness: readonly (readonly number[])[]): number {
  const columns = likeness[0]?.length ?? 0
  const size = Math.max(likeness.length, columns)
  const cost = (i: number, j: number): number => 1 - (likeness[i]?.[j] ?? 0)
  const [u, v] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const match = new Int32Array(size + 1)
  for (let i = 1; i <= size; i++) augment(i, { size, cost, u, v, match })
  let sum = 0
  for (let j = 1; j <= size; j++) sum += 1 - cost((match[j] ?? 0) - 1, j - 1)
  return sum
}

interface Assignment {
  readonly size: number
  readonly cost: (i: number, j: number) => number
  readonly u: Float64Array
  readonly v: Float64Array
  readonly match: Int32Array
}

/** Finds a shortest way for one more row, as the Hungarian method does with potentials. */
function augment(row: number, { size, cost, u, v, match }: Assignment): void {
  const [least, way] = [new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY), new Int32Array(size + 1)]
  const used = new Uint8Array(size + 1)
  match[0] = row
  let at = 0
  do {
    used[at] = 1
    const i = match[at] as number
    let [delta, next] = [Number.POSITIVE_INFINITY, 0]
    for (let j = 1; j <= size; j++) {
      if (used[j] === 1) continue
      const reduced = cost(i - 1, j - 1) - (u[i] as number) - (v[j] as number)
      if (reduced < (least[j] as number)) [least[j], way[j]] = [reduced, at]
      if ((least[j] as number) < delta) [delta, next] = [least[j] as number, j]
    }
    for (let j = 0; j <= size; j++) {
      if (used[j] === 1) {
        u[match[j] as number] = (u[match[j] as number] as number) + delta
        v[j] = (v[j] as number) - delta
      } else least[j] = (least[j] as number) - delta
    }
    at = next
  } while (match[at] !== 0)
  for (; at !== 0; at = way[at] as number) match[at] = match[way[at] as number] as number
}
