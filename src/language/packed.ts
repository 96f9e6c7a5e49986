import type { Table } from './table.ts'

/** What a file of weights holds: words and settings as JSON, and tables by name. */
interface Unpacked {
  readonly header: Readonly<Record<string, unknown>>
  readonly tables: Readonly<Record<string, Table>>
}

/** Makes memory of so many bytes, all noughts. */
export type Room = (bytes: number) => ArrayBufferLike

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
 *
 * @param room  makes the memory for the tables
 */
export function unpack(bytes: Uint8Array, room: Room): Unpacked {
  const length = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8) | ((bytes[2] ?? 0) << 16) | ((bytes[3] ?? 0) << 24)
  const header = JSON.parse(ascii(bytes.subarray(4, 4 + length))) as Record<string, unknown>
  const tables: Record<string, Table> = {}
  const outlines = (header.tables ?? []) as Outline[]
  const list = new Uint32Array(outlines.reduce((most, { filled }) => Math.max(most, filled), 0))
  let from = 4 + length
  for (const outline of outlines) {
    const { table, end } = (outline.width <= 3 ? wholeRows : sparseRows)(outline, { bytes, from, list, room })
    tables[outline.name] = table
    from = end
  }
  return { header, tables }
}

function ascii(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Reads `count` numbers of 7 bits a byte into a list; gives where they end. */
function numbers(bytes: Uint8Array, from: number, count: number, list: Uint32Array): number {
  let at = from
  for (let i = 0; i < count; i++) {
    const byte = bytes[at++] as number
    if (byte < 128) {
      list[i] = byte
      continue
    }
    let [value, up, next] = [byte & 127, 7, bytes[at++] as number]
    for (; next > 127; up += 7) {
      value |= (next & 127) << up
      next = bytes[at++] as number
    }
    list[i] = value | (next << up)
  }
  return at
}

const none = new Int16Array(0)

const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1)

/** Numbers of one table on their way: the bytes, where they begin, and a list for them that all tables share. */
interface Source {
  readonly bytes: Uint8Array
  readonly from: number
  readonly list: Uint32Array
  readonly room: Room
}

interface Made {
  readonly table: Table
  readonly end: number
}

function wholeRows({ width, bits, filled }: Outline, { bytes, from, list, room }: Source): Made {
  const values = numbers(bytes, from, filled, list)
  const places = list.slice(0, filled)
  const end = numbers(bytes, values, filled, list)
  const weights = new Int16Array(room(2 ** bits * width * 2))
  let cell = -1
  for (let i = 0; i < filled; i++) {
    cell += (places[i] as number) + 1
    weights[cell] = unzigzag(list[i] as number)
  }
  return { table: { width, mask: 2 ** bits - 1, weights, starts: null, cells: null }, end }
}

function sparseRows({ width, bits, filled }: Outline, { bytes, from, list, room }: Source): Made {
  const values = numbers(bytes, from, filled, list)
  const cells = new Int32Array(room((filled + 1) * 4))
  const starts = new Uint32Array(room((2 ** bits + 1) * 4))
  let [cell, row] = [-1, 0]
  for (let i = 0; i < filled; i++) {
    cell += (list[i] as number) + 1
    const slot = (cell / width) | 0
    while (row < slot) starts[++row] = i
    cells[i] = cell - slot * width
  }
  while (row < 2 ** bits) starts[++row] = filled
  const end = numbers(bytes, values, filled, list)
  for (let i = 0; i < filled; i++) cells[i] = (cells[i] as number) + unzigzag(list[i] as number) * 256
  return { table: { width, mask: 2 ** bits - 1, weights: none, starts, cells }, end }
}
