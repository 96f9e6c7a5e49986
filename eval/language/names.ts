import type { NameSample } from '../../scripts/train/name-samples.ts'
import type { NameSpan, Sentence, Tree } from '../../src/language/index.ts'
import type { Row } from '../row.ts'
import { sentenceOf } from './trees.ts'

interface NameMeasure {
  readonly corpus: string
  readonly parse: (sentence: Sentence) => Tree
  readonly names: (trees: readonly Tree[]) => NameSpan[]
  readonly lower: boolean
}

/** F1 of whole names with their kinds, report by report, cased or lower-cased. */
export function measureNames(all: readonly NameSample[], { corpus, parse, names, lower }: NameMeasure): Row[] {
  const counts = { right: 0, found: 0, gold: 0 }
  for (const report of Map.groupBy(all, (sample) => sample.report).values()) {
    const gold = new Set<string>()
    let shift = 0
    const trees = report.map((sample) => {
      const tree = moved(parse(sentenceOf(sample.words.map((word) => (lower ? word.toLowerCase() : word)))), shift)
      for (const { from, to, kind } of sample.names)
        gold.add(`${tree.words[from]?.start} ${tree.words[to - 1]?.end} ${kind}`)
      shift = tree.end + 1
      return tree
    })
    const found = names(trees)
    counts.found += found.length
    counts.gold += gold.size
    counts.right += found.filter(({ start, end, kind }) => gold.has(`${start} ${end} ${kind}`)).length
  }
  return [
    {
      corpus,
      measure: lower ? 'names F1, lower-cased' : 'names F1',
      system: 'parallax',
      value: (2 * counts.right) / (counts.found + counts.gold),
    },
  ]
}

const moved = (tree: Tree, by: number): Tree => ({
  start: tree.start + by,
  end: tree.end + by,
  words: tree.words.map((word) => ({ ...word, start: word.start + by, end: word.end + by })),
})
