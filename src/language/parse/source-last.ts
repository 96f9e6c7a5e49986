import type { Word } from '../tree.ts'

/** Verbs of saying that news puts behind what was said; a closed class, written by ourselves. */
const sayings = new Set(
  'acknowledge add admit allege announce argue claim comment confirm declare explain insist note observe recall report say state stress tell tweet warn write'.split(
    ' ',
  ),
)
const finite = new Set(['VBZ', 'VBD'])
const ofPhrase = new Set(['ADJ', 'ADP', 'ADV', 'CCONJ', 'DET', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN'])
const named = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * Sets right a statement whose source stands last, as in "…, reports the Orla Herald." and "“…,” the Orla Watch added."
 *
 * Treebanks have this order some ninety times, so parsers take the verb for one more verb of the statement. As in the treebanks
 * the verb of saying becomes the root, what was said its ccomp, the source its nsubj. Only where a comma stands before the verb
 * and one noun phrase, or the phrase and the verb, and nothing behind them but the stop. Linear in the number of words.
 */
export function setSourceRight(words: readonly Word[]): readonly Word[] {
  const tail = tailOf(words)
  if (tail === null) return words
  const subject = subjectOf(words, tail)
  const said = outsideOf(words, 0, tail.opens).filter((at) => words[at]?.tag !== 'PUNCT')
  const whole = words.slice(0, tail.opens).some((word) => finite.has(word.penn) || /^(?:VBP|MD)$/.test(word.penn))
  const root = rootOf(words, said, tail.verb)
  if (!whole || subject === null || root === null) return words
  const place = (word: Word, head: number, relation: string): Word => ({ ...word, head, relation })
  return words.map((word, at) => {
    if (at === tail.verb) return { ...place(word, -1, 'root'), tag: 'VERB', ...verbTag(word) }
    if (at === root) return place(word, tail.verb, 'ccomp')
    if (at === subject) return place(word, tail.verb, 'nsubj')
    if (at >= tail.from && at < tail.to && word.head === tail.verb) return { ...word, head: subject }
    if (at >= tail.to || (at >= tail.opens && at < tail.from))
      return place(word, tail.quoted && at < tail.from ? root : tail.verb, 'punct')
    return at < tail.opens && (word.head < 0 || word.head >= tail.opens) ? { ...word, head: root } : word
  })
}

const verbTag = (word: Word) =>
  finite.has(word.penn) ? {} : { penn: 'VBZ', lemma: word.text.toLowerCase().replace(/s$/, '') }

interface Tail {
  /** The comma. */
  readonly opens: number
  readonly quoted: boolean
  readonly verb: number
  /** The words of the source. */
  readonly from: number
  readonly to: number
}

/** Finds the comma, the verb of saying and the source at the end of a sentence. */
function tailOf(words: readonly Word[]): Tail | null {
  let end = words.length
  while (end > 0 && /^[.!?]+$/.test(words[end - 1]?.text ?? '')) end--
  let from = end
  while (from > 0 && end - from < longest && isInside(words[from - 1])) from--
  const quoted = /^(?:["”’']|'')$/u.test(words[from - 1]?.text ?? '')
  const opens = quoted ? from - 2 : from - 1
  if (opens < 3 || words[opens]?.text !== ',' || end - from < 2) return null
  const [first, last] = [words[from], words[end - 1]]
  if (first !== undefined && isSaying(first))
    return phrase(words, { opens, quoted, verb: from, from: from + 1, to: end })
  return last !== undefined && isSaying(last)
    ? phrase(words, { opens, quoted, verb: end - 1, from, to: end - 1 })
    : null
}

const longest = 14

const isInside = (word: Word | undefined) =>
  word !== undefined && word.text !== ',' && (word.tag !== 'PUNCT' || /^[-()–]$/u.test(word.text))

const isSaying = (word: Word): boolean =>
  finite.has(word.penn)
    ? sayings.has(word.lemma)
    : word.penn === 'NNS' && sayings.has(word.text.toLowerCase().replace(/s$/, ''))

/** A tail whose source is one noun phrase: names and nouns, and no verb. */
function phrase(words: readonly Word[], tail: Tail): Tail | null {
  const source = words.slice(tail.from, tail.to)
  const fits = source.every((word) => word.tag === 'PUNCT' || ofPhrase.has(word.tag))
  return fits && source.some((word) => named.has(word.tag)) && source[0]?.tag !== 'ADP' ? tail : null
}

/** Words of a stretch whose heads stand outside it. */
const outsideOf = (words: readonly Word[], from: number, to: number): number[] =>
  words.flatMap(({ head }, at) => (at >= from && at < to && (head < from || head >= to) ? [at] : []))

/** The head of the source; words that hung from a verb taken for a noun, as in "the Watch reports", hang from it now; null where it falls into pieces. */
function subjectOf(words: readonly Word[], { from, to, verb }: Tail): number | null {
  const outside = outsideOf(words, from, to)
  const subject = outside.findLast((at) => named.has(words[at]?.tag ?? ''))
  const whole = outside.every((at) => at === subject || (words[at]?.head === verb && at < (subject ?? -1)))
  return subject === undefined || !whole ? null : subject
}

/** The head of what was said: the root of the tree, or what hangs from the verb; null where it falls into pieces that nothing tells apart. */
function rootOf(words: readonly Word[], said: readonly number[], verb: number): number | null {
  const root = said.find((at) => words[at]?.head === -1)
  if (root !== undefined) return root
  const below = said.filter((at) => words[at]?.head === verb)
  return below.length === 1 ? (below[0] ?? null) : null
}
