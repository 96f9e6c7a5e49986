import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import type { WordClasses } from '../../src/language/clues.ts'
import { arcBench } from '../../src/language/parse/arc-clues.ts'
import { guide } from '../../src/language/parse/guide.ts'
import { loadNames } from '../../src/load/names.ts'
import { reachOf, trainArcs } from './arcs.ts'
import { samples } from './conllu.ts'
import { dice } from './dice.ts'
import { lemmaRules } from './lemmas.ts'
import { mean } from './mean.ts'
import { nameSamples } from './name-samples.ts'
import { nameScores, trainNames } from './names.ts'
import { type Parcel, pack } from './pack.ts'
import { trainParser, treeScores } from './parser.ts'
import { rawSentences } from './raw-text.ts'
import { tagScores, tagSet, trainTagger } from './tagger.ts'
import { lesson, mixed, variants } from './variants.ts'
import { type Classes, wordClasses } from './word-classes.ts'

// --out FOLDER writes there instead of models/; --quick learns one round of everything; --few N learns from N sentences, to try the script.
const { values: options } = parseArgs({
  options: { out: { type: 'string' }, quick: { type: 'boolean' }, few: { type: 'string' } },
})
const models = options.out?.replace(/\/?$/, '/') ?? fileURLToPath(new URL('../../models/', import.meta.url))
const began = performance.now()
const say = (what: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`)
const percent = (share: number): string => (100 * share).toFixed(2)
const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, Number(options.few ?? list.length))
const quick = options.quick === true
const rounds = (many: number): number => (quick ? 1 : many)

function save(name: string, bytes: Uint8Array): void {
  mkdirSync(models, { recursive: true })
  const small = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  })
  writeFileSync(`${models}${name}.br`, small)
  say(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${(small.length / 1e6).toFixed(2)} MB compressed`)
}

const lookUp = (made: Classes): WordClasses =>
  new Map(
    made.words.map((word, i) => [
      word,
      [...made.classes.map((row) => (row[i] as number) + 1), made.capitals[i] as number] as [
        number,
        number,
        number,
        number,
      ],
    ]),
  )

const made = wordClasses(few(rawSentences()), [64, 320, 1000])
save(
  'words',
  pack({ words: made.words.join(' '), classes: [...made.classes.map((row) => [...row]), [...made.capitals]] }, []),
)
const classes = lookUp(made)

const all = [...few(samples('ud_ewt/en_ewt-ud-train.conllu')), ...few(samples('ud_gum/en_gum-ud-train.conllu', true))]
const dev = few(samples('ud_ewt/en_ewt-ud-dev.conllu'))
const set = tagSet(all)
const tagger = trainTagger(all, { set, classes, rounds: rounds(10), bits: 19, seed: 1 })
const tagged = tagScores(dev, tagger, { set, classes })
say(`tagger, dev: ${percent(tagged.coarse)} coarse, ${percent(tagged.fine)} fine`)
const parcel = (name: string, table: Parcel['table'], step: number, least: number): Parcel => ({
  name,
  table,
  step,
  least,
})
save(
  'tagger',
  pack({ fine: set.fine, coarse: set.coarse, coarseOf: [...set.coarseOf], lemmas: lemmaRules(all) }, [
    parcel('onward', tagger.onward, 0.5, 0.875),
    parcel('backward', tagger.backward, 0.5, 0.875),
  ]),
)

const counts = new Map<string, number>()
for (const sample of all) for (const relation of sample.relations) counts.set(relation, (counts.get(relation) ?? 0) + 1)
const relations = [...counts]
  .filter(([relation, n]) => relation !== 'root' && n >= 10)
  .sort((a, b) => b[1] - a[1])
  .map(([relation]) => relation)
const folds = quick ? 2 : 4
const lessons = variants(all, { set, classes, relations, folds, rounds: rounds(5), bits: 18 }, say)
/** All lessons in a new mixture of styles for every round; each training has dice of its own. */
function inTurn(seed: number, keep: (i: number) => boolean = () => true) {
  const next = dice(seed)
  return () => mixed(lessons, next, keep)
}

const arcOptions = {
  ...{ bits: 22, seed: 3, margin: 3 },
  reach: reachOf([...lessons.written, ...lessons.restyled], set.fine.length),
}
const on = arcBench()
const arcs = mean([3, 4].map((seed) => trainArcs(inTurn(seed + 14), { ...arcOptions, seed, rounds: rounds(6) })))
say('scores of arcs')
for (let fold = 0; fold < folds; fold++) {
  const others = inTurn(fold + 20, (i) => i % folds !== fold)
  const table = trainArcs(others, { ...arcOptions, rounds: rounds(4) })
  for (const list of [lessons.written, lessons.restyled])
    list.forEach((one, i) => {
      if (i % folds === fold)
        one.guide = guide(one.ground, one.heads.length, { table, unit: 1, reach: arcOptions.reach }, on)
    })
  say(`guides of fold ${fold + 1}`)
}
const parsers = [3, 4].map((seed) =>
  trainParser(inTurn(seed + 27), {
    relations,
    moveBits: 21,
    relationBits: 18,
    margin: 5,
    seed,
    rounds: rounds(8),
  }),
)
const trees = {
  moves: mean(parsers.map(({ moves }) => moves)),
  early: mean(parsers.map(({ early }) => early)),
  final: mean(parsers.map(({ final }) => final)),
  relations,
}
const reach = reachOf(
  all.map((sample) => lesson(sample, tagger, { set, classes, relations })),
  set.fine.length,
)
const devLessons = dev.map((sample) => lesson(sample, tagger, { set, classes, relations }))
for (const one of devLessons) one.guide = guide(one.ground, one.heads.length, { table: arcs, unit: 1, reach }, on)
const grown = treeScores(devLessons, trees)
say(`parser, dev: UAS ${percent(grown.uas)}, LAS ${percent(grown.las)}`)
save(
  'parser',
  pack({ relations, arcUnit: 4, reach: [...reach.most] }, [
    parcel('arcs', arcs, 0.25, 0.875),
    parcel('moves', trees.moves, 0.125, 0.4375),
    parcel('early', trees.early, 0.5, 1.375),
    parcel('final', trees.final, 0.5, 0.875),
  ]),
)

const byWords = new Map(all.map((sample, i) => [sample.words.join(' '), i]))
const nameOptions = {
  classes,
  tagger,
  lexicon: loadNames(),
  rounds: rounds(7),
  bits: 19,
  seed: 1,
  margin: 25,
  lessonOf: (words: readonly string[]) => lessons.written[byWords.get(words.join(' ')) ?? -1] ?? null,
}
const found = trainNames(few(nameSamples('train')), nameOptions)
const scores = nameScores(few(nameSamples('dev')), found, nameOptions)
const lower = nameScores(few(nameSamples('dev')), found, nameOptions, true)
say(
  `names, dev: ${percent(scores.once)} once, ${percent(scores.twice)} twice; lower-cased ${percent(lower.once)}, ${percent(lower.twice)}`,
)
save(
  'names',
  pack({}, [
    parcel('firstOnward', found.first.onward, 0.25, 0.875),
    parcel('firstBackward', found.first.backward, 0.25, 0.875),
    parcel('secondOnward', found.second.onward, 0.25, 0.875),
    parcel('secondBackward', found.second.backward, 0.25, 0.875),
  ]),
)
