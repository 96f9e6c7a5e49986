import type { EventCorpus, EventDoc, EventMention } from './mentions.ts'

/**
 * Groups mentions by kind and likeness: the same kind of deed, in reports that share enough of their rarer words. It stands in the evaluation only and is no part of Parallax.
 *
 * @param likeness  the least cosine of two reports' words, weighed by how rare they are, from 0 to 1
 * @param kindOf  what must be the same: the lemma, or the kind of deed
 * @returns the group of each mention by its id
 */
export function grouped(
  { docs, mentions }: EventCorpus,
  likeness: number,
  kindOf: (m: EventMention) => string = (m) => m.kind,
): ReadonlyMap<string, string> {
  const alike = likenesses(docs)
  const group = new Map(mentions.map((m) => [m.id, m.id]))
  const rootOf = (id: string): string => {
    const above = group.get(id) as string
    return above === id ? id : rootOf(above)
  }
  for (const same of Map.groupBy(mentions, kindOf).values())
    for (const [i, a] of same.entries())
      for (const b of same.slice(i + 1))
        if (a.doc === b.doc || alike(a.doc, b.doc) >= likeness) group.set(rootOf(a.id), rootOf(b.id))
  return new Map(mentions.map((m) => [m.id, rootOf(m.id)]))
}

function likenesses(docs: readonly EventDoc[]): (a: string, b: string) => number {
  const seen = new Map<string, number>()
  for (const { lemmas } of docs) for (const word of new Set(lemmas)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const vectors = new Map(
    docs.map((d) => [d.id, vectorOf(d.lemmas, (word) => Math.log(docs.length / (seen.get(word) ?? 1)))]),
  )
  const known = new Map<string, number>()
  return (a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const before = known.get(key)
    if (before !== undefined) return before
    const cosine = product(vectors.get(a) ?? new Map(), vectors.get(b) ?? new Map())
    known.set(key, cosine)
    return cosine
  }
}

type Vector = ReadonlyMap<string, number>

function vectorOf(lemmas: readonly string[], rarity: (word: string) => number): Vector {
  const counts = Map.groupBy(lemmas, (word) => word)
  const raw = [...counts].map(([word, all]) => [word, (1 + Math.log(all.length)) * rarity(word)] as const)
  const length = Math.sqrt(raw.reduce((sum, [, x]) => sum + x * x, 0)) || 1
  return new Map(raw.map(([word, x]) => [word, x / length]))
}

function product(a: Vector, b: Vector): number {
  let sum = 0
  for (const [word, x] of a) sum += x * (b.get(word) ?? 0)
  return sum
}
