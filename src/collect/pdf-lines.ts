/** A piece of text on a page of a PDF: where it stands, in the page's units from the lower left, and how large it is. */
interface PdfPiece {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
  readonly hasEOL: boolean
}

/** A printed line: its words, where it begins and ends, and how large it is. */
interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/**
 * Turns the pieces of a page into its paragraphs, one string each.
 *
 * A paragraph ends where the next line stands lower than a line's height and a half, is of another size, begins further in, or where a line stops
 * well before the right edge after a full stop.
 * @param pieces  in reading order
 */
export function pdfParagraphs(pieces: readonly PdfPiece[]): readonly string[] {
  const printed = pdfLines(pieces)
  const right = Math.max(0, ...printed.map((line) => line.right))
  const hyphened = new Set(printed.flatMap((line) => line.text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []))
  const paragraphs: string[] = []
  let last: PdfLine | null = null
  for (const line of printed) {
    if (last === null || endsParagraph(last, line, right)) paragraphs.push(line.text)
    else paragraphs.push(joined(paragraphs.pop() ?? '', line.text, hyphened))
    last = line
  }
  return paragraphs
}

function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const found: PdfLine[] = []
  let row: PdfPiece[] = []
  const close = () => {
    const line = pdfLine(row)
    if (line !== null) found.push(line)
    row = []
  }
  for (const piece of pieces) {
    const before = row.at(-1)
    if (before !== undefined && Math.abs(before.y - piece.y) > Math.max(2, before.fontSize / 2)) close()
    row.push(piece)
    if (piece.hasEOL) close()
  }
  close()
  return found
}

function pdfLine(row: readonly PdfPiece[]): PdfLine | null {
  const inked = row.filter((piece) => piece.str.trim() !== '')
  const [first] = inked
  if (first === undefined) return null
  let text = ''
  let edge = first.x
  for (const piece of row) {
    const gap = text !== '' && piece.x - edge > piece.fontSize * 0.2
    text += gap && !text.endsWith(' ') ? ` ${piece.str}` : piece.str
    edge = piece.x + piece.width
  }
  const right = Math.max(...inked.map((piece) => piece.x + piece.width))
  return { text: text.replace(/\s+/g, ' ').trim(), left: first.x, right, y: first.y, size: first.fontSize || 10 }
}

function endsParagraph(above: PdfLine, below: PdfLine, right: number): boolean {
  const size = Math.max(above.size, below.size)
  if (Math.abs(above.size - below.size) > size * 0.15) return true
  if (above.y - below.y > size * 1.7 || below.y > above.y + size) return true
  if (below.left - above.left > size * 0.8) return true
  return /[.!?:"'”’]$/.test(above.text) && above.right < right - size * 5
}

/**
 * Joins two printed lines of a paragraph, and the two halves of a word that the line end divided.
 *
 * @param hyphened  lower-case words that are written with a hyphen elsewhere, which keep it
 * @example joined('the govern-', 'ment said', new Set()) // 'the government said'
 */
export function joined(above: string, below: string, hyphened: ReadonlySet<string>): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below
  const head = /(\p{L}+)-$/u.exec(above)?.[1]
  const tail = /^\p{Ll}+/u.exec(below)?.[0]
  if (head === undefined || tail === undefined) return /\p{L}-$/u.test(above) ? above + below : `${above} ${below}`
  return hyphened.has(`${head}-${tail}`.toLowerCase()) ? above + below : above.slice(0, -1) + below
}
