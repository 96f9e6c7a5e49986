import { type Sentence, sentences } from '../../language/index.ts'
import type { SourceId } from '../../model/id.ts'
import type { Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { plainOf } from '../actors/key.ts'
import { lineOf, longest, plant, trie } from '../actors/trie.ts'

/**
 * All known sources. `short` are names too common to be looked for in a text ("Time", "Dawn"): they only tell which outlet is meant
 * where an outlet's name is given, even where they are the source's own name.
 */
export interface SourceLexicon {
  readonly sources: readonly Source[]
  readonly short: ReadonlyMap<SourceId, readonly string[]>
}

/** A known source where a text names it. */
export interface NamedSource extends Span {
  readonly source: Source
}

/**
 * Builds the look-up of a source by a name that is given whole, such as the outlet of a report.
 *
 * Case, accents, hyphens, a leading "the", "www." and endings such as ".com" do not count.
 *
 * @returns a function from a name to its source, null where it is not known
 */
export function sourceFinder(lexicon: SourceLexicon): (words: string) => Source | null {
  const known = new Map<string, Source>()
  for (const source of lexicon.sources)
    for (const name of [source.name, ...source.aliases, ...(lexicon.short.get(source.id) ?? [])]) {
      const key = keyOf(name)
      if (!known.has(key)) known.set(key, source)
    }
  for (const source of lexicon.sources) known.set(keyOf(source.id), source)
  return (words) => known.get(keyOf(words)) ?? null
}

const keyOf = (name: string): string =>
  plainOf(name.replace(/^(?:https?:\/\/)?(?:www\.)?|\.(?:com|org|net|co\.uk)\/?$/giu, ''))
    .replace(/^the /u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Builds the finder of known sources in a text, the longest name first, none overlapping.
 *
 * @returns a function from a text, and its sentences where they are known, to the sources that it names, in reading order
 */
export function sourceMatcher(lexicon: SourceLexicon): (text: string, cut?: readonly Sentence[]) => NamedSource[] {
  const root = trie<Source>()
  for (const source of lexicon.sources) {
    const short = new Set((lexicon.short.get(source.id) ?? []).map(keyOf))
    for (const name of [source.name, ...source.aliases].filter((one) => !short.has(keyOf(one)))) {
      plant(root, name.replace(/^[Tt]he (?=.* )/u, ''), source, true)
      if (isTransliterated(name)) plant(root, name, source)
    }
  }
  return (text, cut = sentences(text)) =>
    cut.flatMap((sentence) => {
      const line = lineOf(sentence)
      const list = line.steps
      const found: NamedSource[] = []
      for (let at = 0; at < list.length; ) {
        const match = longest(root, line, at)
        const [first, last, source] = [list[at], list[(match?.to ?? 0) - 1], match?.things[0]]
        if (match === null || first === undefined || last === undefined || source === undefined) at++
        else {
          found.push({ start: first.start, end: last.end, source })
          at = match.to
        }
      }
      return found
    })
}

/** Names with an Arabic article are met in many spellings. */
const isTransliterated = (name: string): boolean => /\b[Aa]l[- ]\p{Lu}?\p{L}{4}/u.test(name)
