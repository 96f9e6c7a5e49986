import { dependents, phrases, type Stretch } from '../../language/index.ts'
import type { Passage } from '../passages/passage.ts'

/** A passage with its tree laid out for walking down: what hangs below each word, and the phrase that each word heads. */
export interface Grammar {
  readonly passage: Passage
  readonly below: readonly (readonly number[])[]
  readonly phrase: readonly Stretch[]
}

/**
 * Lays out the tree of a passage.
 *
 * @example grammar({ words: [] } as unknown as Passage).below.length // 0
 */
export function grammar(passage: Passage): Grammar {
  return { passage, below: dependents(passage.words), phrase: phrases(passage.words) }
}

/** The first word that hangs below another by one of these relations; "nsubj" means its subtypes too. */
export function child({ passage, below }: Grammar, at: number, ...relations: readonly string[]): number | undefined {
  return (below[at] ?? []).find((i) => relations.some((r) => isRelation(passage, i, r)))
}

/** All words that hang below another by one of these relations. */
export const children = ({ passage, below }: Grammar, at: number, ...relations: readonly string[]): number[] =>
  (below[at] ?? []).filter((i) => relations.some((r) => isRelation(passage, i, r)))

/** Whether a word hangs on its head by a relation or a subtype of it. */
export function isRelation(passage: Passage, at: number, relation: string): boolean {
  const own = passage.words[at]?.relation ?? ''
  return own === relation || own.startsWith(`${relation}:`)
}

const CUTS = ['acl:relcl', 'acl', 'appos', 'parataxis', 'punct', 'cc', 'conj', 'advcl', 'ccomp']
const LEADS =
  /^(?:the|a|an|this|that|these|those|,|;|:|-|–|—|"|“|”|'|\(|meanwhile|however|while|and|but|as|also|the same)$/

/**
 * The words that name a thing, from a noun's phrase: without articles and days before it and without clauses, appositions and joined names after it.
 *
 * @param at  the noun
 */
export function nameStretch({ passage, below, phrase }: Grammar, at: number): Stretch {
  const whole = phrase[at] ?? { from: at, to: at + 1 }
  const cuts = (below[at] ?? []).filter((i) => i > at && CUTS.includes(passage.words[i]?.relation ?? ''))
  const before = (below[at] ?? []).filter(
    (i) => i < at && /^(?:acl|advcl|parataxis|ccomp|appos|nsubj|cc|case|mark)/.test(passage.words[i]?.relation ?? ''),
  )
  const days = passage.times.filter((t) => t.to <= at && t.from >= whole.from).map((t) => t.to)
  let from = Math.max(whole.from, ...before.map((i) => phrase[i]?.to ?? i), ...days)
  const later = passage.times
    .filter((t) => t.from > at && t.from < whole.to)
    .map((t) => t.from - Number(passage.words[t.from - 1]?.tag === 'ADP'))
  const to = Math.min(whole.to, ...cuts.map((i) => phrase[i]?.from ?? i), ...later)
  while (from < at && LEADS.test(passage.words[from]?.norm ?? '')) from++
  return lastOf(passage, { from, to: Math.max(to, at + 1) }, at)
}

/** The last of several that a phrase joins ("Marsh Watch and hospital officials"), up to a comma behind its noun. */
function lastOf({ words }: Passage, { from, to }: Stretch, at: number): Stretch {
  const joint = words.slice(from, at).findLastIndex((w) => w.norm === 'and')
  const comma = words.slice(at, to).findIndex((w) => w.norm === ',')
  return { from: joint < 0 || at - from - joint < 2 ? from : from + joint + 1, to: comma < 0 ? to : at + comma }
}
