/**
 * Reads comma-separated values as RFC 4180 writes them, for tables that come from others.
 *
 * Takes time in proportion to the text, however long a cell is.
 * @param text  with any kind of line end; quotes may hold commas, line ends and doubled quotes; a quote that is never closed holds the rest
 * @returns the rows with their cells; blank lines are left out; never throws
 * @example csvRows('a,"b, c"\n1,2') // [['a', 'b, c'], ['1', '2']]
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (let at = 0; at <= text.length; at++) {
    const quoted = text[at] === '"' ? inQuotes(text, at + 1) : { cell: '', end: at }
    const end = endOfCell(text, quoted.end)
    rows.at(-1)?.push(quoted.cell + text.slice(quoted.end, end))
    if (text[end] !== ',') rows.push([])
    at = text.startsWith('\r\n', end) ? end + 1 : end
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

/** What a quote holds from its first character on, and where what follows it begins. */
function inQuotes(text: string, start: number): { readonly cell: string; readonly end: number } {
  const pieces: string[] = []
  for (let from = start; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { cell: [...pieces, text.slice(from)].join(''), end: text.length }
    if (text[quote + 1] !== '"') return { cell: [...pieces, text.slice(from, quote)].join(''), end: quote + 1 }
    pieces.push(text.slice(from, quote + 1))
    from = quote + 2
  }
}

function endOfCell(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
