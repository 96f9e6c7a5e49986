import type { Sample } from './conllu.ts'

/** Drops words of a sentence; those that have dependents, and the root, stay. */
export function without(sample: Sample, drop: (at: number) => boolean): Sample {
  const parents = new Set(sample.heads)
  const kept = sample.words.map((_, at) => at).filter((at) => parents.has(at) || sample.heads[at] === -1 || !drop(at))
  const place = new Map(kept.map((at, i) => [at, i]))
  const pick = <T>(list: readonly T[]): T[] => kept.map((at) => list[at] as T)
  return {
    ...sample,
    words: pick(sample.words),
    lemmas: pick(sample.lemmas),
    tags: pick(sample.tags),
    penn: pick(sample.penn),
    heads: pick(sample.heads).map((head) => place.get(head) ?? -1),
    relations: pick(sample.relations),
    spaced: pick(sample.spaced),
  }
}
