import type { Table } from '../../src/language/table.ts'
import { visitCells } from './mean.ts'

/** A learnt table on its way into a file: cells smaller than `least` are dropped, the rest rounded to multiples of `step`. */
export interface Parcel {
  readonly name: string
  readonly table: Table
  readonly step: number
  readonly least: number
}

/** Writes weights as src/language/packed.ts reads them. */
export function pack(header: Readonly<Record<string, unknown>>, parcels: readonly Parcel[]): Uint8Array {
  const packed = parcels.map((parcel) => ({ parcel, ...cells(parcel) }))
  const tables = packed.map(({ parcel, filled }) => ({
    name: parcel.name,
    width: parcel.table.width,
    bits: Math.log2(parcel.table.mask + 1),
    filled,
  }))
  const head = Buffer.from(
    JSON.stringify({ ...header, tables }).replace(
      /[\u0080-\uffff]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
  const size = Buffer.alloc(4)
  size.writeInt32LE(head.length)
  return Buffer.concat([size, head, ...packed.flatMap(({ gaps, values }) => [gaps, values])])
}

function cells({ table, step, least }: Parcel) {
  const gaps = new Bytes()
  const values = new Bytes()
  let [filled, last] = [0, -1]
  visitCells(table, (cell, weight) => {
    if (Math.abs(weight) < least) return
    const value = Math.max(-32768, Math.min(32767, Math.round(weight / step)))
    if (value === 0) return
    gaps.add(cell - last - 1)
    values.add(((value << 1) ^ (value >> 31)) >>> 0)
    last = cell
    filled++
  })
  return { filled, gaps: gaps.all(), values: values.all() }
}

class Bytes {
  private room = Buffer.alloc(1 << 20)
  private used = 0

  add(value: number): void {
    if (this.used + 5 > this.room.length) this.room = Buffer.concat([this.room, Buffer.alloc(this.room.length)])
    let rest = value
    while (rest > 127) {
      this.room[this.used++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.room[this.used++] = rest
  }

  all(): Buffer {
    return this.room.subarray(0, this.used)
  }
}
