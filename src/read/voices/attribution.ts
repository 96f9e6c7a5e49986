import type { Attribution } from '../../model/attribution.ts'
import { type Passage, spanOf } from '../passages/passage.ts'
import { contentOf } from './content.ts'
import { type Frame, frames } from './frames.ts'
import { children, type Grammar } from './grammar.ts'
import { pointedTo } from './memory.ts'
import { speakerAt } from './naming.ts'
import { joined, nearby } from './nearby.ts'
import { type Speaker, textOf } from './speaker.ts'
import { unmarked } from './unmarked.ts'

/**
 * Finds who is said to say what in a passage: the subject of a verb of saying, "according to", one who is quoted or told, a headline's tail.
 *
 * @param g  the passage with its tree
 * @param speakers  who may speak in it, in order of the words
 * @param before  the voices of the passages before, for "the monitor", "it", "he"
 * @returns in order of the cues, each source once; the origin with those who carry it around it
 */
export function attributionsIn(
  g: Grammar,
  speakers: readonly Speaker[],
  before: readonly Attribution[],
): Attribution[] {
  const found: Attribution[] = []
  for (const frame of frames(g)) found.push(...ofFrame(g, frame, speakers, [...before, ...found]))
  const all = found.length === 0 ? headlineEnds(g.passage, speakers) : found
  return all.filter((a, i) => all.findIndex((b) => b.source === a.source) === i)
}

function ofFrame(
  g: Grammar,
  frame: Frame,
  speakers: readonly Speaker[],
  before: readonly Attribution[],
): Attribution[] {
  if (isSilent(g.passage, frame.cue)) return []
  const who = speakersOf(g, frame, speakers)
  const through = (frame.through === null ? null : speakerAt(g, frame.through, speakers)) ?? toldTo(g, frame, speakers)
  return who.flatMap((speaker) => {
    const inner = attribution(g, frame, speaker, before)
    if (inner === null) return []
    const outer = through === null || through.anaphor !== null ? null : attribution(g, frame, through, before)
    return [outer === null || outer.source === inner.source ? inner : { ...inner, within: outer }]
  })
}

/** "told River News that": a source right behind the verb, whatever the tree makes of it. */
const toldTo = ({ passage }: Grammar, { cue, at }: Frame, speakers: readonly Speaker[]): Speaker | null =>
  passage.words[at]?.lemma !== 'tell'
    ? null
    : (speakers.find((s) => s.sourceId !== null && s.from >= cue.to && s.from - cue.to <= 1) ?? null)

const NEITHER_NOR = 12

