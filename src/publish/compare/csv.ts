/**
 * Reads comma-separated values as RFC 4180 writes them, for tables that come from others.
 *
 * @param text  with either kind of line end; quotes may hold commas, line ends and doubled quotes
 * @returns the rows with their cells; blank lines are left out; never throws
 * @example csvRows('a,"b, c"\n1,2') // [['a', 'b, c'], ['1', '2']]
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, separator = '', quoted, plain = ''] of text.matchAll(
    /(^|,|\r\n|\n|\r)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g,
  )) {
    if (separator !== ',' && row.length > 0) rows.push(row)
    if (separator !== ',') row = []
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
  }
  rows.push(row)
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}
