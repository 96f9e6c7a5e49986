import type { Attribution } from '../../model/attribution.ts'
import type { SourceId } from '../../model/id.ts'
import type { SourceKind } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { type Cue, type Passage, spanOf } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'

/** Somebody in a passage who may be saying something. */
export interface Speaker {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly sourceId: SourceId | null
  readonly kind: SourceKind
  readonly anaphor: boolean
}

/** What a passage says of its voices: who speaks, and the last named voice for the passages that follow. */
export interface Voicing {
  readonly attributions: readonly Attribution[]
  readonly last: Attribution | null
}

/** A named source may be told at length before its verb; a role, a force or a person stands right beside it. */
const SUBJECT_REACH = 16
const ROLE_REACH = 6
const FORCE_REACH = 1
const OBJECT_REACH = 3
const NAME_REACH = 8

/**
 * Finds who is said to say a passage: subject of a reporting verb, "according to", a voice told or quoted by another, a headline's tail.
 *
 * @param speakers  candidates in order of the words
 * @param last  the last named voice of the passages before, for "the monitor", "it", "he"
 */
export function voicing(passage: Passage, speakers: readonly Speaker[], last: Attribution | null): Voicing {
  const found = passage.cues.flatMap((cue) => voice(passage, cue, speakers, last) ?? [])
  const tail = found.length === 0 ? headlineTail(passage, speakers) : null
  const attributions = unique([...found, ...(tail === null ? [] : [tail])])
  const named = attributions.findLast((a) => a.kind !== 'anonymous')
  return { attributions, last: named ?? attributions.at(-1) ?? last }
}

function unique(list: readonly Attribution[]): Attribution[] {
  const seen = new Set<string>()
  return list.filter((a) => !seen.has(a.source) && seen.add(a.source))
}

function voice(
  passage: Passage,
  cue: Found<Cue>,
  speakers: readonly Speaker[],
  last: Attribution | null,
): Attribution | null {
  if (cue.value.kind === 'adverb') return null
  const after = speakers.find(
    (s) =>
      s.from >= cue.to &&
      s.from - cue.to <= (s.sourceId !== null && cue.value.kind === 'preposition' ? NAME_REACH : OBJECT_REACH),
  )
  const before = subjectBefore(passage, cue, speakers)
  if (cue.value.kind === 'preposition') return after === undefined ? null : attribution(passage, cue, after, last)
  const inverted =
    after !== undefined &&
    (before === undefined || (isClosing(passage, cue) && !isApposed(passage, before))) &&
    passage.words[cue.from]?.norm !== 'tell' &&
    passage.words[cue.to]?.norm !== 'that'
  const subject = inverted ? after : before
  if (subject === undefined) return null
  const inner = attribution(passage, cue, subject, last)
  const told = passage.words[cue.from]?.forms.includes('tell') === true ? after : undefined
  if (inner === null || told === undefined || told === subject || told.anaphor) return inner
  const outer = attribution(passage, cue, told, null)
  return { ...inner, within: outer }
}

/** The nearest that can be subject of the verb; of "Marsh Watch, a monitoring group, said" the name and not the role. */
function subjectBefore(passage: Passage, cue: Found<Cue>, speakers: readonly Speaker[]): Speaker | undefined {
  const able = speakers.filter(
    (s) =>
      s.to <= cue.from &&
      cue.from - s.to <= (isApposed(passage, s) ? SUBJECT_REACH : reachOf(s)) &&
      !blocked(passage, s.to, cue.from),
  )
  const nearest = able.at(-1)
  return nearest?.anaphor === true ? nearest : (able.findLast((s) => isApposed(passage, s)) ?? nearest)
}

/** A name with more said of it: "Marsh Watch, a group …", "Marsh Watch which …". */
const isApposed = (passage: Passage, speaker: Speaker): boolean => {
  const next = passage.words[speaker.to]?.norm ?? ''
  if (speaker.sourceId === null) return speaker.kind === 'person' && next === ','
  return /^(?:,|\(|a|an|the|which|who|whose|-)$/.test(next)
}

const reachOf = (s: Speaker): number =>
  s.sourceId !== null
    ? SUBJECT_REACH
    : s.kind === 'party' || s.kind === 'opposition'
      ? FORCE_REACH
      : s.kind === 'person'
        ? 3
        : ROLE_REACH

/** Another reporting verb between subject and verb belongs to somebody else. */
function blocked(passage: Passage, from: number, to: number): boolean {
  return (
    passage.cues.some((c) => c.value.kind === 'verb' && c.from >= from && c.to <= to) ||
    passage.words.slice(from, to).some((w) => /^[.;]$/.test(w.norm))
  )
}

/** "…," said X: what is said stands before the verb, so the source stands after it. */
function isClosing(passage: Passage, cue: Found<Cue>): boolean {
  const before = passage.words[cue.from - 1]?.text ?? ''
  return /^[,"”']+$/.test(before) || (cue.from > 6 && passage.words.length - cue.to < 14)
}

function attribution(
  passage: Passage,
  cue: Found<Cue>,
  speaker: Speaker,
  last: Attribution | null,
): Attribution | null {
  const content: Span = { start: passage.start, end: passage.end }
  const cueSpan = spanOf(passage, cue.from, cue.to)
  const words = spanOf(passage, speaker.from, speaker.to)
  if (speaker.anaphor) return last === null ? null : { ...last, words, cue: cueSpan, content, within: null }
  return {
    source: speaker.name,
    sourceId: speaker.sourceId,
    kind: speaker.kind,
    words,
    cue: cueSpan,
    content,
    within: null,
  }
}

/** "… : monitor" and, where the colon is lost, a role as the last word of a headline. */
function headlineTail(passage: Passage, speakers: readonly Speaker[]): Attribution | null {
  const end = passage.words.length
  const tail = speakers.find((s) => s.to === end && s.from > 2 && !s.anaphor)
  if (passage.zone !== 'headline' || tail === undefined) return null
  return {
    source: tail.name,
    sourceId: tail.sourceId,
    kind: tail.kind,
    words: spanOf(passage, tail.from, tail.to),
    cue: null,
    content: { start: passage.start, end: passage.end },
    within: null,
  }
}
