import type { Measured, Row } from '../row.ts'
import { type Conll, conll } from './conll.ts'
import { grouped } from './group.ts'
import { type EventCorpus, eventCorpus } from './mentions.ts'
import { linkedMentions } from './product.ts'

/** A first value, taken by judgement: it is still to be chosen on the training part of ECB+. */
const LIKENESS = 0.2

/** This grouping is not the linker of Parallax: it tells how far kind and wording alone go. */
const LIKE = 'kind and likeness'

/** Measures which event mentions of different reports tell of one event, gold mentions given, all reports of a corpus as one. */
export function measureCoref(): Measured {
  const rows = (['gvc dev', 'ecb+ dev'] as const).flatMap((name) => {
    const corpus = eventCorpus(name)
    if (corpus === null) return []
    return [
      ...rowsOf(name, 'parallax', scored(corpus, linkedMentions(corpus))),
      ...rowsOf(name, LIKE, scored(corpus, grouped(corpus, LIKENESS))),
      ...rowsOf(
        name,
        'same lemma',
        scored(
          corpus,
          grouped(corpus, 0, (m) => m.lemma),
        ),
      ),
    ]
  })
  return rows.length === 0 ? { skipped: 'the corpora are not beside the project (../shared/corpora)' } : { rows }
}

/** The scores of a grouping of a corpus's mentions. */
export const scored = ({ mentions }: EventCorpus, groups: ReadonlyMap<string, string>): Conll =>
  conll(mentions.map((m) => ({ gold: m.gold, found: groups.get(m.id) ?? m.id })))

const rowsOf = (corpus: string, system: string, { muc, b3, ceafe, conll: mean }: Conll): Row[] => [
  { corpus, measure: 'CoNLL F1', system, value: mean },
  { corpus, measure: 'MUC F1', system, value: muc },
  { corpus, measure: 'B-cubed F1', system, value: b3 },
  { corpus, measure: 'CEAF-e F1', system, value: ceafe },
]
