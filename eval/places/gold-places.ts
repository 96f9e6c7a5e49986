import { sentences } from '../../src/language/index.ts'
import { distanceKm, type PlacePrecision } from '../../src/model/place.ts'
import { overlaps } from '../../src/model/span.ts'
import type { PlaceFinder, PlaceMention } from '../../src/read/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured } from '../row.ts'

interface GoldReport {
  readonly report: string
  readonly incidents: readonly {
    readonly place: string
    readonly place_text: string | null
    readonly lat: number | null
    readonly lon: number | null
  }[]
}

const NEAR_KM = 15
const order: readonly PlacePrecision[] = [
  'point',
  'town',
  'near',
  'district',
  'province',
  'region',
  'country',
  'unlocated',
]

/**
 * Measures the places of the gold incidents: how many of their words are found to name a place, and how many of those are put within 15 km.
 *
 * Only incidents whose words stand in the report and hold a capital are counted, since "the city" names nothing.
 */
export function measureGoldPlaces(split: 'train' | 'dev', find: PlaceFinder, misses: boolean): Measured {
  const [gold, texts] = [shared(`gold/fakes-${split}-gold.jsonl`), shared('corpora/fakes/reports.jsonl')]
  if (gold === null || texts === null) return { skipped: '../shared/gold is not there' }
  const reports = new Map(jsonLines<{ id: string; text: string }>(texts).map((report) => [report.id, report.text]))
  const count = { named: 0, found: 0, located: 0, near: 0 }
  for (const { report, incidents } of jsonLines<GoldReport>(gold)) {
    const text = reports.get(report)
    if (text === undefined) continue
    const mentions = find(text, sentences(text), { countries: ['SY'] })
    for (const incident of incidents) {
      const words = incident.place_text ?? ''
      const at = text.indexOf(words)
      if (words === '' || at < 0 || !/\p{Lu}/u.test(words)) continue
      const best = bestIn(mentions, { start: at, end: at + words.length })
      count.named++
      if (best !== undefined) count.found++
      if (incident.lat !== null) count.located++
      const distance =
        best === undefined ? null : distanceKm(best.place, { latitude: incident.lat, longitude: incident.lon })
      if (distance !== null && distance <= NEAR_KM) count.near++
      else if (misses && incident.lat !== null)
        console.log(
          best === undefined ? 'missed' : 'elsewhere',
          `${words} = ${incident.place} ${incident.lat} ${incident.lon}`,
          best === undefined
            ? ''
            : `-> ${best.place.name}, ${best.place.within.join(', ')} ${best.place.latitude} ${best.place.longitude} ${best.place.precision} (${Math.round(distance ?? -1)} km)`,
        )
    }
  }
  const row = (measure: string, value: number) => ({ corpus: `gold-${split}`, measure, system: 'parallax', value })
  return {
    rows: [
      row('place words found', count.found / count.named),
      row('within 15 km, of all', count.near / count.located),
    ],
  }
}

function bestIn(mentions: readonly PlaceMention[], span: { start: number; end: number }): PlaceMention | undefined {
  const weight = (mention: PlaceMention) =>
    (mention.role === 'locates' ? 0 : 10) + order.indexOf(mention.place.precision)
  return mentions
    .filter((mention) => mention.role !== 'name-part' && mention.role !== 'demonym' && overlaps(mention, span))
    .sort((a, b) => weight(a) - weight(b) || a.start - b.start)[0]
}
