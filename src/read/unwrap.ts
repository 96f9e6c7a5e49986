const WIDEST = 120
const FEWEST = 4
const FULL = 0.7
const MOST = 0.6

/**
 * Joins the lines of a text that was wrapped by hand or by a wire, so that sentences are not cut at the margin.
 *
 * A text counts as wrapped when no line is wider than 120 characters and most lines are nearly as wide as the widest. Only the breaks become blanks: the result has the same
 * length, and every offset in it holds in the original. A blank line, or one that is set in, still ends a paragraph.
 * @example unwrapped('short\nlines') // 'short\nlines'
 */
export function unwrapped(text: string): string {
  return isWrapped(text)
    ? text.replace(/([^\s])\r?\n(?=\S)/g, (found, last: string) => last.padEnd(found.length, ' '))
    : text
}

function isWrapped(text: string): boolean {
  const widths = text
    .split('\n')
    .map((line) => line.trimEnd().length)
    .filter((width) => width > 0)
  if (widths.length < FEWEST) return false
  const widest = widths.reduce((a, b) => Math.max(a, b), 0)
  return widest <= WIDEST && widths.filter((width) => width >= widest * FULL).length >= widths.length * MOST
}

/** What the Penn Treebank writes for a bracket, in capitals or small, as a word of its own. */
const CODE = /(?<=^|\s)-(?:([LR])([RSC])B)-(?=\s|$)/gim
const BRACKETS: Readonly<Record<string, string>> = { LR: '(', RR: ')', LS: '[', RS: ']', LC: '{', RC: '}' }

/**
 * Puts brackets where a tokenised text has their codes, so that what stands in them is read as such.
 *
 * The rest of each code becomes blanks: the result has the same length, and every offset in it holds in the original.
 * @example bracketed('-LRB- AP -RRB- --') // '(     AP )     --'
 */
export const bracketed = (text: string): string =>
  text.replace(CODE, (code, side: string, kind: string) =>
    (BRACKETS[(side + kind).toUpperCase()] as string).padEnd(code.length, ' '),
  )