/** "has not commented", "never said", "neither the League nor the Front blamed anybody": who says nothing is no voice. */
function isSilent({ words }: Passage, { from, to }: Frame['cue']): boolean {
  if (words.some((w, i) => w.head >= from && w.head < to && i < from && /^(?:not|n't|never)$/.test(w.norm))) return true
  const before = words.slice(Math.max(0, from - NEITHER_NOR), from).map((w) => w.norm)
  return before.includes('neither') && before.lastIndexOf('nor') > before.lastIndexOf('neither')
}

/** Who speaks by the tree; by the order of the words where the tree gives nobody, or words that no list has and a listed speaker stands nearer. */
function speakersOf(
  g: Grammar,
  { cue, speaker: head, quotes }: Frame,
  speakers: readonly Speaker[],
): readonly Speaker[] {
  const treed =
    head === null ? [] : [head, ...children(g, head, 'conj')].flatMap((at) => speakerAt(g, at, speakers) ?? [])
  const able = treed.filter((s) => s.open !== true || isAble(g.passage, s, cue))
  const told = cue.value.kind === 'verb' ? unmarked(g, cue, able, speakers) : null
  if (told !== null) return [told]
  const close = nearby(g, cue, speakers)
  if (close === null || (quotes && able.length > 0)) return withJoined(g.passage, able, speakers)
  const { speaker, sure } = close
  const meets = able.some((s) => s.from < speaker.to && speaker.from < s.to)
  const isLess = able.every((s) => s.open === true && s.kind !== 'person' && s.to <= speaker.to)
  const astray = isLess && !meets && speaker.to <= cue.from && (speaker.open !== true || speaker.kind === 'person')
  const named = cue.value.kind === 'preposition' && speaker.sourceId !== null && able.every((s) => s.open === true)
  const beaten = able.length === 0 || astray || named || (sure && !meets && !describes(g.passage, able, speaker))
  return withJoined(g.passage, beaten ? [speaker] : able, speakers)
}

/** Words that no list has: after "according to" they must name a person; a place speaks only right beside its verb, where it is a person of that name. */
function isAble(passage: Passage, s: Speaker, cue: Frame['cue']): boolean {
  if (cue.value.kind === 'preposition' && s.kind !== 'person') return false
  if (!passage.places.some((p) => p.from <= s.from && s.to <= p.to && p.value.role === 'locates')) return true
  const between = passage.words.slice(s.to, cue.from)
  const led = passage.words[s.from - 1]?.tag === 'ADP'
  return !led && between.every((w) => w.tag === 'AUX' || w.tag === 'ADV')
}

/** "Activists and the Marsh Watch said", where the tree has only one of them. */
function withJoined(passage: Passage, [first, ...rest]: readonly Speaker[], speakers: readonly Speaker[]): Speaker[] {
  if (first === undefined) return []
  return [...joined(passage, first, speakers), first, ...rest]
}

/** "The Marsh Daily which the council prints said": the one nearer to the verb stands in a clause that describes the other. */
const describes = (passage: Passage, able: readonly Speaker[], near: Speaker): boolean =>
  able.some((s) => s.to < near.from && /^(?:which|who)$/.test(passage.words[s.to]?.norm ?? ''))

function attribution(g: Grammar, frame: Frame, speaker: Speaker, before: readonly Attribution[]): Attribution | null {
  const { passage } = g
  const from = Math.min(speaker.from, frame.cue.from)
  const to = Math.max(speaker.to, frame.cue.to)
  const content = contentOf(g, frame, to - from > REACH ? frame.cue : { from, to })
  const spans = {
    words: spanOf(passage, speaker.from, speaker.to),
    cue: spanOf(passage, frame.cue.from, frame.cue.to),
    content,
  }
  if (speaker.anaphor !== null) {
    const meant = pointedTo(speaker, before)
    return meant === null ? null : { ...meant, ...spans, within: null }
  }
  return { source: speaker.name, sourceId: speaker.sourceId, kind: speaker.kind, ...spans, within: null }
}

const REACH = 30

/** "… : monitor", "Monitor: …" and, where the colon is lost, a role or a known source as the last word of a headline. */
function headlineEnds(passage: Passage, speakers: readonly Speaker[]): Attribution[] {
  if (passage.zone !== 'headline') return []
  const end = passage.words.length
  const able = speakers.filter((s) => s.anaphor === null && s.kind !== 'party')
  const last = able.find((s) => s.to === end && s.from > 2)
  const one =
    last === undefined ? able.find((s) => s.from === 0 && passage.words[s.to]?.norm === ':') : bare(passage, last)
  if (one === undefined) return []
  const { name: source, sourceId, kind } = one
  const words = spanOf(passage, one.from, one.to)
  return [
    { source, sourceId, kind, words, cue: null, content: { start: passage.start, end: passage.end }, within: null },
  ]
}

const TOLD_OF = /(?:worker|journalist|minister|photographer|hospital)s?$/

/** In "Ford kills 50 State media" the role is what the list has, and none of the words that stand before it. */
function bare(passage: Passage, speaker: Speaker): Speaker | undefined {
  if (speaker.sourceId !== null) return speaker
  const role = passage.roles.find((r) => r.to === speaker.to)
  if (role === undefined) return undefined
  const name = textOf(passage, role.from, role.to).toLowerCase()
  return TOLD_OF.test(name) ? undefined : { ...speaker, from: role.from, name }
}
