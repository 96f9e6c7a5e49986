import { attributes, blockOf } from './clues.ts'

/** The numbers of the fine tags that the search for a headline's verb needs. */
interface VerbTags {
  readonly width: number
  readonly present: number
  readonly finite: ReadonlySet<number>
  readonly plurals: ReadonlySet<number>
  readonly nouns: ReadonlySet<number>
  readonly openers: ReadonlySet<number>
}

/** Collects those numbers from the list of fine tags. */
export function verbTags(fine: readonly (readonly [string, string])[]): VerbTags {
  const all = (test: (tag: string, penn: string) => boolean) =>
    new Set(fine.flatMap(([tag, penn], at) => (test(tag, penn) ? [at] : [])))
  return {
    width: fine.length,
    present: fine.findIndex(([tag, penn]) => tag === 'VERB' && penn === 'VBZ'),
    finite: all((_, penn) => /^(?:VBZ|VBD|VBP|MD|VB)$/.test(penn)),
    plurals: all((_, penn) => penn === 'NNS' || penn === 'NNPS'),
    nouns: all((tag) => tag === 'NOUN' || tag === 'PROPN'),
    openers: all((tag) => /^(?:NUM|DET|ADJ|NOUN|PROPN|PRON)$/.test(tag)),
  }
}

// How far, for each word and reading, a present verb may score behind a plural noun; no line of EWT or GUM dev changes at any value.
const slack = 250

/**
 * Finds the verb of a headline that was taken for a plural noun, as in "Front captures 2 districts".
 *
 * Only in a line without any finite verb and without a full stop: the word in -s between a noun and the beginning of an object
 * that is least unlike a verb, if it is near enough.
 *
 * @param total  scores of all fine tags of all words in a row
 * @returns its place, or -1
 */
export function headlineVerb(
  ground: Int32Array,
  forms: readonly string[],
  total: Float64Array,
  tags: VerbTags,
): number {
  const tagAt = (at: number) => (ground[blockOf(at) + attributes.x] as number) - 1
  if (forms.length < 4 || forms.length > 25 || /^[.!?]$/.test(forms.at(-1) ?? '')) return -1
  let [best, least] = [-1, slack]
  for (let at = 0; at < forms.length; at++) {
    const tag = tagAt(at)
    if (tags.finite.has(tag)) return -1
    if (at === 0 || !tags.plurals.has(tag) || !/[a-z]s$/i.test(forms[at] ?? '')) continue
    if (!tags.nouns.has(tagAt(at - 1)) || at + 1 >= forms.length || !tags.openers.has(tagAt(at + 1))) continue
    const behind = (total[at * tags.width + tag] as number) - (total[at * tags.width + tags.present] as number)
    if (behind < least) [best, least] = [at, behind]
  }
  return best
}
