import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { extractFrom } from '../../src/collect/page.ts'
import { decodePage } from '../../src/collect/page-charset.ts'
import { type DomNode, pageText } from '../../src/collect/page-text.ts'
import { shared } from '../corpora.ts'
import type { Measured } from '../row.ts'

/** What page-to-text reaches on the pages of the article extraction benchmark: means over the pages, each from 0 to 1. */
interface PageScores {
  readonly pages: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly shingleF1: number
  readonly empty: number
  readonly wholeF1: number
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const shingles = (text: string): readonly string[] => {
  const all = words(text)
  return all.length < 4 ? [all.join(' ')] : all.slice(3).map((_, i) => all.slice(i, i + 4).join(' '))
}

function overlap(found: readonly string[], wanted: readonly string[]): readonly [number, number, number] {
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of found) {
    const n = left.get(word) ?? 0
    if (n > 0) hits++
    left.set(word, n - 1)
  }
  const precision = found.length === 0 ? 0 : hits / found.length
  const recall = wanted.length === 0 ? 0 : hits / wanted.length
  return [precision, recall, hits === 0 ? 0 : (2 * precision * recall) / (precision + recall)]
}

/** The dumb baseline: every word of the page's body. */
const wholePage = (html: string): string => pageText(parseHTML(html).document.body as unknown as DomNode)

/**
 * Scores page-to-text on the article extraction benchmark: bag of words, and shingles of four words as the benchmark itself counts.
 *
 * @param folder  that of the benchmark, with ground-truth.json and html/
 * @returns null when it is not there
 */
async function scorePages(folder: string): Promise<PageScores | null> {
  if (!existsSync(join(folder, 'ground-truth.json'))) return null
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url?: string }
  >
  const sums = { pages: 0, precision: 0, recall: 0, f1: 0, shingleF1: 0, empty: 0, wholeF1: 0 }
  for (const [key, { articleBody, url }] of Object.entries(truth)) {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${key}.html.gz`)))
    const page = decodePage(bytes, key, 'utf-8')
    const extract = 'html' in page ? await extractFrom(page.html, url ?? null) : null
    const text = extract?.text ?? ''
    const [precision, recall, f1] = overlap(words(text), words(articleBody))
    const [, , shingleF1] = overlap(shingles(text), shingles(articleBody))
    sums.pages++
    sums.precision += precision
    sums.recall += recall
    sums.f1 += f1
    sums.shingleF1 += shingleF1
    if (text === '') sums.empty++
    sums.wholeF1 += 'html' in page ? overlap(words(wholePage(page.html)), words(articleBody))[2] : 0
    if (process.argv.includes('--worst') && f1 < 0.8)
      console.error(f1.toFixed(2), precision.toFixed(2), recall.toFixed(2), key.slice(0, 12), url)
  }
  const mean = (sum: number) => sum / sums.pages
  return {
    pages: sums.pages,
    precision: mean(sums.precision),
    recall: mean(sums.recall),
    f1: mean(sums.f1),
    shingleF1: mean(sums.shingleF1),
    empty: sums.empty,
    wholeF1: mean(sums.wholeF1),
  }
}

/**
 * What page-to-text reaches, as rows of the evaluation.
 */
export async function measurePages(): Promise<Measured> {
  const folder = shared('corpora/article_extraction')
  const found = folder === null ? null : await scorePages(folder)
  if (found === null) return { skipped: '../shared/corpora/article_extraction is not there' }
  const row = (measure: string, value: number, system = 'parallax') => ({ corpus: 'pages', measure, system, value })
  const { precision, recall, f1, shingleF1 } = found
  return {
    rows: [
      row('words precision', precision),
      row('words recall', recall),
      row('words F1', f1),
      row('words F1', found.wholeF1, 'whole page'),
      row('four words F1', shingleF1),
    ],
  }
}

if (import.meta.main) {
  const measured = await measurePages()
  if ('skipped' in measured) console.log(`skipped: ${measured.skipped}`)
  else
    for (const { measure, system, value } of measured.rows)
      console.log(system.padEnd(12), measure.padEnd(20), value.toFixed(3))
}
