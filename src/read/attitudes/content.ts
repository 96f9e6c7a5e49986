import type { Stretch } from '../../language/index.ts'
import { child, children, type Grammar } from '../voices/grammar.ts'

/**
 * Finds what an attitude is about: the clause or thing that hangs on its word, or, where the word stands beside what was said, the rest of the sentence.
 *
 * @param at  the verb, noun or adjective of the attitude
 * @param holder  the phrase of whoever has it
 * @param needs  "clause" where a thing without a clause is not enough
 * @returns stretches of words in order, empty where nothing hangs on the word
 */
export function aboutOf(g: Grammar, at: number, holder: Stretch | null, needs: 'clause' | 'any'): Stretch[] {
  const clauses = [...children(g, at, 'ccomp', 'xcomp', 'csubj', 'parataxis')]
  const word = g.passage.words[at]
  if (word?.relation === 'parataxis' || (word?.relation ?? '') === 'discourse') return around(g, at)
  const before = clauses.filter((i) => i < at)
  const after = clauses.filter((i) => i > at)
  if (clauses.length > 0) return [...before.map((i) => phrase(g, i)), ...joined(g, at, after)]
  if (isQuoted(g, at, holder)) return around(g, at)
  if (needs === 'clause') return []
  const passive = child(g, at, 'aux:pass') === undefined ? undefined : child(g, at, 'nsubj')
  return [...(passive === undefined ? [] : [phrase(g, passive)]), ...joined(g, at, [])]
}

const phrase = (g: Grammar, at: number): Stretch => g.phrase[at] ?? { from: at, to: at + 1 }

const TELLS = /^(?:tell|inform|assure|remind|notify|email|reassure|warn)$/
const ABOUT = new Set([
  'of',
  'for',
  'about',
  'on',
  'to',
  'against',
  'with',
  'in',
  'as',
  'over',
  'into',
  'that',
  'from',
  'at',
])

/** Object and clauses right of the word, as one stretch; who is told is left out where a clause tells what. */
function joined(g: Grammar, at: number, clauses: readonly number[]): Stretch[] {
  const tells = clauses.length > 0 && TELLS.test(g.passage.words[at]?.lemma ?? '')
  const things = tells
    ? []
    : [...children(g, at, 'obj'), ...children(g, at, 'obl', 'nmod', 'advcl', 'acl').filter((i) => isAbout(g, i))]
  const parts = [...clauses, ...things].filter((i) => i > at).map((i) => phrase(g, i))
  if (parts.length === 0) return []
  return [{ from: Math.min(...parts.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) }]
}

function isAbout(g: Grammar, at: number): boolean {
  if (g.passage.times.some((t) => t.from <= at && at < t.to)) return false
  const marks = children(g, at, 'case', 'mark').map((i) => g.passage.words[i]?.norm ?? '')
  return marks.some((m) => ABOUT.has(m))
}

/** "X said Y" in the middle or at the end of a sentence that has no clause under the verb: a saying verb at the root whose holder is right beside it. */
function isQuoted(g: Grammar, at: number, holder: Stretch | null): boolean {
  const { words } = g.passage
  if (holder === null || words[at]?.relation !== 'root') return false
  const inner = Math.min(holder.from, at)
  return inner > 3 && /^[,"”']/.test(words[inner - 1]?.text ?? '')
}

/** All of the sentence but the word's own phrase. */
function around(g: Grammar, at: number): Stretch[] {
  const own = core(g, at)
  const all = [
    { from: 0, to: own.from },
    { from: own.to, to: g.passage.words.length },
  ]
  return all.filter((s) => g.passage.words.slice(s.from, s.to).some((w) => /[\p{L}\p{N}]/u.test(w.text)))
}

/** The word with its subject, auxiliaries and whom it is said to, without clauses. */
function core(g: Grammar, at: number): Stretch {
  const parts = [at, ...children(g, at, 'nsubj', 'aux', 'advmod', 'obl', 'iobj', 'obj', 'advcl')].map((i) =>
    i === at ? { from: at, to: at + 1 } : phrase(g, i),
  )
  return { from: Math.min(...parts.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) }
}
