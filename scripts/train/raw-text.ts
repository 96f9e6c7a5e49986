import { existsSync, readFileSync } from 'node:fs'
import { sentences } from '../../src/language/index.ts'
import { corpora, samples } from './conllu.ts'

const files = [
  'fakes/reports.jsonl',
  'geoparsing/geovirus.jsonl',
  'geoparsing/lgl.jsonl',
  'geoparsing/trnews.jsonl',
  'muc4/dev.jsonl',
  'polnear/train.jsonl',
  'polnear/dev.jsonl',
  're3d/docs.jsonl',
  'temporal/aquaint_train.jsonl',
  'temporal/timebank_train.jsonl',
]
const cut = ['ecbplus/docs.jsonl', 'gvc/docs.val.jsonl']

/** All raw text that word classes are made from, as lists of words; no test file of any treebank is among it. */
export function rawSentences(): string[][] {
  const found: string[][] = []
  for (const file of files) for (const row of rows(file)) found.push(...words(String(row.text ?? '')))
  for (const file of cut) {
    for (const row of rows(file))
      for (const one of (row.sentences ?? []) as { tokens: string[] }[]) found.push(one.tokens)
  }
  for (const sample of samples('ud_ewt/en_ewt-ud-train.conllu')) found.push(sample.words)
  for (const sample of samples('ud_gum/en_gum-ud-train.conllu', true)) found.push(sample.words)
  return found
}

const words = (text: string) =>
  sentences(text.replace(/\n(?=\S)/g, ' ')).map((sentence) => sentence.tokens.map((token) => token.text))

function rows(file: string): Record<string, unknown>[] {
  if (!existsSync(`${corpora}${file}`)) return []
  const lines = readFileSync(`${corpora}${file}`, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)
}
