import { casing, plain } from '../../src/language/word-form.ts'
import { dice } from './dice.ts'

const dimensions = 64
const contexts = 1500

/** Words with their classes, coarse to fine, induced from the neighbours that they have in raw text. */
export interface Classes {
  readonly words: string[]
  readonly sizes: readonly number[]
  readonly classes: Uint16Array[]
  readonly capitals: Uint8Array
}

/** Makes word classes: neighbours within two words, positive mutual information, a random projection refined twice, k-means. */
export function wordClasses(text: readonly string[][], sizes: readonly number[]): Classes {
  const { words, ids, counts } = vocabulary(text)
  const table = neighbours(text, ids, words.length)
  const vectors = reduce(weigh(table, counts), words.length)
  return {
    words,
    sizes,
    classes: sizes.map((size) => kMeans(vectors, words.length, size)),
    capitals: capitals(text, ids, words.length),
  }
}

function vocabulary(text: readonly string[][]) {
  const counts = new Map<string, number>()
  for (const sentence of text) for (const word of sentence) counts.set(plain(word), (counts.get(plain(word)) ?? 0) + 1)
  const kept = [...counts]
    .filter(([word, count]) => count >= 3 && word.length < 30)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, count]) => count),
    ids: new Map(kept.map(([word], i) => [word, i])),
  }
}

/** How often each word has a capital within sentences that use capitals as usual: 1 never, 6 always, 0 hardly seen. */
function capitals(text: readonly string[][], ids: Map<string, number>, size: number): Uint8Array {
  const seen = new Float64Array(size)
  const upper = new Float64Array(size)
  for (const sentence of text) {
    if (casing(sentence) !== 0) continue
    sentence.forEach((word, at) => {
      const id = ids.get(plain(word))
      if (id === undefined || at === 0 || !/^\p{L}/u.test(word)) return
      seen[id] = (seen[id] as number) + 1
      if (/^\p{Lu}/u.test(word)) upper[id] = (upper[id] as number) + 1
    })
  }
  const edges = [0.01, 0.1, 0.4, 0.8, 0.98]
  return Uint8Array.from(seen, (n, id) =>
    n < 2 ? 0 : 1 + edges.filter((edge) => (upper[id] as number) / n > edge).length,
  )
}

/** Counts (word, position and neighbour) pairs; a key is word * (4 * contexts) + position * contexts + neighbour. */
function neighbours(text: readonly string[][], ids: Map<string, number>, size: number): Map<number, number>[] {
  const table: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const edge = contexts - 1
  for (const sentence of text) {
    const row = sentence.map((word) => ids.get(plain(word)) ?? -1)
    row.forEach((word, at) => {
      if (word < 0) return
      ;[-2, -1, 1, 2].forEach((offset, position) => {
        const other = row[at + offset]
        const context = other === undefined ? edge : other
        if (context < 0 || context > edge) return
        const key = position * contexts + context
        const cells = table[word] as Map<number, number>
        cells.set(key, (cells.get(key) ?? 0) + 1)
      })
    })
  }
  return table
}

interface Row {
  readonly keys: Int32Array
  readonly values: Float64Array
}

function weigh(table: Map<number, number>[], counts: number[]): Row[] {
  const context = new Float64Array(4 * contexts)
  let total = 0
  for (const cells of table)
    for (const [key, n] of cells) {
      context[key] = (context[key] as number) + n
      total += n
    }
  return table.map((cells, word) => {
    const own = [...cells.values()].reduce((a, b) => a + b, 0)
    const kept = [...cells].map(
      ([key, n]) => [key, Math.log((n * total) / (own * (context[key] as number))) * Math.min(1, n / 2), n] as const,
    )
    const positive = kept.filter(([, value]) => value > 0).sort((a, b) => a[0] - b[0])
    const shrink = Math.min(1, (counts[word] as number) / 8)
    return {
      keys: Int32Array.from(positive, ([key]) => key),
      values: Float64Array.from(positive, ([, value]) => value * (0.5 + shrink / 2)),
    }
  })
}

