import { attributes, blockOf, clues, indexOf, nothing, type WordClasses } from './clues.ts'
import { headlineVerb, verbTags } from './headline-verb.ts'
import { type LemmaRules, lemma } from './lemma.ts'
import { type NameKind, type NameTables, nameLabels, namesOf } from './name/name-labels.ts'
import { type NameLexicon, noteLexicon } from './name/name-lexicon.ts'
import { nameMemory, noteMemory } from './name/name-memory.ts'
import { noteSmallWords } from './name/small-words.ts'
import { type Room, unpack } from './packed.ts'
import { arcBench, type Reach } from './parse/arc-clues.ts'
import { bench, noteWeights, type ParseTables, parseGreedily } from './parse/greedy.ts'
import { type ArcTable, guide } from './parse/guide.ts'
import { setSourceRight } from './parse/source-last.ts'
import type { Sentence } from './sentences.ts'
import type { Table } from './table.ts'
import { type TagTables, tag, tagWriter } from './tagger.ts'
import type { Tree, Upos, Word } from './tree.ts'

/** The files of weights, decompressed: word classes, tagger with lemmatiser, parser, names. */
export interface Weights {
  readonly words: Uint8Array
  readonly tagger: Uint8Array
  readonly parser: Uint8Array
  readonly names: Uint8Array
}

/** What was learnt, ready for use; made once from the weights and shared by the parser and the name finder. */
export interface Language {
  readonly classes: WordClasses
  readonly tagger: TagTables
  readonly fine: readonly (readonly [Upos, string])[]
  readonly coarse: readonly string[]
  readonly lemmas: LemmaRules
  readonly arcs: ArcTable
  readonly parser: ParseTables
  readonly first: NameTables
  readonly second: NameTables
}

/**
 * Makes the weights ready for use; takes a few tenths of a second.
 *
 * What comes out is plain values, so that it can be sent to a worker; over shared memory, it is not copied there.
 *
 * @param room  makes the memory for the tables, of so many bytes
 */
export function language(weights: Weights, room: Room = (bytes) => new ArrayBuffer(bytes)): Language {
  const [words, tagger, parser, names] = [
    unpack(weights.words, room),
    unpack(weights.tagger, room),
    unpack(weights.parser, room),
    unpack(weights.names, room),
  ]
  const table = (from: typeof tagger, name: string): Table => from.tables[name] as Table
  return {
    classes: wordClasses(words.header),
    tagger: {
      onward: table(tagger, 'onward'),
      backward: table(tagger, 'backward'),
      coarseOf: Int32Array.from(tagger.header.coarseOf as number[]),
    },
    fine: (tagger.header.fine as string[]).map((pair) => pair.split(' ') as [Upos, string]),
    coarse: tagger.header.coarse as string[],
    lemmas: tagger.header.lemmas as LemmaRules,
    arcs: { table: table(parser, 'arcs'), unit: parser.header.arcUnit as number, reach: reachOf(parser.header.reach) },
    parser: {
      moves: table(parser, 'moves'),
      early: table(parser, 'early'),
      final: table(parser, 'final'),
      relations: parser.header.relations as string[],
    },
    first: { onward: table(names, 'firstOnward'), backward: table(names, 'firstBackward') },
    second: { onward: table(names, 'secondOnward'), backward: table(names, 'secondBackward') },
  }
}

const reachOf = (most: unknown): Reach | null => {
  const list = Uint8Array.from((most ?? []) as number[])
  return list.length === 0 ? null : { tags: Math.round(Math.sqrt(list.length / 2)), most: list }
}

function wordClasses(header: Readonly<Record<string, unknown>>): WordClasses {
  const rows = header.classes as readonly (readonly number[])[]
  const known = new Map<string, readonly [number, number, number, number]>()
  ;(header.words as string).split(' ').forEach((word, at) => {
    known.set(word, [
      (rows[0]?.[at] ?? -1) + 1,
      (rows[1]?.[at] ?? -1) + 1,
      (rows[2]?.[at] ?? -1) + 1,
      rows[3]?.[at] ?? 0,
    ])
  })
  return known
}

/**
 * Makes a parser: it tags the words of a sentence, finds their dictionary forms and hangs them together as a tree.
 *
 * @returns a function that never throws and gives one word for every token, in order
 */
export function parser(made: Language): (sentence: Sentence) => Tree {
  const [on, arcs, verbs] = [bench(), arcBench(), verbTags(made.fine)]
  return (sentence) => {
    const forms = sentence.tokens.map((token) => token.text)
    const ground = clues(forms, made.classes)
    const total = tag(ground, forms.length, made.tagger)
    const verb = headlineVerb(ground, forms, total, verbs)
    if (verb >= 0) tagWriter(made.tagger.coarseOf)(ground, verb, verbs.present)
    noteWeights(ground, forms.length, made.coarse)
    parseGreedily(ground, guide(ground, forms.length, made.arcs, arcs), made.parser, on)
    return {
      start: sentence.start,
      end: sentence.end,
      words: setSourceRight(sentence.tokens.map((token, at) => wordOf(ground, at, token, made))),
    }
  }
}

function wordOf(ground: Int32Array, at: number, token: Sentence['tokens'][number], made: Language): Word {
  const block = blockOf(at)
  const [upos, penn] = made.fine[(ground[block + attributes.x] as number) - 1] ?? (['X', 'FW'] as const)
  const parent = ground[block + attributes.head] as number
  const relation =
    parent === nothing ? 'root' : (made.parser.relations[(ground[block + attributes.l] as number) - 1] ?? 'dep')
  return {
    text: token.text,
    start: token.start,
    end: token.end,
    lemma: lemma(token.text, penn, made.lemmas),
    tag: upos,
    penn,
    head: parent === nothing ? -1 : indexOf(parent),
    relation,
  }
}

/** A name found in a report; offsets are UTF-16 units of the original, half open. */
export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly kind: NameKind
}

/**
 * Makes a name finder: people, organisations and places in the trees of one report, found twice so that one report is consistent.
 *
 * @param lexicon  what is known of names beforehand, where somebody knows; weights that were learnt without one ask for none
 * @returns a function from the trees of one report to its names in order, without overlap; never throws
 */
export function names(made: Language, lexicon: NameLexicon | null = null): (trees: readonly Tree[]) => NameSpan[] {
  const fine = new Map(made.fine.map(([upos, penn], at) => [`${upos} ${penn}`, at]))
  return (trees) => {
    const rows = trees.map((tree) => {
      const words = tree.words.map((word) => word.text)
      const ground = clues(words, made.classes)
      tree.words.forEach((word, at) => {
        const number = fine.get(`${word.tag} ${word.penn}`) ?? 0
        ground[blockOf(at) + attributes.x] = number + 1
        ground[blockOf(at) + attributes.u] = (made.tagger.coarseOf[number] as number) + 1
      })
      noteSmallWords(ground, words)
      if (lexicon !== null) noteLexicon(ground, words, lexicon)
      return { tree, words, ground, names: namesOf(nameLabels(ground, words.length, made.first)) }
    })
    const memory = nameMemory(rows)
    return rows.flatMap((row) => {
      noteMemory(row.ground, row, memory)
      return namesOf(nameLabels(row.ground, row.words.length, made.second)).map(({ from, to, kind }) =>
        span(row.tree, from, to, kind),
      )
    })
  }
}

const span = (tree: Tree, from: number, to: number, kind: NameKind): NameSpan => ({
  start: tree.words[from]?.start ?? tree.start,
  end: tree.words[to - 1]?.end ?? tree.end,
  kind,
})
