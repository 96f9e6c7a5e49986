import { sentences } from '../../src/language/index.ts'
import { distanceKm } from '../../src/model/place.ts'
import { overlaps } from '../../src/model/span.ts'
import type { PlaceFinder, PlaceMention } from '../../src/read/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured } from '../row.ts'

interface Toponym {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lat: number | null
  readonly lon: number | null
}

interface GoldText {
  readonly id: string
  readonly text: string
  readonly toponyms: readonly Toponym[]
}

/** Corpora in whose gold the words for peoples ("Syrian") count as places. */
const withDemonyms = new Set(['trnews', 'lgl'])
const NEAR_KM = 161

/**
 * Measures place names in news: how many are found (F1, overlap), and how many are put within 161 km of where they are.
 *
 * @param corpus  trnews, geovirus or lgl
 * @param misses  whether to print what was missed, invented or put elsewhere
 */
export function measureGeoparsing(corpus: string, find: PlaceFinder, misses: boolean): Measured {
  const file = shared(`corpora/geoparsing/${corpus}.jsonl`)
  if (file === null) return { skipped: '../shared/corpora/geoparsing is not there' }
  const count = { gold: 0, found: 0, said: 0, right: 0, located: 0, near: 0 }
  for (const report of jsonLines<GoldText>(file)) {
    const mentions = find(report.text, sentences(report.text), { countries: [] }).filter((mention) =>
      counts(mention, corpus),
    )
    const names = mentions.flatMap((mention) =>
      mention.pair === null
        ? [mention]
        : [
            { ...mention, name: mention.pair[0] },
            { ...mention, name: mention.pair[1] },
          ],
    )
    count.said += names.length
    count.right += names.filter((mention) => report.toponyms.some((gold) => overlaps(gold, mention.name))).length
    for (const mention of names)
      if (misses && !report.toponyms.some((gold) => overlaps(gold, mention.name)))
        console.log('invented', around(report.text, mention.name), mention.reasons.at(-1))
    for (const gold of report.toponyms) tally(gold, { report, names, count, misses })
  }
  const [precision, recall] = [count.right / count.said, count.found / count.gold]
  const row = (measure: string, value: number) => ({ corpus, measure, system: 'parallax', value })
  return {
    rows: [
      row('place names, precision', precision),
      row('place names, recall', recall),
      row('place names, F1', (2 * precision * recall) / (precision + recall)),
      row('within 161 km, of gold', count.near / count.located),
    ],
  }
}

const counts = (mention: PlaceMention, corpus: string) =>
  mention.role !== 'name-part' && (mention.role !== 'demonym' || withDemonyms.has(corpus))

interface Tally {
  readonly report: GoldText
  readonly names: readonly PlaceMention[]
  readonly count: { gold: number; found: number; located: number; near: number }
  readonly misses: boolean
}

function tally(gold: Toponym, { report, names, count, misses }: Tally): void {
  const mention = names.find((each) => overlaps(gold, each.name))
  count.gold++
  if (mention !== undefined) count.found++
  if (gold.lat !== null && gold.lat !== undefined) {
    count.located++
    const sense = mention?.place
    const distance = sense === undefined ? null : distanceKm(sense, { latitude: gold.lat, longitude: gold.lon })
    if (distance !== null && distance <= NEAR_KM) count.near++
    else if (misses && mention !== undefined)
      console.log(
        'elsewhere',
        around(report.text, gold),
        `${sense?.name}, ${sense?.within.join(', ')} (${Math.round(distance ?? -1)} km)`,
      )
  }
  if (misses && mention === undefined) console.log('missed', around(report.text, gold))
}

const around = (text: string, span: { start: number; end: number }) =>
  `${text.slice(Math.max(0, span.start - 30), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 25)}`.replaceAll(
    '\n',
    '⏎',
  )
