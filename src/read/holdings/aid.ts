import type { Factuality } from '../../model/factuality.ts'
import type { Figure } from '../../model/finding.ts'
import { type People, peopleIn } from '../events/people.ts'
import { stanceOf } from '../events/stance.ts'
import type { AidWord, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'

/** A number of aid brought, as words of a passage, with how firmly it is said. */
interface Brought extends Pick<Figure, 'measure' | 'value'> {
  readonly from: number
  readonly to: number
  readonly factuality: Factuality
}

const BESIDE = 2
const REACH = 4
const SAYS = /^(?:ccomp|parataxis|conj)$/

/**
 * Finds how much aid is said to have been brought: trucks, tonnes, parcels, and how many people it is for.
 *
 * A number counts only where the sentence names what aid it is, and every verb above it brings or tells: "destroyed 20 trucks carrying food" delivers nothing.
 * Tons are kept as tonnes, since news does not tell them apart. "Will deliver" is an intention, "did not deliver" is denied.
 */
export function aidIn(passage: Passage): Brought[] {
  if (!passage.aid.some(isGoods)) return []
  return [...loads(passage), ...people(passage)].flatMap(({ from, to, at, measure, value }) => {
    const verb = bringing(passage, at)
    if (verb === null) return []
    return [{ from, to, measure, value, factuality: saidOf(passage, verb, from, to) }]
  })
}

type Counted = Omit<Brought, 'factuality'> & { readonly at: number }

/** "food", "medicine"; "food parcels" and "hygiene kits" say so themselves. */
const isGoods = ({ value, from, to }: Found<AidWord>): boolean =>
  value === 'goods' || (value === 'parcels' && to - from > 1)

const isUnit = ({ value }: Found<AidWord>): boolean => value !== 'goods' && value !== 'brings'

/** "44 aid trucks", "300 tonnes": the number before a unit. */
function loads(passage: Passage): Counted[] {
  return passage.aid.filter(isUnit).flatMap((unit) => {
    const q = passage.quantities.filter((n) => n.to <= unit.from && unit.from - n.to <= BESIDE).at(-1)
    if (q === undefined || q.value.percent || cut(passage, q.to, unit.from)) return []
    const measure = `aid-${unit.value}` as Figure['measure']
    return [{ from: q.from, to: unit.to, at: unit.to - 1, measure, value: q.value.estimate }]
  })
}

/** Nothing but adjectives and nouns between a number and what it counts. */
const cut = ({ words }: Passage, from: number, to: number): boolean =>
  words.slice(from, to).some((w) => !/^(?:ADJ|NOUN|PROPN|VERB)$/.test(w.tag) && w.norm !== '-')

/** "food for 40,000 people", "aid to more than 1,000 families in need": whom it is for. */
function people(passage: Passage): Counted[] {
  return peopleIn(passage)
    .filter((p) => !p.bare && p.class !== null && isFor(passage, p))
    .map(({ from, to, estimate }) => ({ from, to, at: to - 1, measure: 'aid-people' as const, value: estimate }))
}

function isFor({ words, aid }: Passage, { from }: People): boolean {
  if (!/^(?:for|to)$/.test(words[from - 1]?.norm ?? '')) return false
  return aid.some((a) => a.value !== 'brings' && a.to <= from - 1 && from - 1 - a.to <= REACH)
}

/** The verb that brings it, where nothing above it in the tree says anything else of it; null where something does. */
function bringing({ words, aid }: Passage, at: number): number | null {
  const brings = (i: number): boolean => aid.some((a) => a.value === 'brings' && a.from <= i && i < a.to)
  let verb: number | null = null
  for (let up = at, steps = 0; up >= 0 && steps < words.length; steps++) {
    const word = words[up]
    if (word?.tag === 'VERB' && !brings(up)) return null
    if (brings(up)) verb ??= up
    if (verb !== null && SAYS.test(word?.relation ?? '')) break
    up = word?.head ?? -1
  }
  return verb
}

const saidOf = (passage: Passage, verb: number, from: number, to: number): Factuality =>
  stanceOf({ passage, head: { from: verb, to: verb + 1 }, from: Math.min(from, verb), to: Math.max(to, verb + 1) })
