import type { Stretch } from '../../language/index.ts'
import type { Attitude, AttitudeKind } from '../../model/attitude.ts'
import type { Span } from '../../model/span.ts'
import { type Passage, spanOf } from '../passages/passage.ts'
import type { Phrase } from '../passages/phrases.ts'
import type { Word } from '../passages/words.ts'
import { child, children, type Grammar } from '../voices/grammar.ts'
import { aboutOf } from './content.ts'
import { holderOf, wholePhrase } from './holder.ts'

/** A word for an attitude: what part of speech it must be, and whether only a clause tells what the attitude is to. */
export interface AttitudeWord {
  readonly part: 'verb' | 'noun' | 'adjective'
  readonly kind: AttitudeKind
  readonly needs: 'clause' | 'any'
}

type Attitudes = ReadonlyMap<string, readonly AttitudeWord[]>

/**
 * Builds the finder of who is said to say, believe, want, feel or perceive what in a passage.
 *
 * Attitudes are wider than voices and never make a claim: "the mayor fears that Ford will fall" asserts nothing of Ford.
 *
 * @param lexicon  data/lexicon/en/attitudes.tsv; one lemma may be a verb and a noun
 * @returns from a passage with its tree to its attitudes, in order of the words for them
 */
export function attitudeFinder(lexicon: readonly Phrase<AttitudeWord>[]): (g: Grammar) => Attitude[] {
  const known = new Map(
    [...Map.groupBy(lexicon, (l) => l.words)].map(([words, all]) => [words, all.map((l) => l.value)]),
  )
  return (g) => attitudesIn(g, known)
}

function attitudesIn(g: Grammar, lexicon: Attitudes): Attitude[] {
  const speaker = named(g)
  const found = g.passage.words.flatMap((word, at) => {
    if (word.norm === 'according') return according(g, at) ?? []
    const entry = entryOf(word, lexicon)
    if (entry === null) return []
    const found = entry.part === 'noun' ? ofNoun(g, at) : ofPredicate(g, at, entry)
    return found === null ? [] : [{ kind: entry.kind, ...found }]
  })
  return speaker === null ? found : [speaker, ...found]
}

const LONGEST_NAME = 6

/** "ADA MILL: We saw it": in a record of who spoke, a name at the head with a colon. */
function named({ passage }: Grammar): Attitude | null {
  const { words } = passage
  const colon = words.findIndex((w) => w.text === ':')
  if (colon < 1 || colon > LONGEST_NAME || colon === words.length - 1) return null
  if (!words.slice(0, colon).every((w) => w.tag === 'PROPN' || w.tag === 'PUNCT')) return null
  return {
    kind: 'statement',
    ...shown(passage, { from: 0, to: colon }, { from: colon, to: colon + 1 }, [{ from: colon + 1, to: words.length }]),
  }
}

/** "according to the mayor of Ford": the phrase that follows, and all of the sentence around it. */
function according(g: Grammar, at: number): Attitude | null {
  const { words } = g.passage
  const head =
    words[at]?.relation === 'case' || words[at]?.relation === 'mark'
      ? (words[at]?.head ?? -1)
      : (child(g, at, 'obl', 'obj') ?? words[at]?.head ?? -1)
  if (words[at + 1]?.norm !== 'to' || head < at + 2) return null
  const phrase = g.phrase[head] ?? { from: head, to: head + 1 }
  const holder = { from: at + 2, to: Math.max(head + 1, phrase.to) }
  const rest = [
    { from: 0, to: at },
    { from: holder.to, to: words.length },
  ]
  const content = rest.filter((r) => words.slice(r.from, r.to).some((w) => w.tag !== 'PUNCT'))
  return { kind: 'statement', ...shown(g.passage, holder, { from: at, to: at + 2 }, content) }
}

const PARTS: Readonly<Record<string, AttitudeWord['part']>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adjective' }

function entryOf(word: Word, lexicon: Attitudes): AttitudeWord | null {
  const part = PARTS[word.tag]
  if (part === undefined) return null
  for (const form of [word.lemma, ...word.forms]) {
    const entry = lexicon.get(form)?.find((e) => e.part === part)
    if (entry !== undefined) return entry
  }
  return null
}

type Found = Omit<Attitude, 'kind'>

function ofPredicate(g: Grammar, at: number, { part, needs }: AttitudeWord): Found | null {
  const { words } = g.passage
  if (part === 'adjective' && child(g, at, 'nsubj') === undefined) return null
  if (/^(?:amod|compound)/.test(words[at]?.relation ?? '')) return null
  const holder = holderOf(g, at)
  if (words[at]?.penn === 'VBN' && words[at]?.relation === 'acl' && child(g, at, 'obl', 'xcomp') === undefined)
    return null
  const content = aboutOf(g, at, holder, needs)
  if (content.length === 0) return null
  const aux = children(g, at, 'aux').filter((i) => i < at)
  return shown(g.passage, holder, { from: Math.min(at, ...aux), to: at + 1 }, content)
}

/** "her promise that", "the claim by the mayor of": a noun with its holder and a clause or thing behind it. */
function ofNoun(g: Grammar, at: number): Found | null {
  const clause = children(g, at, 'acl').filter((i) => i > at)
  const owner = child(g, at, 'nmod:poss')
  const by = children(g, at, 'nmod').find((i) =>
    children(g, i, 'case').some((c) => /^(?:by|from)$/.test(g.passage.words[c]?.norm ?? '')),
  )
  const things = children(g, at, 'nmod').filter((i) => i > at && i !== by)
  if (clause.length === 0 && ((owner === undefined && by === undefined) || things.length === 0)) return null
  const parts = [...clause, ...things].map((i) => g.phrase[i] ?? { from: i, to: i + 1 })
  const content = { from: Math.min(...parts.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) }
  const whose = owner ?? by
  const holder = whose === undefined ? null : wholePhrase(g, whose, at)
  return shown(g.passage, holder, { from: at, to: at + 1 }, [content])
}

function shown(passage: Passage, holder: Stretch | null, cue: Stretch, content: readonly Stretch[]): Found {
  const span = ({ from, to }: Stretch): Span => spanOf(passage, from, to)
  return {
    holder: holder === null || holder.to <= holder.from ? null : span(holder),
    cue: span(cue),
    content: content.map(span),
  }
}
