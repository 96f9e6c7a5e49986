import { readFileSync } from 'node:fs'

/** One sentence of a treebank; heads are indices in the sentence, -1 for the root. */
export interface Sample {
  readonly id: string
  readonly text: string
  readonly words: string[]
  readonly lemmas: string[]
  readonly tags: string[]
  readonly penn: string[]
  readonly heads: number[]
  readonly relations: string[]
  readonly spaced: boolean[]
  readonly opensParagraph: boolean
  readonly opensReport: boolean
}

/** The folder of the corpora, beside the project. */
export const corpora = new URL('../../../shared/corpora/', import.meta.url).pathname

const freeGenres = new Set(['news', 'interview', 'bio', 'voyage', 'textbook', 'speech', 'vlog'])

/** Reads a treebank file; of GUM, only the genres whose texts are freely licensed. */
export function samples(file: string, onlyFree = false): Sample[] {
  const found: Sample[] = []
  let genre = ''
  for (const block of readFileSync(`${corpora}${file}`, 'utf8').split('\n\n')) {
    const document = /^# newdoc id = (\S+)/m.exec(block)
    if (document !== null) genre = document[1]?.split('_')[1] ?? ''
    if (onlyFree && !freeGenres.has(genre)) continue
    const sample = sampleOf(block)
    if (sample !== null) found.push(sample)
  }
  return found
}

function sampleOf(block: string): Sample | null {
  const rows = block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'))
  if (rows.length === 0) return null
  const column = (i: number) => rows.map((row) => row[i] ?? '_')
  return {
    id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '',
    text: /^# text = (.*)$/m.exec(block)?.[1] ?? '',
    words: column(1),
    lemmas: column(2),
    tags: column(3),
    penn: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    relations: column(7),
    spaced: column(9).map((note) => !note.includes('SpaceAfter=No')),
    opensParagraph: /^# new(par|doc)/m.test(block),
    opensReport: /^# newdoc/m.test(block),
  }
}
