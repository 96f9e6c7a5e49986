import { stripVTControlCharacters, styleText } from 'node:util'

/** A column: its heading, the least and most characters it may take, and the side to which numbers stand. */
export interface Column {
  readonly head: string
  readonly least: number
  readonly most: number
  readonly right?: boolean
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const segmenter = new Intl.Segmenter('en')

const widthOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : /^[\p{M}\p{Cf}]+$/u.test(grapheme) ? 0 : 1)

/**
 * How many columns of a terminal a text takes.
 *
 * @example displayWidth('Dār') // 3
 */
export const displayWidth = (text: string): number =>
  [...segmenter.segment(text)].reduce((sum, { segment }) => sum + widthOf(segment), 0)

/**
 * Makes a text safe and fit for a terminal: control characters gone, cut with an ellipsis where it is too wide.
 *
 * @param width  in terminal columns
 * @example fitted('Upper Forde', 7) // 'Upper …'
 */
export function fitted(text: string, width: number): string {
  const plain = printable(text)
  if (displayWidth(plain) <= width) return plain
  let kept = ''
  let used = 0
  for (const { segment } of segmenter.segment(plain)) {
    used += widthOf(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/**
 * A text without anything that a terminal would obey, on one line.
 *
 * Reports are strangers' words; a terminal must not act on them.
 * @example printable('a\u001b[31mb') // 'ab'
 */
export const printable = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()

const padded = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return right ? space + text : text + space
}

/**
 * Shares the width among columns: each as much as its widest cell needs, the widest giving way first.
 *
 * @param needs  the widest cell of each column
 * @returns a width for each
 */
export function columnWidths(columns: readonly Column[], needs: readonly number[], width: number): readonly number[] {
  const widths = columns.map((column, i) => Math.min(column.most, Math.max(column.least, needs[i] ?? 0)))
  let over = widths.reduce((sum, each) => sum + each + 2, -2) - width
  while (over > 0) {
    const spare = widths.map((each, i) => each - (columns[i]?.least ?? each))
    const widest = spare.indexOf(Math.max(...spare))
    if ((spare[widest] ?? 0) <= 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
    over--
  }
  return widths
}

/**
 * Lays rows out under headings, fitted to a width.
 *
 * @param rows  cells in the order of the columns
 * @param head  whether to print the headings
 * @returns one string a line
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  head = true,
) {
  const needs = columns.map((column, i) =>
    Math.max(displayWidth(column.head), ...rows.map((row) => displayWidth(row[i] ?? ''))),
  )
  const widths = columnWidths(columns, needs, width)
  const line = (cells: readonly string[]) =>
    columns
      .map((column, i) => padded(fitted(cells[i] ?? '', widths[i] ?? 0), widths[i] ?? 0, column.right === true))
      .join('  ')
      .trimEnd()
  const body = rows.map(line)
  return head
    ? [styleText('bold', line(columns.map((column) => column.head)), { stream: process.stdout }), ...body]
    : body
}

/**
 * Breaks a text into lines at spaces.
 *
 * @param indent  put before every line
 * @example wrapped('one two', 5, '') // ['one', 'two']
 */
export function wrapped(text: string, width: number, indent: string): readonly string[] {
  const room = Math.max(10, width) - indent.length
  const found: string[] = []
  for (const word of printable(text).split(' ').filter(Boolean)) {
    const last = found.at(-1)
    if (last !== undefined && displayWidth(last) + 1 + displayWidth(word) <= room)
      found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found.map((line) => indent + line)
}
