import type { Deed } from '../../model/deed.ts'
import { spanOf } from '../passages/passage.ts'
import type { Word } from '../passages/words.ts'
import { bearsArms, isWeapon, nounPhrase, party, type Sentence } from './party.ts'

/** Who does a deed, to whom or what, and with what. */
type Roles = Pick<Deed, 'actors' | 'recipients' | 'means'>

type Part = keyof Roles

/** A noun that has a part in a deed, by its index. */
interface Filler {
  readonly part: Part
  readonly at: number
}

const AGAINST = new Set(['against', 'on', 'upon', 'at', 'towards', 'toward', 'into'])
const BESIDE = new Set(['in', 'at', 'near', 'outside', 'inside', 'under', 'against', 'on', 'by', 'beside'])
const WITH = new Set(['with', 'using', 'by', 'from'])
const SIDES = new Set(['front', 'side', 'rear', 'back', 'vicinity', 'middle', 'entrance', 'number', 'group', 'part'])
const MOST_STEPS = 60

/**
 * Finds who and what has which part in a deed, from the tree: subject, object, agent of a passive, what is said against and with.
 *
 * Of a noun ("the murder of …", "an attack on … by …") its complements count, and those of the light verb that it hangs on.
 * @param head  index of the word that stands for the deed
 */
export function rolesOf(sentence: Sentence, head: number): Roles {
  const { words } = sentence
  const own =
    words[head]?.tag === 'NOUN' || words[head]?.tag === 'PROPN' ? ofNoun(sentence, head) : ofVerb(sentence, head)
  const all = [...own, { part: 'means' as const, at: head }]
    .flatMap((f) => withConjuncts(words, f))
    .map((f) => (isWeapon(sentence, f.at) ? { ...f, part: 'means' as const } : f))
    .filter((f) => names(words[f.at]) && (f.part !== 'means' || isWeapon(sentence, f.at)))
  const heads = (part: Part): number[] =>
    [...new Set(all.filter((f) => f.part === part).map((f) => f.at))].sort((a, b) => a - b)
  return {
    actors: heads('actors').map((at) => party(sentence, at)),
    recipients: heads('recipients').map((at) => party(sentence, at)),
    means: heads('means').map((at) => spanOf(sentence, ...nounPhrase(words, at))),
  }
}

const names = (word: Word | undefined): boolean => word?.tag === 'NOUN' || word?.tag === 'PROPN'

const below = (words: readonly Word[], head: number, relation: RegExp): number[] =>
  words.flatMap((w, i) => (w.head === head && relation.test(w.relation) ? [i] : []))

const preposition = (words: readonly Word[], at: number): string => {
  const found = words.find((w) => w.head === at && w.relation === 'case')
  return found?.norm ?? ''
}

/** "in front of the bank": the bank, and not its front. */
function beyondSide(words: readonly Word[], at: number): number {
  if (!SIDES.has(words[at]?.norm ?? '')) return at
  return below(words, at, /^nmod/).find((i) => preposition(words, i) === 'of') ?? at
}

/** "[TEXT]", "(EFE)": a mark of who sent the report, or a name's short form. */
const isBracketed = (words: readonly Word[], at: number): boolean =>
  /^[[(]$/.test(words[at - 1]?.text ?? '') && /^[\])]$/.test(words[at + 1]?.text ?? '')

function withConjuncts(words: readonly Word[], filler: Filler): Filler[] {
  return [filler.at, ...below(words, filler.at, /^(?:conj|appos)/)]
    .filter((at) => !isBracketed(words, at))
    .map((at) => ({ part: filler.part, at }))
}

