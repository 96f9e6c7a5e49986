import type { Word } from '../tree.ts'

const finite = new Set(['VBZ', 'VBD'])
const objects = new Set(['obj', 'obl', 'ccomp', 'xcomp'])

/**
 * Sets right the source that stands after its verb at the end of a sentence, as in "…, reports the Orla Herald."
 *
 * Treebanks hardly have this order, so parsers take the verb for one more verb of the sentence and the source for its object.
 * Only where a comma stands before a finite verb without subject and conjunction, and one noun phrase takes up the rest.
 */
export function setInversionRight(words: readonly Word[]): readonly Word[] {
  const verb = words.findLastIndex(
    (word, at) => finite.has(word.penn) && word.tag === 'VERB' && words[at - 1]?.text === ',',
  )
  const found = words[verb]
  if (found === undefined || found.relation !== 'conj' || found.head >= verb) return words
  const children = words.flatMap((word, at) => (word.head === verb && word.tag !== 'PUNCT' ? [at] : []))
  const source = words[children[0] ?? -1]
  if (children.length !== 1 || source === undefined || !objects.has(source.relation)) return words
  if (!/^(?:NOUN|PROPN)$/.test(source.tag) || !isPhrase(words, verb + 1, children[0] as number)) return words
  const change = new Map([
    [verb, 'parataxis'],
    [children[0] as number, 'nsubj'],
  ])
  return words.map((word, at) => ({ ...word, relation: change.get(at) ?? word.relation }))
}

/** Whether all words from here to the end of the sentence, its marks aside, hang below one noun without a verb among them. */
function isPhrase(words: readonly Word[], from: number, noun: number): boolean {
  return words.slice(from).every((word, i) => {
    if (word.tag === 'PUNCT' || from + i === noun) return true
    const below = word.head >= from && !/^(?:case|mark|cc|conj)$/.test(word.relation)
    return below && word.tag !== 'VERB' && word.tag !== 'AUX'
  })
}
