import { attributes, blockOf } from '../clues.ts'
import { plain } from '../word-form.ts'
import { type LabelledName, nameKinds } from './name-labels.ts'

/** A sentence of one report with the names found in it so far. */
interface Remembered {
  readonly words: readonly string[]
  readonly names: readonly LabelledName[]
}

/** How often each word of a report stands in a name of each kind, and how often it stands at all. */
type NameMemory = ReadonlyMap<string, Int32Array>

/** Counts over one report in which names its words were found, so that a second look can be consistent. */
export function nameMemory(report: readonly Remembered[]): NameMemory {
  const memory = new Map<string, Int32Array>()
  for (const { words, names } of report) {
    const kinds = new Int32Array(words.length)
    for (const { from, to, kind } of names) kinds.fill(nameKinds.indexOf(kind) + 1, from, to)
    words.forEach((word, at) => {
      const form = plain(word)
      const counts = memory.get(form) ?? new Int32Array(4)
      counts[kinds[at] as number] = (counts[kinds[at] as number] as number) + 1
      memory.set(form, counts)
    })
  }
  return memory
}

/** Notes on every word what the rest of the report says of it; each sentence's own names are left out of the count. */
export function noteMemory(ground: Int32Array, sentence: Remembered, memory: NameMemory): void {
  const own = nameMemory([sentence])
  sentence.words.forEach((word, at) => {
    const form = plain(word)
    const rest = (memory.get(form) ?? new Int32Array(4)).map((n, kind) => n - (own.get(form)?.[kind] ?? 0))
    ground[blockOf(at) + attributes.d] = digest(rest)
  })
}

/** 0 not seen elsewhere; 1 never in a name; then by the commonest kind, and whether it is nearly always that. */
function digest(counts: Int32Array): number {
  const all = counts.reduce((a, b) => a + b, 0)
  if (all === 0) return 0
  let top = 1
  for (let kind = 2; kind < 4; kind++) if ((counts[kind] as number) > (counts[top] as number)) top = kind
  const most = counts[top] as number
  if (most === 0) return all > 1 ? 1 : 2
  return 3 + top * 3 + (most * 4 >= all * 3 ? 2 : most * 2 >= all ? 1 : 0)
}
