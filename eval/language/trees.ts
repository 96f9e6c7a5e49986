import type { Sample } from '../../scripts/train/conllu.ts'
import type { Sentence, Tree } from '../../src/language/index.ts'
import type { Row } from '../row.ts'

const core = new Set(['nsubj', 'csubj', 'obj', 'iobj', 'ccomp', 'xcomp'])
const system = 'parallax'

/** A treebank sentence as the parser takes it: words joined by spaces, so that the treebank's own words are kept. */
export function sentenceOf(words: readonly string[]): Sentence {
  let at = 0
  const tokens = words.map((text) => {
    const token = { text, start: at, end: at + text.length }
    at = token.end + 1
    return token
  })
  return { start: 0, end: Math.max(0, at - 1), tokens }
}

/** Tags, heads, relations and dictionary forms of a treebank, and how often a verb has all its core arguments right. */
export function measureTrees(all: readonly Sample[], parse: (sentence: Sentence) => Tree, corpus: string): Row[] {
  const counts = { words: 0, tags: 0, heads: 0, both: 0, lemmas: 0, verbs: 0, whole: 0 }
  for (const sample of all) {
    const { words } = parse(sentenceOf(sample.words))
    words.forEach((word, at) => {
      counts.words++
      if (word.tag === sample.tags[at]) counts.tags++
      if (word.lemma === sample.lemmas[at]) counts.lemmas++
      if (word.head !== sample.heads[at]) return
      counts.heads++
      if (short(word.relation) === short(sample.relations[at])) counts.both++
    })
    verbs(sample, words, counts)
  }
  const row = (measure: string, value: number): Row => ({ corpus, measure, system, value })
  return [
    row('UPOS', counts.tags / counts.words),
    row('lemmas', counts.lemmas / counts.words),
    row('UAS', counts.heads / counts.words),
    row('LAS', counts.both / counts.words),
    row('verbs with all core arguments', counts.whole / counts.verbs),
  ]
}

const short = (relation: string | undefined): string => (relation ?? '').split(':')[0] ?? ''

/** Of the verbs that have core arguments in the treebank, those that have the same ones here. */
function verbs(sample: Sample, words: Tree['words'], counts: { verbs: number; whole: number }): void {
  const [gold, found] = [sample.words.map(() => ''), sample.words.map(() => '')]
  words.forEach((word, at) => {
    const [head, relation] = [sample.heads[at] ?? -1, short(sample.relations[at])]
    if (head >= 0 && core.has(relation)) gold[head] += `${relation} ${at} `
    if (word.head >= 0 && core.has(short(word.relation))) found[word.head] += `${short(word.relation)} ${at} `
  })
  sample.tags.forEach((tag, at) => {
    if (tag !== 'VERB' || gold[at] === '') return
    counts.verbs++
    if (gold[at] === found[at]) counts.whole++
  })
}
