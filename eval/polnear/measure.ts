import { loadKnowledge } from '../../src/load/knowledge.ts'
import { report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import { attributed } from '../../src/read/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import { rates } from '../muc/score.ts'
import type { Measured, Row } from '../row.ts'
import { saidBaseline } from './baseline.ts'
import { projected } from './projected.ts'
import { type Attributed, scoreText, total } from './score.ts'

interface Article {
  readonly doc: string
  readonly date: string
  readonly title: string
  readonly text: string
  readonly attributions: readonly Attributed[]
}

/**
 * Measures who is said to say what on PolNeAR: cues found, and the words of sources and of what is said.
 *
 * @param part  "train" for choosing, "dev" for reporting
 * @param misses  true prints each attribution that was missed or is too much
 */
export function measurePolnear(part: 'train' | 'dev', misses = false): Measured {
  const file = shared(`corpora/polnear/${part}.jsonl`)
  if (file === null) return { skipped: 'the corpora are not beside the project (../shared/corpora/polnear)' }
  const articles = jsonLines<Article>(file)
  const find = attributed(loadKnowledge().knowledge)
  const read = (a: Article): Attributed[] => {
    const found = find(report(a.doc, a.text, { published: a.date, lang: 'en' }))
    return projected(found)
  }
  const said = articles.map(read)
  if (misses) for (const [i, article] of articles.entries()) print(article, said[i] as readonly Attributed[])
  const corpus = `PolNeAR ${part}`
  return {
    rows: [
      ...rows(corpus, 'parallax', articles, said),
      ...rows(
        corpus,
        'keywords',
        articles,
        articles.map((a) => saidBaseline(a.text)),
      ),
    ],
  }
}

function rows(
  corpus: string,
  system: string,
  articles: readonly Article[],
  said: readonly (readonly Attributed[])[],
): Row[] {
  const counts = total(articles.map((a, i) => scoreText(a.text, said[i] ?? [], a.attributions)))
  return (['source', 'cue', 'content'] as const).flatMap((part) => {
    const { p, r, f1 } = rates(counts[part])
    const row = (measure: string, value: number): Row => ({ corpus, measure: `${part} ${measure}`, system, value })
    return [row('F1', f1), row('precision', p), row('recall', r)]
  })
}

function print(article: Article, said: readonly Attributed[]): void {
  const meets = (a: Attributed, b: Attributed): boolean =>
    a.cue.some((x) => b.cue.some((y) => x.start < y.end && y.start < x.end))
  const line = (a: Attributed): string =>
    [a.source, a.cue, a.content].map((spans) => spans.map((s) => words(article.text, s)).join(' … ')).join(' | ')
  for (const a of article.attributions) console.log(said.some((s) => meets(s, a)) ? 'key:' : 'missed:', line(a))
  for (const a of said) console.log(article.attributions.some((k) => meets(k, a)) ? 'found:' : 'extra:', line(a))
}
