import type { Cue, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { Grammar } from './grammar.ts'
import { nameIn, type Speaker } from './speaker.ts'

/**
 * Finds who speaks where a sentence has lost the commas that a tree needs: a listed source whose relative clause runs into the verb, or one who stands right behind a verb
 * that closes the sentence.
 *
 * @param found  who speaks by the tree
 * @returns null where the tree is to be believed
 */
export function unmarked(
  g: Grammar,
  cue: Found<Cue>,
  found: readonly Speaker[],
  speakers: readonly Speaker[],
): Speaker | null {
  if (found.some((s) => s.sourceId !== null)) return null
  return described(g.passage, cue, found, speakers) ?? behind(g, cue, found, speakers)
}

const CLAUSE = /^(?:which|who|whose|with)$/
const REACH = 30

/** "The Marsh Watch which relies on doctors in Ford said": who is told of in the clause does not speak. */
function described(
  passage: Passage,
  cue: Found<Cue>,
  found: readonly Speaker[],
  speakers: readonly Speaker[],
): Speaker | null {
  const { words } = passage
  const owner = speakers.findLast((s) => {
    if (s.to > cue.from || cue.from - s.to > REACH || (s.sourceId === null && s.anaphor === null)) return false
    if (found.some((f) => f.from < s.from)) return false
    const next = /^[,–—-]$/.test(words[s.to]?.norm ?? '') ? s.to + 1 : s.to
    const opens = words[next]?.norm ?? ''
    return next < cue.from && CLAUSE.test(opens) && (opens === 'with' || words.slice(next, cue.from).some(isTensed))
  })
  const isClosed = (at: number): boolean =>
    passage.cues.some((c) => c.value.kind === 'verb' && c.from > at && c.from < cue.from)
  return owner === undefined || isClosed(owner.to) || !isTensed(words[cue.from]) ? null : owner
}

const isTensed = (word: Passage['words'][number] | undefined): boolean => /^VB[DZP]$/.test(word?.penn ?? '')

/** "… with missiles said the Marsh Watch.": whoever follows a verb of saying with nothing said behind him. */
function behind(g: Grammar, cue: Found<Cue>, found: readonly Speaker[], speakers: readonly Speaker[]): Speaker | null {
  const verb = g.passage.words[cue.from]
  if (cue.from < AFTER || !/^VB[DZ]$/.test(verb?.penn ?? '') || !PLAINLY.test(verb?.lemma ?? '')) return null
  const before = speakers.some((s) => s.to <= cue.from && cue.from - s.to <= 1)
  if (before || found.some((s) => s.from >= cue.to)) return null
  const listed = speakers.find(
    (s) => s.from >= cue.to && s.from - cue.to <= 1 && s.kind !== 'party' && s.anaphor === null,
  )
  const speaker = listed ?? named(g, cue)
  return speaker !== null && isTail(g.passage, speaker.to) ? speaker : null
}

const PLAINLY = /^(?:say|report|add|state|announce|confirm|note|explain|warn|claim)$/
/** So many words must have been said before. */
const AFTER = 4
const LONGEST_NAME = 5

/** "… said Ada Mill.": a run of names right behind the verb. */
function named({ passage }: Grammar, { to: from }: Found<Cue>): Speaker | null {
  const isDay = (at: number): boolean => passage.times.some((t) => t.from <= at && at < t.to)
  let to = from
  while ((passage.words[to]?.tag === 'PROPN' && !isDay(to)) || (to > from && passage.words[to]?.text === '-')) to++
  if (to === from || to - from > LONGEST_NAME) return null
  return { from, to, name: nameIn(passage, from, to), sourceId: null, kind: 'person', anaphor: null, open: true }
}

const ENDS = /^(?:[.,;:"”()]|''|adding|citing|quoting|which|who|whose|in|on|late|early|while|as|after|when)$/

/** Nothing is said behind: the sentence ends, or a clause begins that is none of content. */
function isTail({ words }: Passage, to: number): boolean {
  for (let at = to; at < words.length; at++) {
    if (ENDS.test(words[at]?.norm ?? '')) return true
    if (words[at]?.tag !== 'NOUN' && words[at]?.tag !== 'PROPN' && words[at]?.tag !== 'ADP') return false
  }
  return true
}
