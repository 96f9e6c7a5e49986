import { clues, type WordClasses } from '../../src/language/clues.ts'
import { noteWeights } from '../../src/language/parse/greedy.ts'
import { type TagTables, tag } from '../../src/language/tagger.ts'
import { restyled, style, styled } from './augment.ts'
import type { Sample } from './conllu.ts'
import { dice } from './dice.ts'
import type { Lesson } from './parser.ts'
import { type TagSet, trainTagger } from './tagger.ts'

/** Every training sentence twice, as written and in another style, tagged by a tagger that never saw it. */
interface Variants {
  readonly written: readonly Lesson[]
  readonly restyled: readonly Lesson[]
}

interface VariantOptions {
  readonly set: TagSet
  readonly classes: WordClasses
  readonly relations: readonly string[]
  readonly folds: number
  readonly rounds: number
  readonly bits: number
}

/** Makes the lessons of the parser; tags come from taggers trained on the other folds, so that they err as they will in use. */
export function variants(all: readonly Sample[], options: VariantOptions, say: (what: string) => void): Variants {
  const next = dice(5)
  const other = all.map((sample) => inOtherStyle(sample, next))
  const [written, changed]: [Lesson[], Lesson[]] = [[], []]
  for (let fold = 0; fold < options.folds; fold++) {
    const tagger = trainTagger(
      all.filter((_, i) => i % options.folds !== fold),
      { ...options, seed: fold + 1 },
    )
    all.forEach((sample, i) => {
      if (i % options.folds !== fold) return
      written[i] = lesson(sample, tagger, options)
      changed[i] = lesson(other[i] as Sample, tagger, options)
    })
    say(`tags of fold ${fold + 1}`)
  }
  return { written, restyled: changed }
}

/** A sentence in another style than its own; lower-cased where the style that was drawn changes nothing. */
function inOtherStyle(sample: Sample, next: () => number): Sample {
  const other = restyled(sample, style(next() * styled), next)
  return other === sample ? restyled(sample, 'lower') : other
}

/** Tags a sentence and lays it out for the parser, with its right heads and relations. */
export function lesson(
  sample: Sample,
  tagger: TagTables,
  { classes, set, relations }: Pick<VariantOptions, 'classes' | 'set' | 'relations'>,
): Lesson {
  const ground = clues(sample.words, classes)
  tag(ground, sample.words.length, tagger)
  noteWeights(ground, sample.words.length, set.coarse)
  const number = (relation: string) =>
    relations.indexOf(relation) >= 0 ? relations.indexOf(relation) : relations.indexOf(relation.split(':')[0] ?? '')
  return { ground, heads: sample.heads, relations: sample.relations.map(number), guide: noGuide }
}

const noGuide = { size: 0, behind: new Uint8Array(0) }

/** A reading of all lessons, six in ten as written. */
export function mixed(made: Variants, next: () => number, keep: (i: number) => boolean = () => true): Lesson[] {
  return made.written.map((one, i) => (next() < 0.6 ? one : (made.restyled[i] as Lesson))).filter((_, i) => keep(i))
}