/** A random projection, multiplied twice through the table and made orthogonal between: the leading directions of the table. */
function reduce(rows: Row[], size: number): Float64Array {
  const next = dice(7)
  let right: Float64Array = Float64Array.from(
    { length: 4 * contexts * dimensions },
    () => next() + next() + next() - 1.5,
  )
  let left: Float64Array = new Float64Array(size * dimensions)
  for (let round = 0; round < 5; round++) {
    left = project(rows, right)
    if (round === 4) break
    orthogonal(left, size)
    right = back(rows, left)
    orthogonal(right, 4 * contexts)
  }
  for (let i = 0; i < size; i++) {
    const row = left.subarray(i * dimensions, (i + 1) * dimensions)
    const length = Math.hypot(...row) || 1
    for (let d = 0; d < dimensions; d++) row[d] = (row[d] as number) / length
  }
  return left
}

function project(rows: Row[], right: Float64Array): Float64Array {
  const left = new Float64Array(rows.length * dimensions)
  rows.forEach(({ keys, values }, i) => {
    keys.forEach((key, k) => {
      const value = values[k] as number
      for (let d = 0; d < dimensions; d++)
        left[i * dimensions + d] =
          (left[i * dimensions + d] as number) + value * (right[key * dimensions + d] as number)
    })
  })
  return left
}

function back(rows: Row[], left: Float64Array): Float64Array {
  const right = new Float64Array(4 * contexts * dimensions)
  rows.forEach(({ keys, values }, i) => {
    keys.forEach((key, k) => {
      const value = values[k] as number
      for (let d = 0; d < dimensions; d++)
        right[key * dimensions + d] =
          (right[key * dimensions + d] as number) + value * (left[i * dimensions + d] as number)
    })
  })
  return right
}

function orthogonal(matrix: Float64Array, size: number): void {
  for (let d = 0; d < dimensions; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0
      for (let i = 0; i < size; i++)
        dot += (matrix[i * dimensions + d] as number) * (matrix[i * dimensions + e] as number)
      for (let i = 0; i < size; i++)
        matrix[i * dimensions + d] =
          (matrix[i * dimensions + d] as number) - dot * (matrix[i * dimensions + e] as number)
    }
    let norm = 0
    for (let i = 0; i < size; i++) norm += (matrix[i * dimensions + d] as number) ** 2
    norm = Math.sqrt(norm) || 1
    for (let i = 0; i < size; i++) matrix[i * dimensions + d] = (matrix[i * dimensions + d] as number) / norm
  }
}

function kMeans(vectors: Float64Array, size: number, k: number): Uint16Array {
  const centres = vectors.slice(0, k * dimensions)
  const mine = new Uint16Array(size)
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < size; i++) mine[i] = nearest(vectors, i, centres, k)
    recentre(vectors, mine, centres, k)
  }
  return mine
}

function nearest(vectors: Float64Array, i: number, centres: Float64Array, k: number): number {
  let best = 0
  let top = -Infinity
  const base = i * dimensions
  for (let c = 0; c < k; c++) {
    let dot = 0
    const at = c * dimensions
    for (let d = 0; d < dimensions; d++) dot += (vectors[base + d] as number) * (centres[at + d] as number)
    if (dot > top) {
      top = dot
      best = c
    }
  }
  return best
}

function recentre(vectors: Float64Array, mine: Uint16Array, centres: Float64Array, k: number): void {
  centres.fill(0)
  mine.forEach((c, i) => {
    for (let d = 0; d < dimensions; d++)
      centres[c * dimensions + d] = (centres[c * dimensions + d] as number) + (vectors[i * dimensions + d] as number)
  })
  for (let c = 0; c < k; c++) {
    const row = centres.subarray(c * dimensions, (c + 1) * dimensions)
    const norm = Math.hypot(...row) || 1
    for (let d = 0; d < dimensions; d++) row[d] = (row[d] as number) / norm
  }
}
