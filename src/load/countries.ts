import type { Gazetteer } from '../read/index.ts'
import { placeKey } from '../read/index.ts'

/** How many of the countries that a report speaks of are worth telling the finders. */
const MOST = 3

/**
 * Builds the step that tells which countries a text is about, by counting their names, peoples and capitals.
 *
 * @returns ISO 3166 alpha-2 codes, the one named most often first, three at most; empty where none is named
 */
export function countriesIn(gazetteer: Gazetteer): (text: string) => readonly string[] {
  const names = new Map<string, string>([...gazetteer.countryNames].map(([code, name]) => [placeKey(name), code]))
  const codeOf = (word: string): string | undefined => {
    const key = placeKey(word)
    return names.get(key) ?? gazetteer.demonyms.get(key) ?? gazetteer.capitals.get(key)
  }
  return (text) => {
    const counts = new Map<string, number>()
    for (const word of text.match(/\p{L}+/gu) ?? []) {
      const code = codeOf(word) ?? (word.endsWith('s') ? codeOf(word.slice(0, -1)) : undefined)
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([code]) => code)
  }
}
