import type { Sample } from './conllu.ts'

/**
 * Makes of a statement what somebody said, with the one who said it behind: "S, reports the X Herald.", "“S,” an official said."
 *
 * Sources are invented. As in the treebanks the verb of saying is the root and what was said its ccomp. Only whole statements
 * without quotes and with a subject are rewritten, others are given back as they are.
 */
export function said(sample: Sample, next: () => number): Sample {
  if (!isStatement(sample)) return sample
  const [open, close] = pick(quotes, next)
  const inside = rowsOf(sample).slice(0, -1)
  const shift = open === '' ? 0 : 1
  const root = sample.heads.indexOf(-1) + shift
  const before = [...(shift === 1 ? [mark(open, root, '``')] : []), ...inside.map((row) => moved(row, shift))]
  const [middle, verbFirst] = [close === '' ? 1 : 2, next() < 0.5]
  const source = pick(sources, next)(next)
  const start = before.length + middle
  const verb = verbFirst ? start : start + source.length
  const from = verbFirst ? start + 1 : start
  const owner = close === '' ? verb : root
  const rows = [
    ...before.map((row, at) => (at === root ? { ...row, head: verb, relation: 'ccomp' } : row)),
    mark(',', owner, ','),
    ...(close === '' ? [] : [mark(close, root, "''")]),
    ...(verbFirst ? [] : source.map((row) => placed(row, from, verb))),
    verbRow(next),
    ...(verbFirst ? source.map((row) => placed(row, from, verb)) : []),
    mark('.', verb, '.'),
  ]
  return sampleOf(sample, rows)
}

interface Row {
  readonly word: string
  readonly lemma: string
  readonly tag: string
  readonly penn: string
  readonly head: number
  readonly relation: string
}

const own = (word: string, [tag, penn]: readonly [string, string], head: number, relation: string): Row => ({
  word,
  lemma: word,
  tag,
  penn,
  head,
  relation,
})
const mark = (word: string, head: number, penn: string) => own(word, ['PUNCT', penn], head, 'punct')
const moved = (row: Row, by: number): Row => ({ ...row, head: row.head < 0 ? -1 : row.head + by })
/** A word of the source: heads are counted within it, -1 is the verb. */
const placed = (row: Row, from: number, verb: number): Row => ({ ...row, head: row.head < 0 ? verb : row.head + from })

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T

const quotes: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['', ''],
  ['"', '"'],
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['``', "''"],
]

const verbs: readonly (readonly [string, string])[] = [
  ['say', 'said'],
  ['say', 'said'],
  ['report', 'reported'],
  ['report', 'reported'],
  ['add', 'added'],
  ['note', 'noted'],
  ['write', 'wrote'],
  ['claim', 'claimed'],
  ['confirm', 'confirmed'],
]

function verbRow(next: () => number): Row {
  const [lemma, past] = pick(verbs, next)
  const now = next() < 0.5
  return { ...own(now ? `${lemma}s` : past, ['VERB', now ? 'VBZ' : 'VBD'], -1, 'root'), lemma }
}

const beginnings = 'Bre Tar Vel Os Sad Ken Mir Dol Hab Jur Nal Qas Rem Zar Tel Wes'.split(' ')
const endings = 'nik mar ven ka al dor esh ul ana im oro ta by lin'.split(' ')
const invented = (next: () => number): string => pick(beginnings, next) + pick(endings, next)
const titles = 'Herald Times Post Watch News Tribune Network Agency Radio Telegraph Monitor Centre'.split(' ')
const people = 'official witness resident spokesman officer doctor minister activist survivor mayor'.split(' ')

const name = (word: string, head: number, relation: string) => own(word, ['PROPN', 'NNP'], head, relation)
const article = (word: string, head: number) => ({
  ...own(word, ['DET', 'DT'], head, 'det'),
  lemma: word === 'an' ? 'a' : word,
})
const noun = (word: string, head: number, relation: string) => own(word, ['NOUN', 'NN'], head, relation)

/** Noun phrases for those who say something; the head of a phrase has -1 for its head. */
const sources: readonly ((next: () => number) => Row[])[] = [
  (next) => [name(invented(next), -1, 'nsubj')],
  (next) => [name(invented(next), 1, 'compound'), name(pick(titles, next), -1, 'nsubj')],
  (next) => [article('the', 2), name(invented(next), 2, 'compound'), name(pick(titles, next), -1, 'nsubj')],
  (next) => [
    article('the', 3),
    name(invented(next), 3, 'compound'),
    noun('news', 3, 'compound'),
    noun(pick(['agency', 'website', 'channel'], next), -1, 'nsubj'),
  ],
  (next) => {
    const who = pick(people, next)
    return [article(/^[aeo]/.test(who) ? 'an' : 'a', 1), noun(who, -1, 'nsubj')]
  },
  (next) => [name(invented(next), -1, 'nsubj'), name(invented(next), 0, 'flat')],
  (next) => [
    article('the', 1),
    noun(pick(people, next), -1, 'nsubj'),
    own('of', ['ADP', 'IN'], 4, 'case'),
    article('the', 4),
    name(pick(titles, next), 1, 'nmod'),
  ],
]

/** A whole clause with a subject and a full stop, short enough, in which nobody is quoted or said to say something. */
function isStatement(sample: Sample): boolean {
  const { words, heads, relations, tags, lemmas } = sample
  const root = heads.indexOf(-1)
  if (words.length < 5 || words.length > 40 || words.at(-1) !== '.' || heads.at(-1) !== root) return false
  if (words.some((word) => /^["“”‘`']+$/u.test(word)) || lemmas[root] === 'say') return false
  const subject = heads.some((head, at) => head === root && relations[at]?.startsWith('nsubj'))
  return subject && /^(?:VERB|ADJ|NOUN)$/.test(tags[root] ?? '')
}

const rowsOf = (sample: Sample): Row[] =>
  sample.words.map((word, at) => ({
    word,
    lemma: sample.lemmas[at] ?? word,
    tag: sample.tags[at] ?? 'X',
    penn: sample.penn[at] ?? 'FW',
    head: sample.heads[at] ?? -1,
    relation: sample.relations[at] ?? 'dep',
  }))

const sampleOf = (sample: Sample, rows: readonly Row[]): Sample => ({
  ...sample,
  words: rows.map((row) => row.word),
  lemmas: rows.map((row) => row.lemma),
  tags: rows.map((row) => row.tag),
  penn: rows.map((row) => row.penn),
  heads: rows.map((row) => row.head),
  relations: rows.map((row) => row.relation),
  spaced: rows.map(() => true),
})
