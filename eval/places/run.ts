import { readFileSync } from 'node:fs'
import { loadGazetteer } from '../../src/load/gazetteer.ts'
import { placeList } from '../../src/load/places/list.ts'
import { mergePlaces } from '../../src/load/places/merge.ts'
import { placeFinder } from '../../src/read/index.ts'
import { shared } from '../corpora.ts'
import type { Measured } from '../row.ts'
import { measureGeoparsing } from './geoparsing.ts'
import { measureGoldPlaces } from './gold-places.ts'
import { measureHeadlines } from './headlines.ts'

const gazetteer = loadGazetteer()
const find = placeFinder(gazetteer)

/** The finder with the places of UCDP loaded as well, as "parallax places add" loads a list. */
function findFuller() {
  const file = shared('corpora/places/ucdp-syria-places.tsv')
  const lines = file === null ? '' : readFileSync(file, 'utf8')
  const { rows } = placeList(`name\twithin\tlatitude\tlongitude\tevents\n${lines}`, gazetteer)
  return placeFinder(
    mergePlaces(
      gazetteer,
      rows.map((row) => ({ ...row, country: 'SY' })),
    ),
  )
}

/** The measures of places, by name. */
export const placeMeasures: Readonly<Record<string, (misses: boolean) => Measured>> = {
  trnews: (misses) => measureGeoparsing('trnews', find, misses),
  geovirus: (misses) => measureGeoparsing('geovirus', find, misses),
  lgl: (misses) => measureGeoparsing('lgl', find, misses),
  'gold-places-train': (misses) => measureGoldPlaces('train', find, misses),
  'gold-places-dev': (misses) => measureGoldPlaces('dev', find, misses),
  headlines: (misses) => measureHeadlines(find, 'parallax', misses),
  'headlines-fuller': (misses) => measureHeadlines(findFuller(), 'with places', misses),
}

if (import.meta.main) {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  for (const [name, measure] of Object.entries(placeMeasures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const measured = measure(process.argv.includes('--misses'))
    if ('skipped' in measured) console.log(`${name}: skipped, ${measured.skipped}`)
    else
      for (const row of measured.rows)
        console.log(
          `${row.corpus.padEnd(16)} ${row.measure.padEnd(26)} ${row.system.padEnd(12)} ${(100 * row.value).toFixed(1)}`,
        )
  }
}
