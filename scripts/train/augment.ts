import type { Sample } from './conllu.ts'

/** Ways of writing a sentence that news is full of and treebanks are not. */
export type Style = 'as written' | 'lower' | 'upper' | 'headline' | 'no commas'

/** Picks a style for one reading of one sentence: 30 in 100 lower-cased, 4 all capitals, 6 as a headline, 5 without commas. */
export function style(chance: number): Style {
  if (chance < 0.3) return 'lower'
  if (chance < 0.34) return 'upper'
  if (chance < 0.4) return 'headline'
  return chance < 0.45 ? 'no commas' : 'as written'
}

/** Writes a sentence in another style; dropped words take their arcs with them and never have dependents. */
export function restyled(sample: Sample, how: Style): Sample {
  if (how === 'as written') return sample
  if (how === 'lower') return { ...sample, words: sample.words.map((word) => word.toLowerCase()) }
  if (how === 'upper') return { ...sample, words: sample.words.map((word) => word.toUpperCase()) }
  if (how === 'no commas')
    return without(sample, (at) => sample.words[at] === ',' || /^['’]$/u.test(sample.words[at] ?? ''))
  const bare = without(sample, (at) => /^(?:a|an|the|\.)$/i.test(sample.words[at] ?? '') && sample.words.length > 4)
  return { ...bare, words: bare.words.map((word) => (/^\p{Ll}{4,}/u.test(word) ? capital(word) : word)) }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

function without(sample: Sample, drop: (at: number) => boolean): Sample {
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
