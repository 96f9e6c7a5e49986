import type { Passage } from '../passages/passage.ts'
import { spanOf } from '../passages/passage.ts'
import type { PlaceMention } from '../places/index.ts'

/** Kinds of place that "the camp", "the city" … can stand for, by the noun. An empty list: any place below a country. */
const NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['camp', ['camp']],
  ['city', ['capital', 'seat', 'settlement']],
  ['town', ['seat', 'settlement']],
  ['village', ['settlement']],
  ['district', ['quarter', 'settlement']],
  ['neighbourhood', ['quarter']],
  ['neighborhood', ['quarter']],
  ['suburb', ['quarter', 'settlement']],
  ['province', ['division']],
  ['governorate', ['division']],
  ['base', ['base']],
  ['airport', ['base', 'site']],
  ['area', []],
  ['enclave', []],
])

const ARTICLE = /^(?:the|this|that)$/

/**
 * Finds the place that words such as "the camp" stand for: the one of that kind that was spoken of last.
 *
 * @param spoken  the places of the report so far, in reading order
 * @param range  the words to look in
 * @returns the mention with the span of the words themselves; null where no such words stand there or no such place was named
 */
export function definitePlace(
  passage: Passage,
  spoken: readonly PlaceMention[],
  range: { readonly from: number; readonly to: number },
): PlaceMention | null {
  for (let i = range.from; i + 1 < range.to; i++) {
    const noun = nounAt(passage, i)
    const place = noun === null ? undefined : spoken.findLast((p) => fits(p, noun.word))
    if (noun === null || place === undefined) continue
    const span = spanOf(passage, i, noun.to)
    return {
      ...place,
      ...span,
      words: passage.words
        .slice(i, noun.to)
        .map((w) => w.text)
        .join(' '),
    }
  }
  return null
}

/** "the camp", "the Palestinian camp", "the besieged town": an article, at most two words, and the noun. */
function nounAt(passage: Passage, i: number): { readonly word: string; readonly to: number } | null {
  if (!ARTICLE.test(passage.words[i]?.norm ?? '')) return null
  for (let j = i + 1; j <= i + 3; j++) {
    const word = passage.words[j]?.norm.replace(/'s$/, '') ?? ''
    if (passage.places.some((p) => p.from <= j && j < p.to)) return null
    if (NOUNS.has(word)) return { word, to: j + 1 }
    if (!/^[\p{L}-]+$/u.test(word)) return null
  }
  return null
}

function fits(mention: PlaceMention, noun: string): boolean {
  const kinds = NOUNS.get(noun) ?? []
  if (mention.place.precision === 'country' || mention.role === 'demonym') return false
  if (mention.words.toLowerCase().includes(noun)) return true
  return kinds.length === 0 || (mention.kind !== null && kinds.includes(mention.kind))
}
