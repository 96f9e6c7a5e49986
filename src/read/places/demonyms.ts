import type { Gazetteer } from './gazetteer.ts'
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
    const [two, one] = [`${cell.plain}${line.cells[at + 1]?.plain ?? ''}`, cell.plain]
    if (taken.has(at) || (!cell.capital && line.casing !== 'lower')) return []
    const key = gazetteer.demonyms.has(two) && line.cells[at + 1]?.plain ? two : one
    const code = gazetteer.demonyms.get(key)
    const place =
      code === undefined
        ? undefined
        : gazetteer.added.get(countryKey(gazetteer, code))?.find((entry) => entry.kind === 'country')
    if (place === undefined) return []
    const [start, end] = [cell.start, key === two && key !== one ? (line.cells[at + 1]?.end ?? cell.end) : cell.end]
    return [
      {
        ...{ start, end, name: { start, end }, pair: null, words: text.slice(start, end), place: place.place },
        ...{ kind: 'country' as const },
        ...{ role: 'demonym' as const, candidates: [], reasons: ['It is the word for a people.'] },
      },
    ]
  })
}

const countryKey = (gazetteer: Gazetteer, code: string) =>
  (gazetteer.countryNames.get(code) ?? '').toLowerCase().replace(/[^a-z]/g, '')
