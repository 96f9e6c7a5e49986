import type { Word as Parsed } from '../../language/index.ts'

/**
 * A word of a tree with the forms under which lexicons may know it: itself in lower case first, then the lemmas it could have.
 *
 * `head` is the index of its head among the words of its sentence, -1 for the root.
 */
export interface Word extends Parsed {
  readonly norm: string
  readonly forms: readonly string[]
}

const VOWEL = /[aeiouy]/

/**
 * Undoes English inflection without knowing the part of speech, for looking words up in lexicons of lemmas.
 *
 * @param irregular  inflected form to lemma, from data/lexicon/en/irregular-forms.tsv
 * @returns a function from a lower-cased word to itself and its possible lemmas, most likely first, without repeats
 * @example wordForms(new Map())('bombings') // ['bombings', 'bombing', 'bomb', 'bombe']
 */
export function wordForms(irregular: ReadonlyMap<string, string>): (norm: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (norm) => {
    const before = known.get(norm)
    if (before !== undefined) return before
    const forms = [
      ...new Set([norm, ...lemmas(norm, irregular), ...lemmas(norm, irregular).flatMap((l) => lemmas(l, irregular))]),
    ]
    if (known.size < 50_000) known.set(norm, forms)
    return forms
  }
}

function lemmas(word: string, irregular: ReadonlyMap<string, string>): readonly string[] {
  const listed = irregular.get(word)
  if (listed !== undefined) return [listed]
  if (word.length < 4) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return [word.slice(0, -1)]
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('ed')) return undouble(word.slice(0, -2))
  if (word.endsWith('ing') && VOWEL.test(word.slice(0, -3))) return undouble(word.slice(0, -3))
  return []
}

function undouble(stem: string): readonly string[] {
  const last = stem.at(-1)
  if (last !== undefined && last === stem.at(-2) && !'aeiousl'.includes(last)) return [stem.slice(0, -1), stem]
  if (last === 'l' && stem.at(-2) === 'l') return [stem, stem.slice(0, -1)]
  return [stem, `${stem}e`]
}

/**
 * Gives the words of a tree their forms.
 *
 * @param forms  what wordForms returned
 */
export function withForms(words: readonly Parsed[], forms: (norm: string) => readonly string[]): Word[] {
  return words.map((word) => {
    const norm = word.text.toLowerCase().replace(/[’`]/g, "'")
    return { ...word, norm, forms: forms(norm) }
  })
}
