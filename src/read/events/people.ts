import type { Estimate } from '../../model/estimate.ts'
import type { ActorMention } from '../actors/index.ts'
import type { At, Passage } from '../passages/passage.ts'

/**
 * A number of people in a passage: "at least 22 civilians", "12 killed", "a woman".
 *
 * The range covers number and noun. `class` is the victim class of the noun ("fighters", "others" …), null for a bare number; `actor` the force it names;
 * `part` marks a part of another number ("including five children"); `bare` a number without a noun, to be taken only next to a harm word.
 */
export interface People {
  readonly from: number
  readonly to: number
  readonly estimate: Estimate
  readonly class: string | null
  readonly actor: At<ActorMention> | null
  readonly part: boolean
  readonly bare: boolean
}

const PART = new Set(['including', 'includes', 'include', 'included', 'among', 'them', 'whom', 'mostly', 'counting'])
const BREAKS =
  /^(?:[.;:()]|in|on|at|by|from|to|for|with|near|that|who|which|were|was|have|has|had|is|are|after|when|before|since|during|against|and|or|but|as|a|an|air|percent|%)$/
const REACH = 5

/**
 * Finds the numbers of people in a passage.
 *
 * @returns in order of the words; numbers of days, shells or kilometres are left out
 */
export function peopleIn(passage: Passage): People[] {
  const counted = passage.quantities.flatMap((q) => {
    if (q.value.percent) return []
    const noun = nounAfter(passage, q.to)
    const bare = noun === null
    if (bare && !standsBare(passage, q.from, q.to)) return []
    return [
      {
        from: q.from,
        to: noun?.to ?? q.to,
        estimate: q.value.estimate,
        class: noun?.class ?? null,
        actor: noun?.actor ?? null,
        part: isPart(passage, q.from),
        bare,
      },
    ]
  })
  const taken = (i: number): boolean => counted.some((p) => i >= p.from && i < p.to)
  return [...counted, ...single(passage).filter((p) => !taken(p.from) && !taken(p.to - 1))].sort(
    (a, b) => a.from - b.from,
  )
}

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
    if (next === null && (last !== null || BREAKS.test(word) || (word === 'of' && i > at))) return last
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

function standsBare(passage: Passage, from: number, to: number): boolean {
  const near = passage.harms.some((h) => h.from === to || (h.to === from && h.value.voice !== 'adjective'))
  const total = passage.harms.some((h) => h.value.voice === 'total' && h.to <= from && from - h.to <= 6)
  const after = passage.words[to]?.norm
  return (
    near ||
    total ||
    ((after === 'were' || after === 'was' || after === 'have' || after === 'had' || after === 'in' || after === 'of') &&
      passage.harms.length > 0)
  )
}

/** "were among 22 people": the number after is the whole, and what stands before it the part. */
const amongWhole = (passage: Passage, from: number): boolean =>
  passage.words[from - 1]?.norm === 'among' && /^(?:was|were|is|are)$/.test(passage.words[from - 2]?.norm ?? '')

function isPart(passage: Passage, from: number): boolean {
  if (amongWhole(passage, from)) return false
  const before = [1, 2, 3].map((k) => passage.words[from - k]?.norm ?? '')
  return before.some((w, i) => PART.has(w) && (i < 2 || w !== 'them'))
}

const isArticle = (word: string | undefined): boolean => word === 'a' || word === 'an' || word === 'another'

/** "a woman", "an elderly man": one person, where the noun is of a victim. */
function single(passage: Passage): People[] {
  return passage.words.flatMap((word, from) => {
    if (!isArticle(word.norm)) return []
    const noun = nounAfter(passage, from + 1)
    if (
      noun === null ||
      noun.to - from > 4 ||
      plural(passage, noun.to - 1) ||
      noun.class === null ||
      noun.class === 'others'
    )
      return []
    return [
      {
        from,
        to: noun.to,
        estimate: { low: 1, high: 1, approximate: false },
        class: noun.class,
        actor: noun.actor,
        part: isPart(passage, from),
        bare: false,
      },
    ]
  })
}

const plural = (passage: Passage, i: number): boolean =>
  /(?:[^s]s|men|people|children|family|team|crew|police|personnel)$/.test(passage.words[i]?.norm ?? '')
