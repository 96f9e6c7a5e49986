import { parser } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'
import { loadLexicon } from '../../src/load/lexicon.ts'
import { loadWeights } from '../../src/load/weights.ts'
import { report } from '../../src/model/report.ts'
import type { Knowledge } from '../../src/read/index.ts'
import type { Passage } from '../../src/read/passages/passage.ts'
import { passages } from '../../src/read/passages/passages.ts'

const tree = parser(loadLanguage())

/** Knowledge with the word lists of English and finders that find nothing, for testing what words alone say. */
export const wordsOnly: Knowledge = {
  lexicon: loadLexicon(),
  tree,
  people: () => [],
  learnt: loadWeights(),
  places: () => [],
  actors: () => [],
  times: () => [],
  sources: () => [],
  outlet: () => null,
  documentDate: () => null,
  inUse: () => ({ from: null, until: null }),
}

const cut = passages(wordsOnly)

/** The first sentence of a text with all that the word lists see in it. */
export function passageOf(text: string): Passage {
  const zones = [{ kind: 'body' as const, start: 0, end: text.length }]
  const [first] = cut(report('test', text), zones, { published: null, leaning: null })
  if (first === undefined) throw new Error(`no sentence in: ${text}`)
  return first.passage
}
