/**
 * The plain form under which words are looked up: lower case, every figure 0, one kind of apostrophe and dash.
 *
 * @example plain('Mig-29’s') // "mig-00's"
 */
export function plain(text: string): string {
  if (/^[a-z]+$/.test(text)) return text
  return text
    .toLowerCase()
    .replace(/\d/g, '0')
    .replace(/[’‘`ʼ]/g, "'")
    .replace(/[“”]|``|''/g, '"')
    .replace(/[–—]|--+/g, '-')
}

/**
 * The outline of a word: which of capitals, small letters, figures and other marks it has, in order, repeats left out.
 *
 * @example outline('Al-Maron') // 'Xx-Xx'
 */
export function outline(text: string): string {
  let shape = ''
  let last = ''
  for (let at = 0; at < Math.min(text.length, 24); at++) {
    const kind = kindOf(text[at] as string)
    if (kind !== last) shape += kind
    last = kind
  }
  return shape
}

function kindOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x'
  if (letter >= 'A' && letter <= 'Z') return 'X'
  if (letter >= '0' && letter <= '9') return '0'
  if (letter.toLowerCase() !== letter) return 'X'
  return letter.toUpperCase() !== letter ? 'x' : letter
}

/** How a sentence uses capitals: as usual, none at all, all capitals, or a capital on nearly every word as headlines do. */
export type Casing = 0 | 1 | 2 | 3

/** Tells how a sentence uses capitals, since a capital means little in a headline and nothing can be made of its absence in lower-cased text. */
export function casing(words: readonly string[]): Casing {
  let [upper, capital, small] = [0, 0, 0]
  for (const word of words) {
    if (word.length < 4 || !/^\p{L}/u.test(word)) {
      if (/^\p{Lu}/u.test(word)) capital += 0.3
      continue
    }
    if (word === word.toUpperCase() && word !== word.toLowerCase()) upper++
    else if (/^\p{Lu}/u.test(word)) capital++
    else small++
  }
  if (capital === 0 && upper === 0) return 1
  if (small === 0 && capital < 1 && upper > 1) return 2
  return capital + upper > 3 * small && capital + upper > 2 ? 3 : 0
}
