import type { Place } from '../../model/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeKey } from './key.ts'
import type { PlaceMention } from './mention.ts'
import type { Line } from './script.ts'

interface DemonymKnowing {
  readonly gazetteer: Gazetteer
  readonly text: string
}

/**
 * Finds the words for peoples in a line: "Syrian", "South Sudanese", "Turks".
 *
 * @param taken  cells that names of places hold already
 */
export function demonyms(line: Line, taken: ReadonlySet<number>, { gazetteer, text }: DemonymKnowing): PlaceMention[] {
  return line.cells.flatMap((cell, at) => {
    if (cell.plain === '' || taken.has(at) || (!cell.capital && line.casing !== 'lower')) return []
    const next = line.cells[at + 1]
    const both = next?.plain ? gazetteer.demonyms.get(cell.plain + next.plain) : undefined
    const code = both ?? gazetteer.demonyms.get(cell.plain)
    const place = code === undefined ? undefined : countryOf(gazetteer, code)
    if (place === undefined) return []
    const [start, end] = [cell.start, both === undefined ? cell.end : (next?.end ?? cell.end)]
    return [
      {
        ...{ start, end, name: { start, end }, pair: null, words: text.slice(start, end), place },
        ...{ kind: 'country' as const, role: 'demonym' as const, candidates: [] },
        reasons: ['It is the word for a people.'],
      },
    ]
  })
}

function countryOf(gazetteer: Gazetteer, code: string): Place | undefined {
  const entries = gazetteer.added.get(placeKey(gazetteer.countryNames.get(code) ?? ''))
  return entries?.find((entry) => entry.kind === 'country')?.place
}
