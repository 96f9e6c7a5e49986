import type { Table } from './table.ts'

/** What a file of weights holds: words and settings as JSON, and tables by name. */
export interface Unpacked {
  readonly header: Readonly<Record<string, unknown>>
  readonly tables: Readonly<Record<string, Table>>
}

interface Outline {
  readonly name: string
  readonly width: number
  readonly bits: number
  readonly filled: number
}

/**
 * Reads a file of weights after it was decompressed.
 *
 * The file is: length of the header (4 bytes, little end first), header (JSON in ASCII, with `tables` in order), then for each
 * table the gaps between the cells that are not zero and, after all gaps, their values, as numbers of 7 bits a byte (values
 * zigzag). Small weights take one byte and large ones as many as they need.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  const length = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8) | ((bytes[2] ?? 0) << 16) | ((bytes[3] ?? 0) << 24)
  const header = JSON.parse(ascii(bytes.subarray(4, 4 + length))) as Record<string, unknown>
  const tables: Record<string, Table> = {}
  let at = 4 + length
  for (const outline of (header.tables ?? []) as Outline[]) {
    const made = outline.width <= 3 ? wholeRows(bytes, at, outline) : sparseRows(bytes, at, outline)
    tables[outline.name] = made.table
    at = made.end
  }
  return { header, tables }
}

function ascii(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Reads `count` numbers of 7 bits a byte into a list. */
function numbers(bytes: Uint8Array, from: number, count: number): { readonly list: Uint32Array; readonly end: number } {
  const list = new Uint32Array(count)
  let at = from
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] as number
    let value = byte & 127
    for (let up = 7; byte > 127; up += 7) {
      byte = bytes[at++] as number
      value |= (byte & 127) << up
    }
    list[i] = value
  }
  return { list, end: at }
}

const none = new Int16Array(0)

const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1)

function wholeRows(
  bytes: Uint8Array,
  from: number,
  { width, bits, filled }: Outline,
): { readonly table: Table; readonly end: number } {
  const gaps = numbers(bytes, from, filled)
  const values = numbers(bytes, gaps.end, filled)
  const weights = new Int16Array(2 ** bits * width)
  let cell = -1
  for (let i = 0; i < filled; i++) {
    cell += (gaps.list[i] as number) + 1
    weights[cell] = unzigzag(values.list[i] as number)
  }
  return { table: { width, mask: 2 ** bits - 1, weights, starts: null, cells: null }, end: values.end }
}

function sparseRows(
  bytes: Uint8Array,
  from: number,
  { width, bits, filled }: Outline,
): { readonly table: Table; readonly end: number } {
  const gaps = numbers(bytes, from, filled)
  const values = numbers(bytes, gaps.end, filled)
  const [cells, starts] = [new Int32Array(filled), new Uint32Array(2 ** bits + 1)]
  let cell = -1
  let row = 0
  for (let i = 0; i < filled; i++) {
    cell += (gaps.list[i] as number) + 1
    const slot = Math.floor(cell / width)
    while (row < slot) starts[++row] = i
    cells[i] = unzigzag(values.list[i] as number) * 256 + (cell - slot * width)
  }
  while (row < 2 ** bits) starts[++row] = filled
  return { table: { width, mask: 2 ** bits - 1, weights: none, starts, cells }, end: values.end }
}
