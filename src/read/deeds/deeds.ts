import type { Deed, PloverEvent } from '../../model/deed.ts'
import { type DeedWord, type Passage, spanOf } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { Word } from '../passages/words.ts'
import type { Sentence as Parties } from './party.ts'
import { rolesOf } from './roles.ts'
import { isNegated, isWilled, meant, refused } from './will.ts'

/** A deed without the report it is from. */
type Unreported = Omit<Deed, 'reportId'>

/** A sentence with its tree, and the words for deeds and weapons in it. */
type Sentence = Parties & Pick<Passage, 'deeds'>

/** A word for a deed with the reading of it that its place in the sentence allows. */
interface Candidate {
  readonly found: Found<readonly DeedWord[]>
  readonly word: DeedWord
  readonly head: number
  readonly depth: number
}

/** Deeds of saying what is or is not to be done: what hangs on them is said and not done. */
const GOVERNING: ReadonlySet<string> = new Set(['INTENT', 'AGREE', 'REJECT', 'THREATEN', 'REQUEST', 'ACCUSE'])

/**
 * Finds what the parties of a sentence do to each other, by PLOVER's events.
 *
 * The main deed comes first: the one whose word stands highest in the tree of the sentence. What hangs on a demand, offer, refusal, threat or accusation is
 * its content and no deed of its own; what will be done is agreed to or threatened.
 * @param passage  a sentence with its tree and the words for deeds in it
 */
export function deedsIn(passage: Sentence): Unreported[] {
  const { words } = passage
  const candidates = passage.deeds
    .flatMap((found) => candidate(words, found) ?? [])
    .sort(
      (a, b) => a.depth - b.depth || Number(isNoun(words[a.head])) - Number(isNoun(words[b.head])) || a.head - b.head,
    )
  const said = candidates.filter((c) => GOVERNING.has(c.word.event) || willed(words, c))
  return candidates
    .filter((c) => !said.some((s) => s !== c && hangsOn(words, c.head, s.head)))
    .flatMap((c) => deed(passage, c, candidates) ?? [])
}

const willed = (words: readonly Word[], { head }: Candidate): boolean => isWilled(words, head) || isNegated(words, head)

const isVerb = (word: Word | undefined): boolean => word?.tag === 'VERB' || word?.tag === 'AUX'
const isNoun = (word: Word | undefined): boolean => word?.tag === 'NOUN' || word?.tag === 'PROPN'

/** The reading whose part of speech the tree bears out; a phrase of several words says so itself. */
function candidate(words: readonly Word[], found: Found<readonly DeedWord[]>): Candidate | null {
  const long = found.to - found.from > 1
  const verb = isVerb(words[found.from])
  const noun = isNoun(words[found.to - 1])
  const fits = ({ form }: DeedWord): boolean =>
    form === 'any' || (form === 'verb' ? verb || (long && !noun) : noun && !(verb && !long))
  const word = found.value.find(fits)
  if (word === undefined) return null
  const head = word.form === 'noun' ? found.to - 1 : headOf(words, found)
  return { found, word, head, depth: depthOf(words, head) }
}

/** The word of a phrase that the others hang on; of "must drop" the verb that the auxiliary serves. */
function headOf(words: readonly Word[], { from, to }: Found<unknown>): number {
  const depths = Array.from({ length: to - from }, (_, k) => depthOf(words, from + k))
  const top = from + depths.indexOf(Math.min(...depths))
  return words[top]?.relation === 'aux' ? (words[top]?.head ?? top) : top
}

function depthOf(words: readonly Word[], at: number): number {
  let depth = 0
  for (let up = words[at]?.head ?? -1; up >= 0 && depth < words.length; up = words[up]?.head ?? -1) depth++
  return depth
}

function hangsOn(words: readonly Word[], at: number, above: number): boolean {
  let up = words[at]?.head ?? -1
  for (let steps = 0; up >= 0 && up !== above && steps < words.length; steps++) up = words[up]?.head ?? -1
  return up === above
}

function deed(passage: Sentence, one: Candidate, all: readonly Candidate[]): Unreported | null {
  const { words } = passage
  const { from, to } = one.found
  const span = spanOf(passage, from, to)
  const roles = rolesOf(passage, one.head)
  const told = (event: PloverEvent, rule: string): Unreported => ({
    ...span,
    ...roles,
    event,
    mode: null,
    rule: `deed-by-${rule}@1`,
  })
  if (one.word.event === 'INTENT') {
    const content = all.find((c) => c !== one && hangsOn(words, c.head, one.head))?.word.event
    return told(meant(content === undefined || content === 'INTENT' ? 'AGREE' : content), 'intent')
  }
  if (isNegated(words, one.head)) {
    const event = refused(one.word.event)
    return event === null ? null : told(event, 'refusal')
  }
  if (isWilled(words, one.head)) return told(meant(one.word.event), 'intent')
  return { ...span, ...roles, event: one.word.event, mode: one.word.mode, rule: 'deed-by-word@1' }
}
