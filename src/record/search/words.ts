import type { Excerpt } from '../../model/found.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../texts.ts'

const MOST = 8

/**
 * The words of a search, without case and marks; the last may be the beginning of one.
 *
 * @example wordsOf('Rif  Dimashq') // ['rif', 'dimashq']
 */
export const wordsOf = (text: string): readonly string[] => fold(text).split('-').filter(Boolean).slice(0, MOST)

const BEFORE = 60
const LENGTH = 220

/**
 * Cuts out of a text the stretch around the first place where one of the words stands, and marks them all in it.
 *
 * @param words  as `wordsOf` gives them; found where they begin a word of the text
 */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const all = marksIn(text, words)
  const first = all[0]?.start ?? 0
  const from = startOfWord(text, Math.max(0, first - BEFORE))
  const end = Math.min(text.length, from + LENGTH)
  return {
    start: from,
    words: text.slice(from, end),
    marks: all.filter((mark) => mark.start >= from && mark.end <= end),
  }
}

function startOfWord(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + BEFORE).search(/\s/)
  return space < 0 ? at : at + space + 1
}

/** Words of the text that begin with one of those looked for. */
function marksIn(text: string, words: readonly string[]): Span[] {
  const marks: Span[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!words.some((word) => fold(found[0]).startsWith(word))) continue
    marks.push({ start: found.index, end: found.index + found[0].length })
    if (marks.length === 200) break
  }
  return marks
}
