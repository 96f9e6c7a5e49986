import type { SourceId } from '../../model/id.ts'
import type { Source, SourceKind } from '../../model/source.ts'
import type { Passage } from '../passages/passage.ts'

/**
 * Somebody in a passage who may be saying something; ranges are word indices.
 *
 * `open` where no list has it and only its place before a verb of saying tells; `anaphor` is the word that points back to a voice told of before ("it", "source" of "the source"), null for one who is named here.
 */
export interface Speaker {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly sourceId: SourceId | null
  readonly kind: SourceKind
  readonly anaphor: string | null
  readonly open?: true
}

/** A named source with the words that name it in a passage. */
export interface NamedSource {
  readonly from: number
  readonly to: number
  readonly source: Source
}

/** An agency that speaks for one who fights is that party's media. */
export const kindOf = (source: Source): SourceKind =>
  source.kind === 'agency' && source.speaksFor.length > 0 ? 'party-media' : source.kind

/** The words of a passage from one to another, spaced as in the report; what a tokeniser has set apart stands together again. */
export function textOf(passage: Passage, from: number, to: number): string {
  return spaced(passage, from, to, (word) => word.text)
}

/** The same as the name of somebody: in a text in capitals, where no word stands out as a name, only names keep a capital. */
export function nameIn(passage: Passage, from: number, to: number): string {
  if (!inCapitals(passage)) return textOf(passage, from, to)
  return spaced(passage, from, to, ({ text, tag }) => {
    const small = text.toLowerCase()
    return tag === 'PROPN' ? small.replace(/^\p{L}/u, (first) => first.toUpperCase()) : small
  })
}

function spaced(passage: Passage, from: number, to: number, write: (word: Passage['words'][number]) => string): string {
  const list = passage.words.slice(from, to)
  const text = list.map((w, i) => `${i > 0 && w.start > (list[i - 1]?.end ?? 0) ? ' ' : ''}${write(w)}`).join('')
  return text
    .replace(/-LRB- ?/gi, '(')
    .replace(/ ?-RRB-/gi, ')')
    .replace(/ (['’]s\b|,)/gi, '$1')
}

/** Whether a passage is written in capitals. */
export function inCapitals(passage: Passage): boolean {
  const letters = passage.words.filter((w) => /\p{L}{2}/u.test(w.text))
  return letters.filter((w) => w.text === w.text.toUpperCase()).length > letters.length / 2
}
