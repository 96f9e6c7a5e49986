import type { Cue } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import { child, children, type Grammar, isRelation } from './grammar.ts'

/** Who a word for saying has as its speaker and as the one spoken to or through, as words of the passage. */
export interface Frame {
  readonly cue: Found<Cue>
  /** The verb, or the preposition. */
  readonly at: number
  readonly speaker: number | null
  /** Whether who quotes stands where a speaker would: "River News quoted a source". */
  readonly quotes: boolean
  /** Who was told, or who quotes: the next voice outwards. */
  readonly through: number | null
}

/**
 * Finds speaker and carrier of each word for saying in the tree of a passage: subject, agent of a passive, noun after a preposition.
 *
 * @returns one a cue, in order; hearsay ("reportedly") is left out
 */
export function frames(g: Grammar): Frame[] {
  const found: Frame[] = []
  for (const cue of g.passage.cues) {
    const one = cue.value.kind === 'adverb' ? null : frame(g, cue)
    if (one !== null) found.push(goesOn(g, one) ? { ...one, speaker: found.at(-1)?.speaker ?? one.speaker } : one)
  }
  return found
}

/** ", adding that": who spoke before in the sentence goes on. */
const goesOn = (g: Grammar, { at, cue }: Frame): boolean =>
  cue.value.kind === 'verb' && g.passage.words[at]?.penn === 'VBG' && child(g, at, 'nsubj', 'aux') === undefined

function frame(g: Grammar, cue: Found<Cue>): Frame | null {
  if (cue.value.kind === 'preposition') return byPreposition(g, cue)
  const at = verbOf(g, cue)
  if (at === null) return null
  const lemma = g.passage.words[at]?.lemma ?? ''
  if (isPassive(g, at)) return byPassive(g, cue, at, lemma) ?? closing(g, cue, at)
  if (NEEDS_CLAUSE.test(lemma) && !hasClause(g, at)) return null
  const subject = subjectOf(g, at)
  const object = child(g, at, 'obj', 'iobj')
  if (/^(?:quote|cite)$/.test(lemma)) return { cue, at, speaker: object ?? null, quotes: true, through: subject }
  const told = /^(?:tell|inform)$/.test(lemma) ? (child(g, at, 'iobj') ?? object ?? null) : toWhom(g, at)
  return { cue, at, speaker: subject, quotes: false, through: told }
}

/** "explained to River News": who was told. */
const toWhom = (g: Grammar, at: number): number | null =>
  children(g, at, 'obl').find((i) => hasCase(g, i, 'to')) ?? null

/** Verbs that say something only with a clause: "claimed that", not "claimed ten lives"; "maintained that", not "maintained a siege". */
const NEEDS_CLAUSE = /^(?:claim|maintain|record|broadcast|relate|recall|hold)$/

function hasClause(g: Grammar, at: number): boolean {
  const object = g.passage.words[child(g, at, 'obj') ?? -1]?.lemma
  const beside = /^(?:parataxis|ccomp|root)/.test(g.passage.words[at]?.relation ?? '') && object === undefined
  return (
    beside ||
    object === 'responsibility' ||
    object === 'credit' ||
    child(g, at, 'ccomp', 'xcomp', 'parataxis') !== undefined
  )
}

function verbOf({ passage }: Grammar, cue: Found<Cue>): number | null {
  for (let i = cue.from; i < cue.to; i++) if (passage.words[i]?.tag === 'VERB') return i
  return null
}

const isPassive = (g: Grammar, at: number): boolean =>
  child(g, at, 'aux:pass') !== undefined ||
  (g.passage.words[at]?.penn === 'VBN' && child(g, at, 'aux') === undefined && child(g, at, 'nsubj') === undefined)

/** "was quoted as saying by X": the subject spoke and X carries it; "was reported by X": X spoke. */
function byPassive(g: Grammar, cue: Found<Cue>, at: number, lemma: string): Frame | null {
  const agent = agentOf(g, at)
  const subject = child(g, at, 'nsubj') ?? null
  if (/^(?:quote|cite)$/.test(lemma)) return { cue, at, speaker: subject, quotes: true, through: agent }
  return agent === null ? null : { cue, at, speaker: agent, quotes: false, through: null }
}

const LAST = 4

/** "… were killed a source announced on Sunday.": a participle that closes the sentence is a verb of saying whose clause the tree has missed. */
function closing(g: Grammar, cue: Found<Cue>, at: number): Frame | null {
  const closes = g.passage.words.length - cue.to <= LAST && child(g, at, 'aux:pass') === undefined
  return closes ? { cue, at, speaker: null, quotes: false, through: null } : null
}

function agentOf(g: Grammar, at: number): number | null {
  const own = children(g, at, 'obl').find((i) => hasCase(g, i, 'by'))
  if (own !== undefined) return own
  const below = children(g, at, 'advcl', 'xcomp').flatMap((i) => children(g, i, 'obl'))
  return below.find((i) => hasCase(g, i, 'by')) ?? null
}

const hasCase = (g: Grammar, at: number, word: string): boolean =>
  children(g, at, 'case').some((i) => g.passage.words[i]?.norm === word)

/** "according to X", "citing X": the noun that the preposition belongs to, or the one it has as its object. */
function byPreposition(g: Grammar, cue: Found<Cue>): Frame | null {
  const { words } = g.passage
  const head = words[cue.from]?.head ?? -1
  if (head >= cue.to && (words[cue.from]?.relation === 'case' || words[cue.from]?.relation === 'mark'))
    return { cue, at: cue.from, speaker: head, quotes: false, through: null }
  const object = child(g, cue.from, 'obj', 'obl')
  const through = subjectOf(g, cue.from)
  if (object !== undefined && object >= cue.to) return { cue, at: cue.from, speaker: object, quotes: true, through }
  const next = words.findIndex((w, i) => i >= cue.to && (w.tag === 'NOUN' || w.tag === 'PROPN'))
  return next < 0 || next - cue.to > 6
    ? null
    : { cue, at: cue.from, speaker: topOf(g, next, cue.to), quotes: false, through: null }
}

/** The head of the noun phrase that a word belongs to, as far as it lies after a bound. */
function topOf({ passage }: Grammar, at: number, bound: number): number {
  let top = at
  for (let head = passage.words[at]?.head ?? -1; head >= bound; head = passage.words[head]?.head ?? -1) {
    if (!/^(?:compound|amod|flat|nmod:desc|nummod|det)/.test(passage.words[top]?.relation ?? '')) break
    top = head
  }
  return top
}

const CLIMB = 4

/** The subject of a verb; of "saying", "and added" the subject of the verb it hangs on. */
function subjectOf(g: Grammar, verb: number): number | null {
  let at = verb
  for (let i = 0; i < CLIMB && at >= 0; i++) {
    const own = child(g, at, 'nsubj')
    if (own !== undefined && !isPassiveSubject(g, own, at === verb)) return own
    if (!/^(?:conj|xcomp|advcl|acl)/.test(g.passage.words[at]?.relation ?? '')) return null
    at = g.passage.words[at]?.head ?? -1
    const up = g.passage.words[at]
    if (up !== undefined && up.tag !== 'VERB' && up.tag !== 'AUX') {
      if (isRelation(g.passage, verb, 'acl:relcl')) return at
      if (up.relation === 'nsubj') return at
      at = up.head
    }
  }
  return null
}

/** Who is killed says nothing: a passive subject above a participle is not its speaker. */
const isPassiveSubject = (g: Grammar, subject: number, own: boolean): boolean =>
  !own && g.passage.words[subject]?.relation === 'nsubj:pass'
