import type { Estimate } from '../../model/estimate.ts'
import type { ActorMention } from '../actors/index.ts'
import type { At, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { Quantity } from '../passages/quantities.ts'

/**
 * A number of people in a passage: "at least 22 civilians", "12 killed", "a woman".
 *
 * The range covers number and noun. `class` is the victim class of the noun ("fighters", "others" …), null for a bare number; `actor` the force it names;
 * `part` marks a part of another number ("including five children"); `former` one that its words say was replaced ("an earlier toll of 112"); `bare` a number without a noun, to be taken only next to a harm word; `alone` one person
 * told without number or article ("the mayor").
 */
export interface People {
  readonly from: number
  readonly to: number
  readonly estimate: Estimate
  readonly class: string | null
  readonly actor: At<ActorMention> | null
  readonly part: boolean
  readonly former: boolean
  readonly bare: boolean
  readonly alone: boolean
}

/** Whether a number counts the whole and still holds. */
export const isWhole = (people: People): boolean => !people.part && !people.former

const PART = new Set(['including', 'includes', 'include', 'included', 'among', 'them', 'whom', 'mostly', 'counting'])
const BREAKS =
  /^(?:[.;:()"“”]|in|on|at|by|from|to|for|with|without|near|that|who|whom|which|where|were|was|have|has|had|is|are|got|after|when|then|before|since|during|while|against|and|or|but|as|than|also|including|among|mostly|most|some|all|a|an|another|air|percent|%)$/
const REACH = 5
const LONGEST_SINGLE = 9

/**
 * Finds the numbers of people in a passage.
 *
 * @returns in order of the words; numbers of days, shells or kilometres are left out
 */
export function peopleIn(passage: Passage): People[] {
  const counted = passage.quantities.flatMap((q) => counting(passage, q) ?? [])
  const taken = (i: number): boolean => counted.some((p) => i >= p.from && i < p.to)
  const all = [...counted, ...single(passage).filter((p) => !taken(p.from) && !taken(p.to - 1))]
  return withParts(
    passage,
    all.sort((a, b) => a.from - b.from),
  )
}

/** The people that a number counts; null where it counts something else, or is part of a time. */
function counting(passage: Passage, q: Found<Quantity>): People | null {
  if (q.value.percent || isOther(passage, q)) return null
  const noun = withForce(passage, nounAfter(passage, q.to))
  if (noun !== null && (isModifier(passage, noun.to) || isFamily(passage, noun.to - 1))) return null
  const bare = noun === null && !isOfThem(passage, q.to) && !isFamily(passage, q.from - 2)
  if (bare && !standsBare(passage, q.from, q.to)) return null
  const from = opensAt(passage, q.from)
  return {
    from,
    to: noun?.to ?? q.to,
    estimate: q.value.estimate,
    class: noun?.class ?? null,
    actor: noun?.actor ?? null,
    part: isPart(passage, from) || isOfHarmed(passage, q.to),
    former: false,
    bare,
    alone: false,
  }
}

/** Where the words for a number of people begin: "another 12 people", "a family of seven people". */
function opensAt({ words }: Passage, at: number): number {
  if (words[at - 1]?.norm === 'of' && /^famil(?:y|ies)$/.test(words[at - 2]?.norm ?? '')) return at - 2
  return words[at - 1]?.norm === 'another' ? at - 1 : at
}

/** A number inside a time, or a "some" that counts nobody ("some critically"). */
const isOther = (passage: Passage, q: Found<Quantity>): boolean =>
  passage.times.some((t) => t.from <= q.from && q.to <= t.to) ||
  (passage.words[q.to - 1]?.norm === 'some' && passage.words[q.to]?.tag === 'ADV')

interface Noun {
  readonly to: number
  readonly class: string | null
  readonly actor: At<ActorMention> | null
}

/** The noun for people that a number or article belongs to, within a few words and not across a verb or preposition. */
function nounAfter(passage: Passage, at: number): Noun | null {
  let last: Noun | null = null
  for (let i = at; i < Math.min(at + REACH, passage.words.length); i++) {
    const next: Noun | null = nounAt(passage, i, last)
    const word = passage.words[i]?.norm ?? ''
    const stops = BREAKS.test(word) || isHarmBefore(passage, i) || (word === 'of' && i > at)
    if (next === null && (last !== null || stops)) return last
    last = next ?? last
    i = next === null ? i : next.to - 1
  }
  return last
}

function nounAt(passage: Passage, i: number, last: Noun | null): Noun | null {
  const victim = passage.victims.find((v) => v.from === i)
  const actor = passage.actors.find((a) => a.from === i)
  if (actor !== undefined && actor.to >= (victim?.to ?? 0))
    return { to: actor.to, class: victim?.value ?? last?.class ?? null, actor }
  return victim === undefined ? null : { to: victim.to, class: victim.value, actor: last?.actor ?? null }
}

const ARMED = new Set(['fighters', 'soldiers', 'police'])

/** "10 members of the League", "10 members from the army": the force that they are of. */
function withForce(passage: Passage, noun: Noun | null): Noun | null {
  if (
    noun === null ||
    noun.actor !== null ||
    !ARMED.has(noun.class ?? '') ||
    !/^(?:of|from)$/.test(passage.words[noun.to]?.norm ?? '')
  )
    return noun
  const at = passage.words[noun.to + 1]?.norm === 'the' ? noun.to + 2 : noun.to + 1
  const actor = passage.actors.find((a) => a.from <= at && at < a.to && a.value.class !== 'civilians')
  return actor === undefined ? noun : { ...noun, to: actor.to, actor }
}

/** A harm word ends the search for a noun, unless it stands before the noun itself: "115 wounded persons". */
const isHarmBefore = (passage: Passage, i: number): boolean =>
  passage.harms.some((h) => h.from === i && ![0, 1].some((k) => nounAt(passage, h.to + k, null) !== null))

/** "13 rebel positions", "a refugee camp": the noun for people only describes another noun; "civilians", a plural, does not, though a comma may be lost after it. */
function isModifier(passage: Passage, to: number): boolean {
  const [noun, next] = [passage.words[to - 1], passage.words[to]]
  return (
    next?.tag === 'NOUN' &&
    noun?.penn !== 'NNS' &&
    noun?.head === to &&
    noun.relation.startsWith('compound') &&
    !passage.harms.some((h) => h.from === to) &&
    !passage.victims.some((v) => v.from === to)
  )
}

/** A family is not one person; "a family of five" is five. */
const isFamily = (passage: Passage, i: number): boolean => /^famil(?:y|ies)$/.test(passage.words[i]?.norm ?? '')

const THEM = /^(?:them|whom|these|those|his|her|their|its)$/

/** "scores of them", "five of his entourage": people who were told of before. */
function isOfThem(passage: Passage, to: number): boolean {
  const of = [to, to - 1].find((i) => passage.words[i]?.norm === 'of')
  return of !== undefined && THEM.test(passage.words[of + 1]?.norm ?? '') && !isOfHarmed(passage, of)
}

/** "nine of those killed", "15 of the dead": a part of a toll. */
const isOfHarmed = (passage: Passage, to: number): boolean =>
  passage.words[to]?.norm === 'of' &&
  /^(?:those|the)$/.test(passage.words[to + 1]?.norm ?? '') &&
  passage.harms.some((h) => h.from === to + 2)

const STANDS = /^(?:lives|were|was|are|have|had|has|got|died|in|of)$/

function standsBare(passage: Passage, from: number, to: number): boolean {
  const near = passage.harms.some(
    (h) =>
      h.from === to ||
      (h.from === to + 1 && passage.words[to]?.tag === 'ADV') ||
      (h.to === from && h.value.voice !== 'adjective') ||
      (h.to === from - 1 && passage.words[from - 1]?.norm === 'another'),
  )
  const total = passage.harms.some((h) => h.value.voice === 'total' && h.to <= from)
  return (
    near || total || isOfHarmed(passage, to) || (STANDS.test(passage.words[to]?.norm ?? '') && passage.harms.length > 0)
  )
}

/** "were among 22 people", "was among the 22 people": the number after is the whole, and what stands before it the part. */
function amongWhole(passage: Passage, from: number): boolean {
  const at = passage.words[from - 1]?.norm === 'the' ? from - 2 : from - 1
  return passage.words[at]?.norm === 'among' && /^(?:was|were|is|are)$/.test(passage.words[at - 1]?.norm ?? '')
}

function isPart(passage: Passage, from: number): boolean {
  if (amongWhole(passage, from)) return false
  const before = [1, 2, 3].map((k) => passage.words[from - k]?.norm ?? '')
  return before.some((w, i) => PART.has(w) && (i < 2 || w !== 'them'))
}

const isArticle = (word: string | undefined): boolean => word === 'a' || word === 'an' || word === 'another'

/** "a woman", "an elderly man": one person, where the noun is of a victim. */
function single(passage: Passage): People[] {
  return passage.words.flatMap((word, from) => {
    if (!isArticle(word.norm) || passage.quantities.some((q) => q.from <= from + 1 && from < q.to)) return []
    const noun = withForce(passage, nounAfter(passage, from + 1))
    const none = noun === null || noun.to - from > LONGEST_SINGLE || isModifier(passage, noun.to)
    if (none || plural(passage, noun.to - 1) || noun.class === null || noun.class === 'others') return []
    const one = { low: 1, high: 1, approximate: false }
    const part = isPart(passage, from)
    return [{ ...noun, from, estimate: one, part, former: false, bare: false, alone: false }]
  })
}

/**
 * Whether a word names many: a plural, or a noun for a group of people.
 *
 * @param i  index of the word in the passage
 */
export const plural = (passage: Passage, i: number): boolean =>
  /(?:[^s]s|men|people|children|family|team|crew|police|personnel)$/.test(passage.words[i]?.norm ?? '')

const AND = /^(?:and|,|as|well|his|her|their|its)$/

/** "Three people, two of them children": a part of what was counted just before; what is joined to a part is a part too. */
function withParts(passage: Passage, people: readonly People[]): People[] {
  const out: People[] = []
  for (const p of people) {
    const last = out.at(-1)
    const gap = last === undefined ? [] : passage.words.slice(last.to, p.from)
    const ofThem =
      passage.words[p.from + 1]?.norm === 'of' && /^(?:them|whom)$/.test(passage.words[p.from + 2]?.norm ?? '')
    const near = last !== undefined && gap.length <= 3 && gap.every((w) => w.tag !== 'VERB')
    const joined = last?.part === true && !p.bare && gap.length > 0 && gap.every((w) => AND.test(w.norm))
    const part = p.part || (ofThem && near) || (joined && !(opensClause(passage, p) && isSpent(passage, out, p)))
    out.push(part === p.part ? p : { ...p, part })
  }
  return out
}

/** What the last part is a part of already has its own verb before it: "killed 25 people including a nurse, and 3 were hurt". */
function isSpent(passage: Passage, before: readonly People[], p: People): boolean {
  const whole = before.findLast((b) => !b.part)
  return passage.harms.some((h) => h.to <= p.from && h.to >= (whole?.from ?? 0) - 2)
}

/**
 * Whether a number of people is followed by its own verb of harm: "12 people and 30 were wounded".
 *
 * @example opensClause({ words: [{ norm: '12' }, { norm: 'were' }], harms: [] }, { to: 1 }) // true
 */
export const opensClause = (passage: Passage, people: People): boolean =>
  /^(?:were|was|are|is|have|has|had|got)$/.test(passage.words[people.to]?.norm ?? '') ||
  passage.harms.some((h) => h.from === people.to)
