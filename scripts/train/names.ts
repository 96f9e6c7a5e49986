import { attributes, blockOf, clues, type WordClasses } from '../../src/language/clues.ts'
import {
  type LabelledName,
  labelsOf,
  type NameTables,
  nameLabelCount,
  nameLabels,
  namesOf,
  nameTemplates,
  writeName,
} from '../../src/language/name/name-labels.ts'
import { type NameLexicon, noteLexicon } from '../../src/language/name/name-lexicon.ts'
import { nameMemory, noteMemory } from '../../src/language/name/name-memory.ts'
import { type TagTables, tag } from '../../src/language/tagger.ts'
import { trainLabels } from './labels.ts'
import type { NameSample } from './name-samples.ts'
import type { Lesson } from './parser.ts'

interface NameOptions {
  readonly classes: WordClasses
  readonly tagger: TagTables
  readonly rounds: number
  readonly bits: number
  readonly seed: number
  readonly margin: number
  /** What is known of names beforehand; the same that they will be looked for with. */
  readonly lexicon: NameLexicon | null
  /** The sentence with tags by a tagger that never saw it, where there is one. */
  readonly lessonOf: (words: readonly string[]) => Lesson | null
}

/** The two models: a first look sentence by sentence, a second that knows what the first found in the rest of the report. */
interface NameModels {
  readonly first: NameTables
  readonly second: NameTables
}

interface Ready {
  readonly sample: NameSample
  readonly ground: Int32Array
}

/** Learns to find names; what the second look sees of other sentences comes from models that never saw them. */
export function trainNames(all: readonly NameSample[], options: NameOptions): NameModels {
  const bare = { ...options, lexicon: null }
  const ways = [
    ready(all, asWritten, options),
    ready(all, lowerCased, options),
    ready(all, asWritten, bare),
    ready(all, upperCased, options),
  ].map((list) => retagged(list, options))
  const first = train(ways, options)
  const folds = [0, 1, 2].map((fold) =>
    train(
      ways.map((list) => list.filter((_, i) => foldOf(all, i) !== fold)),
      { ...options, rounds: Math.max(3, options.rounds - 3), seed: options.seed + fold },
    ),
  )
  for (const list of ways) {
    const found = list.map((one, i) => find(one, folds[foldOf(all, i)] as NameTables))
    remember(list, found)
  }
  return { first, second: train(ways, { ...options, seed: options.seed + 9 }) }
}

const foldOf = (all: readonly NameSample[], i: number): number => {
  const report = (all[i] as NameSample).report
  let sum = 0
  for (let at = 0; at < report.length; at++) sum = (sum * 31 + report.charCodeAt(at)) % 3001
  return sum % 3
}

const asWritten = (word: string) => word
const lowerCased = (word: string) => word.toLowerCase()
const upperCased = (word: string) => word.toUpperCase()

/** Tags the sentences of a set, written in one way or another, and notes what the lexicon says. */
export function ready(
  all: readonly NameSample[],
  write: (word: string) => string,
  { classes, tagger, lexicon }: Pick<NameOptions, 'classes' | 'tagger' | 'lexicon'>,
): Ready[] {
  return all.map((sample) => {
    const words = sample.words.map(write)
    const ground = clues(words, classes)
    tag(ground, words.length, tagger)
    if (lexicon !== null) noteLexicon(ground, words, lexicon)
    return { sample: { ...sample, words }, ground }
  })
}

/** Puts the tags of a tagger that never saw the sentence in place of those that are better than they will be in use. */
function retagged(list: Ready[], { lessonOf }: NameOptions): Ready[] {
  const span = attributes.u - attributes.x + 1
  for (const { sample, ground } of list) {
    const other = lessonOf(sample.words)
    if (other === null) continue
    sample.words.forEach((_, at) => {
      const from = blockOf(at) + attributes.x
      ground.set(other.ground.subarray(from, from + span), from)
    })
  }
  return list
}

/** Of 100 sentences 32 are lower-cased, 12 read without a lexicon, 5 in capitals. */
const wayOf = (chance: number): number => (chance < 0.51 ? 0 : chance < 0.83 ? 1 : chance < 0.95 ? 2 : 3)

function train(ways: readonly Ready[][], options: NameOptions): NameTables {
  const [written = []] = ways
  const rows = (next: () => number) =>
    written.map((one, i) => ({
      ground: wiped((ways[wayOf(next())]?.[i] ?? one).ground),
      labels: labelsOf(one.sample.names, one.sample.words.length),
    }))
  return trainLabels({
    templates: nameTemplates,
    write: writeName,
    width: nameLabelCount,
    bits: options.bits,
    rounds: options.rounds,
    seed: options.seed,
    margin: options.margin,
    rows,
  })
}

function wiped(ground: Int32Array): Int32Array {
  for (let at = attributes.n; at < ground.length; at += blockOf(1) - blockOf(0)) ground[at] = 0
  return ground
}

const find = (one: Ready, tables: NameTables): LabelledName[] =>
  namesOf(nameLabels(wiped(one.ground), one.sample.words.length, tables))

function remember(list: readonly Ready[], found: readonly LabelledName[][]): void {
  const reports = Map.groupBy(
    list.map((one, i) => ({ one, names: found[i] as LabelledName[] })),
    ({ one }) => one.sample.report,
  )
  for (const rows of reports.values()) {
    const memory = nameMemory(rows.map(({ one, names }) => ({ words: one.sample.words, names })))
    for (const { one, names } of rows) noteMemory(one.ground, { words: one.sample.words, names }, memory)
  }
}

/** Precision, recall and F1 of whole spans with their kinds, with one look and with two. */
export function nameScores(
  all: readonly NameSample[],
  models: NameModels,
  options: Pick<NameOptions, 'classes' | 'tagger' | 'lexicon'>,
  lower = false,
) {
  const list = ready(all, lower ? lowerCased : asWritten, options)
  const once = list.map((one) => find(one, models.first))
  remember(list, once)
  const twice = list.map((one) => find(one, models.second))
  return { once: f1(list, once), twice: f1(list, twice) }
}

function f1(list: readonly Ready[], found: readonly LabelledName[][]): number {
  let [right, guessed, gold] = [0, 0, 0]
  list.forEach(({ sample }, i) => {
    const want = new Set(sample.names.map(key))
    const got = found[i] as LabelledName[]
    right += got.filter((one) => want.has(key(one))).length
    guessed += got.length
    gold += want.size
  })
  return (2 * right) / (guessed + gold)
}

const key = ({ from, to, kind }: LabelledName) => `${from} ${to} ${kind}`
