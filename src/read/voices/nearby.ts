import type { Cue, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { Grammar } from './grammar.ts'
import { speakerAt } from './naming.ts'
import type { Speaker } from './speaker.ts'

/** A speaker found by its place beside the cue; `sure` where it stands right before it. */
export interface Close {
  readonly speaker: Speaker
  readonly sure: boolean
}

/** A named source may be told at length before its verb; a role, a force or a person stands right beside it. */
const NAME_REACH = 16
const ROLE_REACH = 5
const AFTER_REACH = 3

/**
 * Finds a speaker by the order of the words alone, for sentences whose tree has gone astray: the one before the verb, else right after it.
 *
 * @returns null where nobody stands near
 */
export function nearby(g: Grammar, cue: Found<Cue>, speakers: readonly Speaker[]): Close | null {
  const { passage } = g
  const after = speakers.find((s) => s.from >= cue.to && s.from - cue.to <= AFTER_REACH)
  if (cue.value.kind === 'preposition') {
    const named = speakers.find((s) => s.sourceId !== null && s.from >= cue.to && s.from - cue.to <= 2 * AFTER_REACH)
    const speaker = named ?? after
    return speaker === undefined ? null : { speaker, sure: false }
  }
  const before = speakers.findLast(
    (s) => s.to <= cue.from && cue.from - s.to <= reach(s) && !blocked(passage, s.to, cue.from),
  )
  if (before !== undefined)
    return { speaker: before, sure: isBeside(passage, before.to, cue.from) && before.kind !== 'party' }
  const noun = speakerBeside(g, cue, speakers)
  if (noun !== null) return { speaker: noun, sure: false }
  const inverted = after !== undefined && after.from - cue.to <= 1 && passage.words[cue.from]?.lemma !== 'tell'
  return inverted ? { speaker: after, sure: false } : null
}

const PEOPLE =
  /(?:[eo]rs|ists|[ae]nts|men|people|battalion|brigade|division|regiment|detachment|command|committee|council)$/

/** "observers said": a noun right before the verb, whatever the tree makes of it. */
function speakerBeside(g: Grammar, cue: Found<Cue>, speakers: readonly Speaker[]): Speaker | null {
  const { words } = g.passage
  const at = beforeNumber(g.passage, cue.from - 1)
  const inner = words[cue.from]?.penn === 'VBD' || words[cue.from]?.penn === 'VBZ' || words[cue.from]?.penn === 'VBP'
  if (!inner || (words[at]?.tag !== 'PROPN' && !PEOPLE.test(words[at]?.norm ?? ''))) return null
  if (g.passage.places.some((p) => p.from <= at && at < p.to)) return null
  const found = speakerAt(g, headOfName(g.passage, at), speakers)
  return found?.open === true && found.to <= cue.from && found.from >= at - LONGEST_NAME ? found : null
}

/** "Detachment No. 4": the word that a number belongs to. */
function beforeNumber({ words }: Passage, last: number): number {
  let at = last
  while (at > 0 && (words[at]?.tag === 'NUM' || /^no\.?$/.test(words[at]?.norm ?? ''))) at--
  return at
}

const LONGEST_NAME = 4

/** "Ada North Mill": the word that the rest of a name hangs on. */
function headOfName({ words }: Passage, at: number): number {
  let head = at
  while (words[head]?.relation === 'flat') head = words[head]?.head ?? 0
  return head
}

/** "the mayor and a nurse said": those joined to the one who stands before the verb. */
export function joined(passage: Passage, speaker: Speaker, speakers: readonly Speaker[]): Speaker[] {
  const before = speakers.findLast((s) => s.to <= speaker.from && s.from !== speaker.from)
  if (before === undefined || before.kind === 'party') return []
  const between = passage.words.slice(before.to, speaker.from).map((w) => w.norm)
  const links = between.includes('and') && between.every((w) => /^(?:and|,|the|a|an|as|well)$/.test(w))
  return links ? [...joined(passage, before, speakers), before] : []
}

const reach = (s: Speaker): number =>
  s.sourceId !== null ? NAME_REACH : s.kind === 'party' ? 0 : s.anaphor !== null ? 1 : ROLE_REACH

const isBeside = (passage: Passage, from: number, to: number): boolean =>
  passage.words.slice(from, to).every((w) => w.tag === 'AUX' || w.tag === 'ADV')

/** Another word for saying between the two, or the end of a clause, belongs to somebody else. */
const blocked = (passage: Passage, from: number, to: number): boolean =>
  passage.cues.some((c) => c.value.kind === 'verb' && c.from >= from && c.to <= to) ||
  passage.words
    .slice(from, to)
    .some(
      (w) =>
        /^[.;"”]$/.test(w.norm) ||
        w.relation === 'cop' ||
        (w.tag === 'VERB' && w.relation !== 'acl' && w.relation !== 'acl:relcl'),
    )
