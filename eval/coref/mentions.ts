import { parser, type Sentence } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'
import { loadLexicon } from '../../src/load/lexicon.ts'
import { jsonLines, shared } from '../corpora.ts'

/** A word that tells of an event, in one of many reports, and the event that people say it tells of. */
export interface EventMention {
  readonly id: string
  readonly doc: string
  readonly lemma: string
  /** The harm that the lemma tells of by our lexicon ("killed"), else the lemma itself. */
  readonly kind: string
  /** Where it stands in the text of its report. */
  readonly at: number
  readonly gold: string
}

/** One report of a corpus of events: its words with blanks between, a line a sentence, and its lemmas, each as often as it stands there. */
export interface EventDoc {
  readonly id: string
  readonly text: string
  readonly published: string | null
  readonly lemmas: readonly string[]
}

/** A corpus in which people marked which words of different reports tell of one event. */
export interface EventCorpus {
  readonly docs: readonly EventDoc[]
  readonly mentions: readonly EventMention[]
}

interface Marked {
  readonly id: string
  readonly doc: string
  readonly sent: number
  readonly tokens: readonly number[]
  readonly gold: string
}

interface DocLine {
  readonly doc: string
  readonly split?: string
  readonly dct?: string
  readonly sentences: readonly {
    readonly n: number
    readonly tokens: readonly string[]
    readonly first_token?: number
  }[]
}

/** The corpora by name, or null where they are not beside the project. */
export function eventCorpus(name: 'gvc dev' | 'ecb+ dev' | 'ecb+ train'): EventCorpus | null {
  if (name === 'gvc dev') {
    const [docs, mentions] = [shared('corpora/gvc/docs.val.jsonl'), shared('corpora/gvc/event_mentions.val.jsonl')]
    if (docs === null || mentions === null) return null
    return corpusOf(jsonLines<DocLine>(docs), jsonLines<GvcLine>(mentions).map(ofGvc))
  }
  const split = name.slice('ecb+ '.length)
  const [docs, mentions] = [shared('corpora/ecbplus/docs.jsonl'), shared(`corpora/ecbplus/mentions.${split}.jsonl`)]
  if (docs === null || mentions === null) return null
  const lines = jsonLines<DocLine>(docs).filter((d) => d.split === split)
  const firsts = new Map(lines.flatMap((d) => d.sentences.map((s) => [`${d.doc} ${s.n}`, s.first_token ?? 0] as const)))
  const events = jsonLines<EcbLine>(mentions).filter((m) => m.kind === 'event' && m.validated_sentence)
  return corpusOf(
    lines,
    events.map((m) => ofEcb(m, firsts.get(`${m.doc} ${m.sent}`) ?? 0)),
  )
}

interface GvcLine {
  readonly mention_id: string
  readonly doc_id: string
  readonly sent_id: number
  readonly tokens_number: readonly number[]
  readonly coref_chain: string
}

interface EcbLine {
  readonly id: string
  readonly doc: string
  readonly kind: string
  readonly sent: number
  readonly tokens: readonly number[]
  readonly cluster: string
  readonly validated_sentence: boolean
}

const ofGvc = (m: GvcLine): Marked => ({
  id: m.mention_id,
  doc: m.doc_id,
  sent: m.sent_id,
  tokens: m.tokens_number,
  gold: m.coref_chain,
})
const ofEcb = (m: EcbLine, first: number): Marked => ({
  id: m.id,
  doc: m.doc,
  sent: m.sent,
  tokens: m.tokens.map((t) => t - first),
  gold: m.cluster,
})

function corpusOf(docs: readonly DocLine[], marked: readonly Marked[]): EventCorpus {
  const parse = parser(loadLanguage())
  const trees = new Map(
    docs.flatMap((d) => d.sentences.map((s) => [`${d.doc} ${s.n}`, parse(sentenceOf(s.tokens))] as const)),
  )
  const starts = new Map(docs.flatMap((d) => startsIn(d).map(([n, at]) => [`${d.doc} ${n}`, at] as const)))
  const kinds = new Map(loadLexicon().harms.map((h) => [h.words, h.value.harm as string]))
  return {
    docs: docs.map((d) => ({
      id: d.doc,
      text: d.sentences.map((s) => s.tokens.join(' ')).join('\n'),
      published: d.dct ?? null,
      lemmas: d.sentences.flatMap((s) => (trees.get(`${d.doc} ${s.n}`)?.words ?? []).map((w) => w.lemma.toLowerCase())),
    })),
    mentions: marked.map((m) => {
      const words = m.tokens.flatMap((t) => trees.get(`${m.doc} ${m.sent}`)?.words[t] ?? [])
      const head = words.find((w) => !m.tokens.includes(w.head)) ?? words[0]
      const lemma = head?.lemma.toLowerCase() ?? m.id
      const at = (starts.get(`${m.doc} ${m.sent}`) ?? 0) + (head?.start ?? 0)
      return { id: m.id, doc: m.doc, lemma, kind: kinds.get(lemma) ?? lemma, at, gold: m.gold }
    }),
  }
}

/** Where each sentence of a report begins in its text, by its number. */
function startsIn({ sentences }: DocLine): (readonly [number, number])[] {
  let at = 0
  return sentences.map(({ n, tokens }) => {
    const start = at
    at += tokens.join(' ').length + 1
    return [n, start] as const
  })
}

function sentenceOf(texts: readonly string[]): Sentence {
  let at = 0
  const tokens = texts.map((text) => {
    const start = at
    at += text.length + 1
    return { text, start, end: start + text.length }
  })
  return { start: 0, end: Math.max(0, at - 1), tokens }
}
