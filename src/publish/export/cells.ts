/** What a cell can hold: words, a number, or nothing where the record does not say. */
export type Cell = string | number | null

/**
 * Writes a cell of a CSV file so that no spreadsheet takes words for a formula.
 *
 * Words that begin with =, +, -, @, a tab or a return get an apostrophe before them; numbers stay numbers.
 * @source OWASP, "CSV Injection"; RFC 4180 for quotes
 */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Writes one line of a CSV file, with the line end that RFC 4180 asks for. */
const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

/**
 * Writes rows under named columns as CSV; a column that a row does not have is left empty.
 *
 * @param columns  the header, in order
 * @param row  makes a row's cells by column
 */
export async function* csvOf<T>(
  columns: readonly string[],
  rows: AsyncIterable<T>,
  row: (each: T) => Readonly<Record<string, Cell>>,
): AsyncIterable<string> {
  yield csvLine(columns)
  for await (const each of rows) {
    const cells = row(each)
    yield csvLine(columns.map((column) => cells[column] ?? null))
  }
}

/** Names in one cell, apart by semicolons as the field writes them; null for none. */
export const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('; '))
