import { readFileSync } from 'node:fs'
import { sentences } from '../../src/language/index.ts'
import { distanceKm } from '../../src/model/place.ts'
import { csvRows } from '../../src/publish/compare/csv.ts'
import type { PlaceFinder } from '../../src/read/index.ts'
import { keyOf, plainWords, skeletonKey, withoutArticles } from '../../src/read/places/key.ts'
import { shared } from '../corpora.ts'
import type { Measured } from '../row.ts'

const NEAR_KM = 25
const fine: ReadonlySet<string> = new Set(['point', 'town', 'near', 'district'])

const kind = / (?:town|village|city|suburb|district|neighbou?rhood|hill|mountain|area|plain|checkpoint|camp|field)$/i

/** Whether a headline has the name of a coded place, however it is spelled. */
function names(headline: string, described: string): boolean {
  const wanted = plainWords(
    described
      .replace(/\s*\(.*?\)/g, '')
      .trim()
      .replace(kind, ''),
  )
  const [key, bones] = [keyOf(withoutArticles(wanted)), skeletonKey(wanted)]
  if (key.length < 3) return false
  const words = withoutArticles(plainWords(headline.replace(/&#\d+;/g, "'")))
  return words.some((_, at) =>
    [wanted.length, withoutArticles(wanted).length].some((n) => {
      const here = words.slice(at, at + n)
      return keyOf(here) === key || (bones.length > 3 && skeletonKey(here) === bones)
    }),
  )
}

/**
 * Measures UCDP's Syria events of 2016 by their headlines: of those whose headline names a town, a part of
 * one or a site, how many have one within 25 km of the coded point.
 *
 * A headline of that war often names several events, and a row is one of them, or another of the same day: so the same is measured over those
 * headlines alone in which the name of the coded place stands.
 */
export function measureHeadlines(find: PlaceFinder, system: string, misses: boolean): Measured {
  const file = shared('corpora/ucdp/ged-syria-2016-01-to-08.csv')
  if (file === null) return { skipped: '../shared/corpora/ucdp is not there' }
  const [head, ...rows] = csvRows(readFileSync(file, 'utf8'))
  const column = (name: string) => head?.indexOf(name) ?? -1
  const [title, latitude, longitude, precision, described] = [
    'source_headline',
    'latitude',
    'longitude',
    'where_prec',
    'where_coordinates',
  ].map(column)
  const count = { named: 0, near: 0, told: 0, toldNear: 0 }
  for (const row of rows) {
    const headline = row[title ?? 0] ?? ''
    if (headline === '' || Number(row[precision ?? 0]) > 3) continue
    const places = find(headline, sentences(headline), { countries: ['SY'] }).filter(
      (mention) => mention.role === 'locates' && fine.has(mention.place.precision),
    )
    if (places.length === 0) continue
    count.named++
    const coded = { latitude: Number(row[latitude ?? 0]), longitude: Number(row[longitude ?? 0]) }
    const distances = places.map((mention) => distanceKm(mention.place, coded) ?? Number.POSITIVE_INFINITY)
    const near = Math.min(...distances) <= NEAR_KM
    if (names(headline, row[described ?? 0] ?? '')) {
      count.told++
      if (near) count.toldNear++
    }
    if (near) count.near++
    else if (misses)
      console.log(`${headline} = ${row[described ?? 0]} -> ${places.map((mention) => mention.place.name).join('; ')}`)
  }
  return {
    rows: [
      { corpus: 'ucdp-headlines', measure: 'within 25 km', system, value: count.near / count.named },
      {
        corpus: 'ucdp-headlines',
        measure: 'of those that name the coded place',
        system,
        value: count.toldNear / count.told,
      },
      { corpus: 'ucdp-headlines', measure: 'headlines that name one', system, value: count.named / rows.length },
    ],
  }
}
