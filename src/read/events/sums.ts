import type { Estimate } from '../../model/estimate.ts'
import type { Passage } from '../passages/passage.ts'
import { opensClause, type People } from './people.ts'
import { personAt } from './persons.ts'

const LINK = /^(?:and|,|as|well|along|with|plus|his|her|their|its)$/
const OF = /^(?:of|from)$/
const POSSESSIVE = /^(?:his|her|their|its)$/
const JOINS = /^(?:and|as)$/
const LONGEST_LINK = 4
const LONGEST_OF = 7

/**
 * The numbers that one verb counts together: "30 soldiers and 39 rebels were killed" has killed 69.
 *
 * @param chosen  the number nearest to the verb
 * @returns the joined numbers in order of the words, `chosen` alone where nothing is joined to it; numbers without a noun and parts are never joined
 */
export function countedWith(passage: Passage, people: readonly People[], chosen: People): readonly People[] {
  const able = people.filter((p) => !p.part && !p.bare && p.estimate.low !== null && !isHarmed(passage, p))
  if (people.includes(chosen) && !able.includes(chosen)) return [chosen]
  let group: readonly People[] = [chosen]
  for (const p of able) {
    const last = group.at(-1) as People
    const inner = p.from >= last.to && !opensClause(passage, last) ? linkOf(passage, last, p) : null
    if (inner !== null) group = [...group, ...inner, p]
  }
  for (const p of [...able].reverse()) {
    const first = group[0] as People
    const inner = p.to <= first.from && !opensClause(passage, p) ? linkOf(passage, p, first) : null
    if (inner !== null) group = [p, ...inner, ...group]
  }
  return withPersons(passage, group)
}

/**
 * Whom a verb counts behind it: "He was killed along with two others", "six died together with 12 of their men".
 *
 * @param word  the verb, before which somebody is counted already
 */
export function alongWith(passage: Passage, people: readonly People[], word: { readonly to: number }): People[] {
  const { words } = passage
  const at = /^(?:along|together)$/.test(words[word.to]?.norm ?? '') ? word.to + 1 : word.to
  if (words[at]?.norm !== 'with') return []
  const found = people.find((p) => p.from > at && p.from - at <= 2)
  const able = found !== undefined && !found.part && !found.bare && found.estimate.low !== null
  return able && !isHarmed(passage, found) ? [found] : []
}

/** "9 bodies as well as 30 injured people": who is called injured is not counted with the dead. */
const isHarmed = (passage: Passage, p: People): boolean => passage.harms.some((h) => h.from >= p.from && h.to <= p.to)

/** The persons told between two numbers that are counted together, mostly none; null where the numbers are not counted together. */
function linkOf(passage: Passage, a: People, b: People): readonly People[] | null {
  if (linked(passage, a, b)) return []
  const words = passage.words.slice(a.to, b.from)
  const named = words.flatMap((w, i) => (LINK.test(w.norm) ? [] : [a.to + i]))
  const person = named.length === 0 ? null : personAt(passage, named.at(-1) as number)
  const only = person !== null && named.every((i) => person.from <= i && i < person.to)
  return only && LINK.test(words[0]?.norm ?? '') && LINK.test(words.at(-1)?.norm ?? '') ? [person] : null
}

/** Nothing but "and" between them, or nothing at all between "a father" and "a mother"; "12 members of the group and", "40 fighters from the north as well as" also reach on. */
function linked(passage: Passage, a: People, b: People): boolean {
  const between = passage.words.slice(a.to, b.from)
  if (between.length === 0) return isOne(passage, a) && isOne(passage, b)
  if (between.length <= LONGEST_LINK && between.every((w) => LINK.test(w.norm))) return true
  const of = OF.test(between[0]?.norm ?? '') && JOINS.test(between.at(-1)?.norm ?? '') && between.length <= LONGEST_OF
  return of && !passage.harms.some((h) => h.from >= a.to && h.to <= b.from) && !between.some((w) => w.tag === 'VERB')
}

const isOne = (passage: Passage, p: People): boolean => /^(?:an?|another)$/.test(passage.words[p.from]?.norm ?? '')

/** "The mayor and two guards": who is joined to a number without one of his own counts as one. */
function withPersons(passage: Passage, group: readonly People[]): readonly People[] {
  const [first, last] = [group[0] as People, group.at(-1) as People]
  const before = passage.words[first.from - 1]?.norm === 'and' ? personAt(passage, first.from - 2) : null
  const single = group.length === 1 && last.estimate.high === 1
  const next = last.to + (POSSESSIVE.test(passage.words[last.to + 1]?.norm ?? '') ? 2 : 1)
  const after = single && passage.words[last.to]?.norm === 'and' ? personAt(passage, next) : null
  return [before, ...group, after].filter((p) => p !== null)
}

/**
 * The number of people that several numbers counted together make, over all their words.
 *
 * @param group  at least one; a single one is returned as it is
 */
export function sumOf(group: readonly [People, ...People[]]): People {
  const [first, ...rest] = group
  if (rest.length === 0) return first
  return {
    ...first,
    to: (group.at(-1) as People).to,
    estimate: group.map((p) => p.estimate).reduce(plus),
    class: null,
    actor: null,
    bare: false,
    alone: false,
  }
}

const plus = (a: Estimate, b: Estimate): Estimate => ({
  low: (a.low ?? 0) + (b.low ?? 0),
  high: a.high === null || b.high === null ? null : a.high + b.high,
  approximate: a.approximate || b.approximate,
})
