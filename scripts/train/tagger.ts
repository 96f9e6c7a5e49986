import { attributes, blockOf, clues, type WordClasses } from '../../src/language/clues.ts'
import { type TagTables, tag, tagTemplates, tagWriter } from '../../src/language/tagger.ts'
import { restyled, type Style, style } from './augment.ts'
import type { Sample } from './conllu.ts'
import { type Row, trainLabels } from './labels.ts'

/** The fine tags ("VERB VBD") and the number of the coarse tag of each. */
export interface TagSet {
  readonly fine: readonly string[]
  readonly coarse: readonly string[]
  readonly coarseOf: Int32Array
}

/** Collects the pairs of coarse and fine tags that are seen often enough; rarer ones become the commonest of their coarse tag. */
export function tagSet(all: readonly Sample[], atLeast = 15): TagSet {
  const counts = new Map<string, number>()
  for (const one of all)
    one.tags.forEach((tag, i) => {
      counts.set(`${tag} ${one.penn[i]}`, (counts.get(`${tag} ${one.penn[i]}`) ?? 0) + 1)
    })
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const coarse = [...new Set(sorted.map(([pair]) => pair.split(' ')[0] as string))].sort()
  const fine = sorted
    .filter(
      ([pair, n], i) => n >= atLeast || sorted.findIndex(([other]) => other.split(' ')[0] === pair.split(' ')[0]) === i,
    )
    .map(([pair]) => pair)
  return { fine, coarse, coarseOf: Int32Array.from(fine, (pair) => coarse.indexOf(pair.split(' ')[0] as string)) }
}

/** The number of the fine tag of each word. */
function fineTags(sample: Sample, set: TagSet): number[] {
  return sample.tags.map((tag, i) => {
    const exact = set.fine.indexOf(`${tag} ${sample.penn[i]}`)
    return exact >= 0 ? exact : set.fine.findIndex((pair) => pair.startsWith(`${tag} `))
  })
}

interface TaggerOptions {
  readonly set: TagSet
  readonly classes: WordClasses
  readonly rounds: number
  readonly bits: number
  readonly seed: number
}

/** Learns the tagger's weights from sentences in all styles. */
export function trainTagger(all: readonly Sample[], { set, classes, rounds, bits, seed }: TaggerOptions): TagTables {
  const lay = (sample: Sample): Row => ({ ground: clues(sample.words, classes), labels: fineTags(sample, set) })
  const kept = new Map<Style, (Row | undefined)[]>([
    ['as written', []],
    ['lower', []],
  ])
  const rows = (next: () => number) =>
    all.map((sample, i) => {
      const how = style(next())
      const list = kept.get(how)
      if (list === undefined) return lay(restyled(sample, how, next))
      list[i] ??= lay(restyled(sample, how))
      return list[i]
    })
  const write = tagWriter(set.coarseOf)
  return {
    ...trainLabels({ templates: tagTemplates, write, width: set.fine.length, bits, rounds, seed, margin: 8, rows }),
    coarseOf: set.coarseOf,
  }
}

/** Share of words whose coarse and fine tags are right. */
export function tagScores(
  all: readonly Sample[],
  tables: TagTables,
  options: Pick<TaggerOptions, 'set' | 'classes'>,
): { coarse: number; fine: number } {
  let [n, coarse, fine] = [0, 0, 0]
  for (const sample of all) {
    const ground = clues(sample.words, options.classes)
    tag(ground, sample.words.length, tables)
    sample.words.forEach((_, at) => {
      n++
      const guess = (ground[blockOf(at) + attributes.x] as number) - 1
      const [upos, penn] = (options.set.fine[guess] as string).split(' ')
      if (upos === sample.tags[at]) coarse++
      if (penn === sample.penn[at]) fine++
    })
  }
  return { coarse: coarse / n, fine: fine / n }
}
