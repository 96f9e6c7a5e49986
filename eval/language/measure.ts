import { restyled, type Style } from '../../scripts/train/augment.ts'
import { type Sample, samples } from '../../scripts/train/conllu.ts'
import { dice } from '../../scripts/train/dice.ts'
import { nameSamples } from '../../scripts/train/name-samples.ts'
import { names, parser, type Sentence, type Tree } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'
import { loadNames } from '../../src/load/names.ts'
import { shared } from '../corpora.ts'
import type { Measured, Row } from '../row.ts'
import { measureBoundaries } from './boundaries.ts'
import { measureNames } from './names.ts'
import { measureTrees } from './trees.ts'

/**
 * Measures the language core on treebanks and names that it never learnt from.
 *
 * @param part  "test" for the figures to report; "dev" while building
 */
export function measureLanguage(part: 'dev' | 'test' = 'test'): Measured {
  if (shared('corpora/ud_ewt') === null)
    return { skipped: '../shared/corpora is not here; the treebanks and names are read from there' }
  const made = loadLanguage()
  const [parse, find] = [parser(made), names(made, loadNames())]
  const ewt = samples(`ud_ewt/en_ewt-ud-${part}.conllu`)
  const gum = samples(`ud_gum/en_gum-ud-${part}.conllu`, true)
  const named = nameSamples(part)
  const rows: Row[] = [
    ...measureTrees(ewt, parse, `EWT ${part}`),
    ...measureTrees(
      ewt.map((one) => restyled(one, 'lower')),
      parse,
      `EWT ${part} lower`,
    ),
    ...measureTrees(gum, parse, `GUM ${part}`),
    ...(part === 'test'
      ? measureTrees(samples('ud_pud/en_pud-ud-test.conllu'), parse, 'PUD')
      : measureStyles(ewt, parse)),
    ...measureBoundaries(ewt, `EWT ${part}`),
    ...measureBoundaries(gum, `GUM ${part}`),
    ...measureBoundaries([...ewt, ...gum], `EWT and GUM ${part}`),
    ...[false, true].flatMap((lower) => measureNames(named, { corpus: `UNER ${part}`, parse, names: find, lower })),
  ]
  return { rows: rows.filter((row) => !(/ (?:lower|upper)$/.test(row.corpus) && row.measure === 'lemmas')) }
}

const styles: readonly Style[] = ['upper', 'headline', 'careless', 'said']

/** Trees of the sentences that each style of news changes, written in that style. */
const measureStyles = (all: readonly Sample[], parse: (sentence: Sentence) => Tree): Row[] =>
  styles.flatMap((style) => {
    const next = dice(9)
    const changed = all.map((one) => restyled(one, style, next)).filter((one, at) => one !== all[at])
    return measureTrees(changed, parse, `EWT dev ${style}`)
  })