function ofVerb(sentence: Sentence, head: number): Filler[] {
  const { words } = sentence
  const passive = below(words, head, /^nsubj:pass|^aux:pass/).length > 0 || isReduced(words, head)
  const subjects = subjectsOf(words, head)
  const weaponActs = !passive && subjects.some((s) => isWeapon(sentence, s)) && below(words, head, /^obj/).length === 0
  const obliques = below(words, head, /^obl/).map((at) => ({
    at,
    by: preposition(words, at),
    agent: words[at]?.relation === 'obl:agent',
  }))
  const to = (part: Part, list: readonly number[]): Filler[] => list.map((at) => ({ part, at: beyondSide(words, at) }))
  const beside = weaponActs ? BESIDE : AGAINST
  return [
    ...to(passive || SUFFERS.test(words[head]?.norm ?? '') ? 'recipients' : 'actors', subjects),
    ...to('recipients', below(words, head, /^obj/)),
    ...to(
      'actors',
      obliques.filter((o) => o.agent || (passive && o.by === 'by')).map((o) => o.at),
    ),
    ...to(
      'recipients',
      obliques.filter((o) => beside.has(o.by) && !o.agent && (weaponActs || o.by !== 'on')).map((o) => o.at),
    ),
    ...to(
      'means',
      obliques.filter((o) => WITH.has(o.by) && isWeapon(sentence, o.at)).map((o) => o.at),
    ),
  ]
}

/** Verbs whose subject has it done to them. */
const SUFFERS = /^(?:die|died|dies|dying|perish|perished|succumb|succumbed|disappear|disappeared)$/

/** "men kidnapped by rebels": a participle behind a noun is passive. */
const isReduced = (words: readonly Word[], head: number): boolean =>
  words[head]?.relation === 'acl' && words[head]?.penn === 'VBN'

/** The subject of a verb, or of the verb that it continues; of a relative clause the noun that it describes. */
function subjectsOf(words: readonly Word[], head: number): number[] {
  let at = head
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const own = below(words, at, /^nsubj/)
    const word = words[at]
    if (own.length > 0) return own.map((s) => (isRelative(words[s]) && word !== undefined ? word.head : s))
    if (word?.relation === 'acl') return [word.head]
    if (word === undefined || !/^(?:conj|xcomp|advcl|parataxis)/.test(word.relation)) return []
    at = word.head
  }
  return []
}

const isRelative = (word: Word | undefined): boolean => /^(?:who|which|that|whom)$/.test(word?.norm ?? '')

/** Nouns whose "of" names who does it; of all others it names whom it is done to. */
const DONE_BY = /^(?:attack|raid|strike|fire|offensive|threat|incursion)s?$/

function ofNoun(sentence: Sentence, head: number): Filler[] {
  const { words } = sentence
  const noun = words[head]?.norm ?? ''
  const complements = below(words, head, /^nmod/).flatMap((at): Filler[] => {
    const by = preposition(words, at)
    const of: Part = DONE_BY.test(noun) ? 'actors' : 'recipients'
    if (words[at]?.relation === 'nmod:poss') return [{ part: of, at }]
    if (by === 'of') return [{ part: of, at }]
    if (by === 'by') return [{ part: 'actors', at }]
    if (by === 'with') return [{ part: 'means', at }]
    return AGAINST.has(by) ? [{ part: 'recipients', at: beyondSide(words, at) }] : []
  })
  const before = below(words, head, /^(?:compound|amod)/)
    .filter((at) => isWeapon(sentence, at) || bearsArms(sentence, at))
    .map((at): Filler => ({ part: 'actors', at }))
  return [...complements, ...before, ...ofLightVerb(words, head)]
}

/** "staged an attack on", "the attack was carried out by": the verb has the parts that the noun lacks. */
function ofLightVerb(words: readonly Word[], head: number): Filler[] {
  const { relation = '', head: verb = -1 } = words[head] ?? {}
  if (relation === 'obj')
    return [
      ...subjectsOf(words, verb).map((at): Filler => ({ part: 'actors', at })),
      ...below(words, verb, /^obl/)
        .filter((at) => AGAINST.has(preposition(words, at)))
        .map((at): Filler => ({ part: 'recipients', at: beyondSide(words, at) })),
    ]
  if (relation === 'nsubj:pass')
    return below(words, verb, /^obl/)
      .filter((at) => words[at]?.relation === 'obl:agent' || preposition(words, at) === 'by')
      .map((at): Filler => ({ part: 'actors', at }))
  return []
}
