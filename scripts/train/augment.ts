import type { Sample } from './conllu.ts'
import { headline } from './headline.ts'
import { said } from './said.ts'
import { without } from './without.ts'

/** Ways of writing a sentence that news is full of and treebanks are not. */
export type Style = 'as written' | 'lower' | 'upper' | 'headline' | 'careless' | 'said'

/** Picks a style for one reading of one sentence: 28 in 100 lower-cased, 4 all capitals, 7 as a headline, 6 without commas and apostrophes, 5 as what somebody said. */
export function style(chance: number): Style {
  if (chance < 0.28) return 'lower'
  if (chance < 0.32) return 'upper'
  if (chance < 0.39) return 'headline'
  if (chance < 0.45) return 'careless'
  return chance < styled ? 'said' : 'as written'
}

/** The share of readings that are in another style than the treebank's own. */
export const styled = 0.5

/**
 * Writes a sentence in another style; dropped words take their arcs with them and never have dependents.
 *
 * @param next  dice, for styles that have several forms; without them the first form is taken
 */
export function restyled(sample: Sample, how: Style, next: () => number = () => 0): Sample {
  if (how === 'lower') return { ...sample, words: sample.words.map((word) => word.toLowerCase()) }
  if (how === 'upper') return { ...sample, words: sample.words.map((word) => word.toUpperCase()) }
  if (how === 'headline') return headline(sample, next)
  if (how === 'careless') return careless(sample)
  return how === 'said' ? said(sample, next) : sample
}

/** Loses commas and apostrophes: "Orla 's army" becomes "Orlas army", "did n't" becomes "did nt". */
function careless(sample: Sample): Sample {
  const owns = (at: number) => sample.penn[at] === 'POS'
  const words = sample.words.map((word, at) => {
    const next = sample.words[at + 1] ?? ''
    return owns(at + 1) && /^['’]s$/iu.test(next) ? `${word}s` : /\p{L}/u.test(word) ? word.replace(/['’]/gu, '') : word
  })
  return without({ ...sample, words }, (at) => owns(at) || /^[,'’]$/u.test(sample.words[at] ?? ''))
}
