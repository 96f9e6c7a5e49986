import { loadActors } from '../../src/load/actors.ts'
import { type Report, report } from '../../src/model/report.ts'
import { readingRoom } from '../../src/reading.ts'
import type { Measured, Row } from '../row.ts'
import { type Answer, answers } from './answer.ts'
import { keywordTemplates } from './baseline.ts'
import { dateAgrees, type Keyed, type MucDocument, mucDocuments } from './key.ts'
import { bestMapping, type Count, rates, scoreDocument, sum } from './score.ts'
import { normalise, SLOTS, type Template } from './template.ts'

/**
 * Measures the reader on MUC-4: whole templates and each slot, and of the templates found, whether day and place are right.
 *
 * @param part  "dev" for choosing, "tst1-2" for reporting
 * @param misses  true prints each document's templates, said and key
 */
export function measureMuc(part: 'dev' | 'tst1-2', misses = false): Measured {
  const documents = mucDocuments(part)
  if (documents === null) return { skipped: 'the corpora are not beside the project (../shared/corpora/muc4)' }
  const read = templateReader()
  const said = documents.map((d) => read(d))
  if (misses) for (const [i, document] of documents.entries()) print(document, said[i] as readonly Answer[])
  const corpus = `MUC-4 ${part}`
  return {
    rows: [
      ...rows(corpus, 'parallax', documents, said),
      ...settings(corpus, documents, said),
      ...rows(
        corpus,
        'keywords',
        documents,
        documents.map((d) => keywordTemplates(d.text)),
      ),
    ],
  }
}

function templateReader(): (document: MucDocument) => Answer[] {
  const room = readingRoom()
  const names = new Set(
    loadActors()
      .actors.flatMap((a) => [a.name, ...a.aliases])
      .map(normalise),
  )
  const asReport = (d: MucDocument): Report => report(d.id, d.text, { lang: 'en' })
  return (d) =>
    answers({ reading: room.read(asReport(d)), text: d.text, isName: (words) => names.has(normalise(words)) })
}

function rows(
  corpus: string,
  system: string,
  documents: readonly MucDocument[],
  said: readonly (readonly Template[])[],
): Row[] {
  const counts = documents.map((d, i) => scoreDocument(said[i] ?? [], d.key))
  const slots = ['type', ...SLOTS] as const
  const bySlot = slots.map((slot): [string, Count] => [slot, sum(counts.map((c) => c[slot]))])
  const all = rates(sum(bySlot.map(([, count]) => count)))
  return [
    { corpus, measure: 'templates micro F1', system, value: all.f1 },
    { corpus, measure: 'templates precision', system, value: all.p },
    { corpus, measure: 'templates recall', system, value: all.r },
    ...bySlot.map(([slot, count]) => ({ corpus, measure: `${slot} F1`, system, value: rates(count).f1 })),
  ]
}

/** Of the templates that were found: whether the day agrees, and whether the place is the key's finest or one that the key names too. */
function settings(corpus: string, documents: readonly MucDocument[], said: readonly (readonly Answer[])[]): Row[] {
  const pairs = documents.flatMap((d, i) =>
    bestMapping(said[i] ?? [], d.key).map(([s, k]): [Answer, Keyed] => [said[i]?.[s] as Answer, d.key[k] as Keyed]),
  )
  const dated = pairs.filter(([, key]) => key.date !== null)
  const placed = pairs.filter(([, key]) => key.places.length > 1)
  const share = (list: readonly [Answer, Keyed][], good: (pair: [Answer, Keyed]) => boolean): number =>
    list.length === 0 ? 0 : list.filter(good).length / list.length
  return [
    { measure: 'date right, of found', value: share(dated, ([a, k]) => dateIsRight(a, k)) },
    { measure: 'place right, of found', value: share(placed, ([a, k]) => placeIs(a, k.places.slice(-1))) },
    { measure: 'place right or wider', value: share(placed, ([a, k]) => placeIs(a, k.places.slice(1))) },
  ].map((row) => ({ corpus, system: 'parallax', ...row }))
}

const dateIsRight = ({ telling }: Answer, key: Keyed): boolean =>
  key.date !== null && telling !== null && telling.period !== null && dateAgrees(telling.period, key.date)

/** Names are compared without accents, so that "Usulután" is Usulutan. */
const plain = (name: string): string => normalise(name.normalize('NFD').replace(/\p{M}/gu, ''))

function placeIs({ telling }: Answer, names: readonly string[]): boolean {
  const said = [telling?.place?.name ?? '', telling?.placeWords ?? ''].map(plain)
  return names.some((name) =>
    said.some((s) => s === plain(name) || s.replace(/ (?:department|province)$/, '') === plain(name)),
  )
}

function print(document: MucDocument, said: readonly Answer[]): void {
  const line = ({ types, fillers }: Template): string =>
    [types.join('/'), ...SLOTS.map((slot) => fillers[slot].map((e) => e.join('/')).join('; '))].join(' | ')
  const pairs = bestMapping(said, document.key)
  for (const [i, s] of said.entries())
    console.log(`${document.id} ${pairs.some(([a]) => a === i) ? 'found' : 'extra'}: ${line(s)}`)
  for (const [i, k] of document.key.entries())
    console.log(
      `${document.id} ${pairs.some(([, b]) => b === i) ? 'key' : 'missed'}: ${line(k)} | ${k.places.join(': ')}`,
    )
}
