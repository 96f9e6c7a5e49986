/**
 * Many places in little room: columns of numbers, and names looked up by a hash of their keys.
 *
 * Degrees are kept in hundredths, about a kilometre. `refs` points at a place and says in its lowest bit whether the key is a lesser name of it.
 */
export interface PackedPlaces {
  readonly count: number
  readonly ids: Uint32Array
  readonly latitudes: Int16Array
  readonly longitudes: Int16Array
  readonly divisions: Uint16Array
  readonly kinds: Uint8Array
  readonly sizes: Uint8Array
  readonly nameBytes: Uint8Array
  readonly nameStarts: Uint32Array
  readonly hashes: Uint32Array
  readonly checks: Uint8Array
  readonly refs: Uint32Array
  readonly buckets: Uint32Array
  readonly divisionList: readonly PackedDivision[]
}

/** A first-level division as the packed places refer to it, with the middle of its places. */
export interface PackedDivision {
  readonly country: string
  readonly code: string
  readonly latitude: number
  readonly longitude: number
}

/** What one of the packed places is, taken out of its columns. */
interface PackedPlace {
  readonly geonamesId: number
  readonly name: string
  readonly kind: 'capital' | 'seat' | 'settlement' | 'quarter'
  readonly latitude: number
  readonly longitude: number
  readonly population: number
  readonly division: PackedDivision
}

/** How the packer and the reader spell the kinds, in the order of their numbers. */
export const packedKinds: readonly PackedPlace['kind'][] = ['capital', 'seat', 'settlement', 'quarter']

/**
 * Two numbers that stand for a key, so that no key needs to be stored; 40 bits in all, wrong about once in two million look-ups.
 *
 * @example hashOf('aleppo').length // 2
 */
export function hashOf(key: string): [number, number] {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13)
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d)
  return [(a ^ (a >>> 15)) >>> 0, ((b ^ (b >>> 11)) >>> 8) & 0xff]
}

/**
 * The numbers of the packed places that bear a key.
 *
 * @param key  as `placeKey` makes it
 * @returns references: place number times two, plus one where the key is a lesser name of it
 */
export function packedRefs(packed: PackedPlaces, key: string): number[] {
  const [hash, check] = hashOf(key)
  const top = hash >>> 16
  const found: number[] = []
  for (let at = packed.buckets[top] ?? 0; at < (packed.buckets[top + 1] ?? 0); at++)
    if (packed.hashes[at] === hash && packed.checks[at] === check) found.push(packed.refs[at] ?? 0)
  return found
}

/** Takes one place out of the columns. */
export function packedPlace(packed: PackedPlaces, at: number): PackedPlace {
  const [start, end] = [packed.nameStarts[at] ?? 0, (packed.nameStarts[at + 1] ?? 1) - 1]
  return {
    geonamesId: packed.ids[at] ?? 0,
    name: decoded(packed.nameBytes, start, end),
    kind: packedKinds[packed.kinds[at] ?? 2] ?? 'settlement',
    latitude: (packed.latitudes[at] ?? 0) / 100,
    longitude: (packed.longitudes[at] ?? 0) / 100,
    population: Math.round(2 ** ((packed.sizes[at] ?? 0) / 10)) - 1,
    division: packed.divisionList[packed.divisions[at] ?? 0] as PackedDivision,
  }
}

/** Pure rooms have no TextDecoder; names hold only what UTF-8 writes in one to three bytes. */
function decoded(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) {
    const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
    if (a < 0x80) text += String.fromCharCode(a)
    else if (a < 0xe0) text += String.fromCharCode(((a & 31) << 6) | (b & 63))
    else text += String.fromCharCode(((a & 15) << 12) | ((b & 63) << 6) | (c & 63))
    if (a >= 0xe0) at += 2
    else if (a >= 0x80) at += 1
  }
  return text
}

/**
 * Reads what scripts/pack-gazetteer.ts wrote, already decompressed.
 *
 * @param bytes  a line of JSON of `headLength` bytes, then the columns, each number spread over planes of bytes
 * @param head  that line, read as JSON
 */
export function unpackPlaces(bytes: Uint8Array, head: PackedHead, headLength: number): PackedPlaces {
  const cursor = { at: headLength }
  const { count, keys } = head
  const ids = summed(planes(bytes, cursor, count, 4))
  const latitudes = Int16Array.from(planes(bytes, cursor, count, 2))
  const longitudes = Int16Array.from(planes(bytes, cursor, count, 2))
  const divisions = Uint16Array.from(planes(bytes, cursor, count, 2))
  const kinds = slice(bytes, cursor, count)
  const sizes = slice(bytes, cursor, count)
  const nameBytes = slice(bytes, cursor, head.nameBytes)
  const hashes = planes(bytes, cursor, keys, 4)
  for (let at = 1; at < keys; at++) hashes[at] = (hashes[at] ?? 0) + (hashes[at - 1] ?? 0)
  const checks = slice(bytes, cursor, keys)
  const refs = planes(bytes, cursor, keys, 3)
  return {
    ...{ count, ids, latitudes, longitudes, divisions, kinds, sizes, nameBytes, hashes, checks, refs },
    nameStarts: startsOf(nameBytes, count),
    buckets: bucketsOf(hashes),
    divisionList: head.divisions.map(([country, code, latitude, longitude]) => ({
      ...{ country, code, latitude, longitude },
    })),
  }
}

/** The first line of a packed file. */
export interface PackedHead {
  readonly count: number
  readonly keys: number
  readonly nameBytes: number
  readonly divisions: readonly (readonly [string, string, number, number])[]
}

function slice(bytes: Uint8Array, cursor: { at: number }, length: number): Uint8Array {
  cursor.at += length
  return bytes.slice(cursor.at - length, cursor.at)
}

function planes(bytes: Uint8Array, cursor: { at: number }, count: number, width: number): Uint32Array {
  const column = new Uint32Array(count)
  for (let plane = 0; plane < width; plane++) {
    const from = cursor.at + plane * count
    for (let at = 0; at < count; at++) column[at] = (column[at] ?? 0) | ((bytes[from + at] ?? 0) << (8 * plane))
  }
  cursor.at += count * width
  return column
}

/** Ids are written as differences from the one before, the sign in the lowest bit. */
function summed(column: Uint32Array): Uint32Array {
  let last = 0
  for (let at = 0; at < column.length; at++) {
    const step = column[at] ?? 0
    last += step & 1 ? -((step + 1) / 2) : step / 2
    column[at] = last
  }
  return column
}

function startsOf(nameBytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (let at = 0, next = 1; at < nameBytes.length; at++) if (nameBytes[at] === 10) starts[next++] = at + 1
  return starts
}

function bucketsOf(hashes: Uint32Array): Uint32Array {
  const buckets = new Uint32Array(65_538)
  for (const hash of hashes) buckets[(hash >>> 16) + 1] = (buckets[(hash >>> 16) + 1] ?? 0) + 1
  for (let at = 1; at < buckets.length; at++) buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0)
  return buckets
}
