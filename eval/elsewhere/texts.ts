import { samples } from '../../scripts/train/conllu.ts'
import { type Report, report } from '../../src/model/report.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Annotated } from './annotated.ts'
import { tokenised } from './tokenised.ts'

/** A text of a corpus; `parted` where it is kept in tokens already. */
interface Text {
  readonly text: string
  readonly title: string | null
  readonly parted: boolean
}

interface Line {
  readonly docid?: string
  readonly doc?: string
  readonly id?: string
  readonly text?: string
  readonly title?: string | null
  readonly sentences?: readonly { readonly tokens: readonly string[] }[]
}

const FILES: Readonly<Record<string, string>> = {
  muc4: 'muc4/dev.jsonl',
  lgl: 'geoparsing/lgl.jsonl',
  trnews: 'geoparsing/trnews.jsonl',
  timebank: 'temporal/timebank_train.jsonl',
  aquaint: 'temporal/aquaint_train.jsonl',
  re3d: 're3d/docs.jsonl',
  ecbplus: 'ecbplus/docs.jsonl',
}
const TREEBANKS: Readonly<Record<string, readonly string[]>> = {
  ewt: ['ud_ewt/en_ewt-ud-train.conllu', 'ud_ewt/en_ewt-ud-dev.conllu', 'ud_ewt/en_ewt-ud-test.conllu'],
  gum: ['ud_gum/en_gum-ud-train.conllu'],
}

/**
 * The annotated reports as a user would pass them: text, title and the day they appeared, nothing else.
 *
 * What is kept in tokens is joined by spaces, a sentence a line, without the address of a page above it; what is marked tokenised but kept as people write is parted by rule.
 * @returns null where a corpus is not beside the project
 */
export function reportsElsewhere(annotated: readonly Annotated[]): Report[] | null {
  const corpora = new Map<string, ReadonlyMap<string, Text>>()
  for (const corpus of new Set(annotated.map((a) => a.corpus))) {
    const bank = TREEBANKS[corpus]
    const texts = bank === undefined ? lines(FILES[corpus] as string) : treebank(bank)
    if (texts === null) return null
    corpora.set(corpus, texts)
  }
  return annotated.map((a) => asReport(a, corpora.get(a.corpus)?.get(a.report)))
}

function asReport({ report: id, corpus, spelling, published }: Annotated, found: Text | undefined): Report {
  if (found === undefined) throw new Error(`${corpus} has no report ${id} any more.`)
  const text = spelling === 'tokenised' && !found.parted ? tokenised(found.text) : found.text
  return report(id, text, { title: found.title, published, lang: 'en' })
}

function lines(name: string): ReadonlyMap<string, Text> | null {
  const file = shared(`corpora/${name}`)
  return file === null ? null : new Map(jsonLines<Line>(file).map((l) => [idOf(l), textOf(l)]))
}

const idOf = ({ docid, doc, id }: Line): string => docid ?? doc ?? id ?? ''

const textOf = ({ text, title = null, sentences }: Line): Text =>
  sentences === undefined
    ? { text: text ?? '', title, parted: false }
    : { text: joined(sentences.map((s) => s.tokens).filter(([first]) => first !== 'http')), title, parted: true }

const joined = (sentences: readonly (readonly string[])[]): string => sentences.map((s) => s.join(' ')).join('\n')

function treebank(files: readonly string[]): ReadonlyMap<string, Text> | null {
  if (files.some((name) => shared(`corpora/${name}`) === null)) return null
  const all = files.flatMap((name) => samples(name))
  const documents = Map.groupBy(all, (s) => s.id.replace(/-\d+$/, ''))
  return new Map(
    [...documents].map(([id, of]) => [id, { text: joined(of.map((s) => s.words)), title: null, parted: true }]),
  )
}
