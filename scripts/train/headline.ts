import type { Sample } from './conllu.ts'
import { without } from './without.ts'

/**
 * Writes a sentence as a headline would have it: no articles, no full stop, no auxiliary before a participle, the past told in the present.
 *
 * Half of them with a capital on every longer word, the others as a sentence.
 */
export function headline(sample: Sample, next: () => number): Sample {
  const present = next() < 0.7 ? inPresent(sample) : sample
  const bare = without(present, (at) => isDropped(present, at))
  const titled = next() < 0.5
  return { ...bare, words: bare.words.map((word, at) => (at === 0 || (titled && isLong(word)) ? capital(word) : word)) }
}

const isLong = (word: string) => /^\p{Ll}{4,}/u.test(word)
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

function isDropped(sample: Sample, at: number): boolean {
  const word = sample.words[at] ?? ''
  if (/^(?:a|an|the)$/i.test(word)) return sample.words.length > 4
  if (word === '.') return at === sample.words.length - 1
  return sample.relations[at] === 'aux:pass' && /^(?:is|are|was|were)$/i.test(word)
}

/** Puts the finite verbs of main clauses that are in the past into the present, by the number of their subjects. */
function inPresent(sample: Sample): Sample {
  const [words, penn] = [[...sample.words], [...sample.penn]]
  sample.heads.forEach((head, at) => {
    if (sample.penn[at] !== 'VBD' || sample.tags[at] !== 'VERB') return
    const upper = sample.heads[head] === -1
    const main = head === -1 || (upper && /^(?:conj|parataxis|ccomp)$/.test(sample.relations[at] ?? ''))
    const subject = subjectOf(sample, at) ?? (sample.relations[at] === 'conj' ? subjectOf(sample, head) : null)
    if (!main || subject === null) return
    const many = isMany(sample, subject)
    words[at] = many ? (sample.lemmas[at] ?? '') : thirdPerson(sample.lemmas[at] ?? '')
    penn[at] = many ? 'VBP' : 'VBZ'
  })
  return { ...sample, words, penn }
}

function subjectOf(sample: Sample, verb: number): number | null {
  const found = sample.heads.findIndex((head, at) => head === verb && sample.relations[at]?.startsWith('nsubj'))
  return found < 0 ? null : found
}

const isMany = (sample: Sample, subject: number): boolean =>
  /^(?:NNS|NNPS)$/.test(sample.penn[subject] ?? '') ||
  /^(?:I|you|we|they|these|those)$/i.test(sample.words[subject] ?? '') ||
  sample.heads.some((head, at) => head === subject && sample.relations[at] === 'conj')

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}
