/** Marks that a tokeniser sets apart, and the words it parts from what follows. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/(^|[\s([{])"/g, '$1`` '],
  [/[“]/g, '`` '],
  [/["”]/g, " '' "],
  [/’/g, "'"],
  [/[([]/g, ' -LRB- '],
  [/[)\]]/g, ' -RRB- '],
  [/([;:?!%$—]|--|\.\.\.)/g, ' $1 '],
  [/,(?!\d)/g, ' , '],
  [/n't\b/g, " n't"],
  [/'(s|re|ve|ll|d|m)\b/gi, " '$1"],
  [/(s)'(?=\s)/g, "$1 '"],
]
/** A full stop at the end of a line or before a space, after a word that is no abbreviation with a stop within or a title. */
const STOP = /(?<![.\s][A-Za-z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Maj|Rev|Sen|St))\.(?=\s|$)/gm

/**
 * A text as the tokeniser of the Penn Treebank writes it: marks and endings parted by spaces, quotes and brackets as their codes.
 *
 * @source the treebank's tokenisation, written again with its commonest rules only
 * @example tokenised('Rebels "hit" Lima\'s port.') // "Rebels `` hit '' Lima 's port ."
 */
export function tokenised(text: string): string {
  const apart = APART.reduce((words, [mark, with_]) => words.replace(mark, with_), text)
  return apart
    .replace(STOP, ' . ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
