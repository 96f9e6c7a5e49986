const SIZE = 5

/**
 * The runs of five words in a text, for telling how much of one report stands in another.
 *
 * @param text  any text; case, marks and blanks do not count
 * @returns each run once; empty for fewer than five words
 * @source Broder 1997, "On the resemblance and containment of documents"
 * @example shingles('one two three four five six').size // 2
 */
export function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let i = 0; i + SIZE <= words.length; i++) runs.add(words.slice(i, i + SIZE).join(' '))
  return runs
}
