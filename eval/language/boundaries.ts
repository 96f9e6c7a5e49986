import type { Sample } from '../../scripts/train/conllu.ts'
import { sentences } from '../../src/language/index.ts'
import type { Row } from '../row.ts'

/** How well raw text is cut into sentences and words: F1 of the places where sentences end, and of whole spans as in the CoNLL 2018 script. */
export function measureBoundaries(all: readonly Sample[], corpus: string): Row[] {
  const counts = { ends: 0, right: 0, found: 0, gold: 0, rightWords: 0, foundWords: 0, goldWords: 0 }
  for (const report of reports(all)) {
    const { text, spans, words } = rebuilt(report)
    const ends = new Set([...spans].map((span) => span.split(' ')[1]))
    for (const sentence of sentences(text)) {
      counts.found++
      if (ends.has(String(sentence.end))) counts.ends++
      if (spans.has(`${sentence.start} ${sentence.end}`)) counts.right++
      for (const token of sentence.tokens) {
        counts.foundWords++
        if (words.has(`${token.start} ${token.end}`)) counts.rightWords++
      }
    }
    counts.gold += spans.size
    counts.goldWords += words.size
  }
  return [
    {
      corpus,
      measure: 'sentence boundaries F1',
      system: 'parallax',
      value: (2 * counts.ends) / (counts.found + counts.gold),
    },
    {
      corpus,
      measure: 'whole sentences F1',
      system: 'parallax',
      value: (2 * counts.right) / (counts.found + counts.gold),
    },
    {
      corpus,
      measure: 'words F1',
      system: 'parallax',
      value: (2 * counts.rightWords) / (counts.foundWords + counts.goldWords),
    },
  ]
}

function reports(all: readonly Sample[]): Sample[][] {
  const found: Sample[][] = []
  for (const sample of all) {
    if (sample.opensReport || found.length === 0) found.push([])
    found.at(-1)?.push(sample)
  }
  return found
}

/** The text of a report: paragraphs parted by an empty line, sentences by a space. */
function rebuilt(report: readonly Sample[]) {
  let text = ''
  const [spans, words] = [new Set<string>(), new Set<string>()]
  for (const sample of report) {
    if (text !== '') text += sample.opensParagraph ? '\n\n' : ' '
    const start = text.length
    text += sample.text
    spans.add(`${start} ${text.length}`)
    let at = 0
    for (const word of sample.words) {
      const place = sample.text.indexOf(word, at)
      const from = place < 0 || place > at + 3 ? at : place
      words.add(`${start + from} ${start + from + word.length}`)
      at = from + word.length
    }
  }
  return { text, spans, words }
}
