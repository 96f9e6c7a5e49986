import type { Stretch } from '../../language/index.ts'
import { child, children, type Grammar } from '../voices/grammar.ts'

const CLIMB = 4

/**
 * Finds the phrase that names whoever has an attitude: the subject of its verb, the agent of a passive, the noun that a participle describes.
 *
 * @param at  the verb or adjective of the attitude
 * @returns a stretch of words, null where the sentence names nobody
 */
export function holderOf(g: Grammar, at: number): Stretch | null {
  if (child(g, at, 'aux:pass') !== undefined) return agentOf(g, at)
  let verb = at
  for (let i = 0; i < CLIMB && verb >= 0; i++) {
    const subject = child(g, verb, 'nsubj')
    if (subject !== undefined) return isBlank(g, subject) ? null : wholePhrase(g, subject, at)
    const relation = g.passage.words[verb]?.relation ?? ''
    const head = g.passage.words[verb]?.head ?? -1
    if (relation === 'acl') return head < 0 ? null : wholePhrase(g, head, at)
    if (!/^(?:conj|xcomp|advcl|ccomp|acl:relcl)/.test(relation) || relation.startsWith('ccomp')) return agentOf(g, at)
    if (child(g, head, 'aux:pass') !== undefined && relation !== 'conj') return agentOf(g, at)
    verb = head
  }
  return null
}

const BLANK = /^(?:it|there)$/

/** "it is feared that": a subject that stands for nobody. */
const isBlank = (g: Grammar, subject: number): boolean =>
  g.passage.words[subject]?.relation.startsWith('expl') === true ||
  (BLANK.test(g.passage.words[subject]?.norm ?? '') && isExpletive(g, subject))

/** "it" before a form of "be" with a clause of its own. */
function isExpletive(g: Grammar, subject: number): boolean {
  const head = g.passage.words[subject]?.head ?? -1
  return child(g, head, 'cop', 'aux:pass') !== undefined && child(g, head, 'ccomp', 'csubj', 'advcl') !== undefined
}

function agentOf(g: Grammar, at: number): Stretch | null {
  const agent = children(g, at, 'obl').find((i) =>
    children(g, i, 'case').some((c) => g.passage.words[c]?.norm === 'by'),
  )
  if (agent === undefined) return null
  const phrase = wholePhrase(g, agent, at)
  return { from: Math.min(agent, phrase.from + 1), to: phrase.to }
}

/** A noun's whole phrase with appositions and clauses, cut where the attitude itself stands in it. */
export function wholePhrase(g: Grammar, noun: number, attitude: number): Stretch {
  const { from, to } = g.phrase[noun] ?? { from: noun, to: noun + 1 }
  if (attitude < from || attitude >= to) return { from, to }
  return attitude > noun ? { from, to: Math.max(noun + 1, startOf(g, noun, attitude)) } : { from: noun, to }
}

/** Where the part of a noun's phrase begins in which another word stands. */
function startOf(g: Grammar, noun: number, inner: number): number {
  let at = inner
  while ((g.passage.words[at]?.head ?? -1) !== noun && (g.passage.words[at]?.head ?? -1) >= 0)
    at = g.passage.words[at]?.head ?? -1
  return g.phrase[at]?.from ?? inner
}
