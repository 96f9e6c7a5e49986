import type { Estimate } from '../../model/estimate.ts'
import type { Passage } from '../passages/passage.ts'
import { opensClause, type People } from './people.ts'
import { personAt } from './persons.ts'

const LINK = /^(?:and|,|as|well|along|with|plus|his|her|their|its)$/
const OF = /^(?:of|from)$/
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
    if (p.from >= last.to && !opensClause(passage, last) && linked(passage, last, p)) group = [...group, p]
  }
  for (const p of [...able].reverse()) {
    const first = group[0] as People
    if (p.to <= first.from && !opensClause(passage, p) && linked(passage, p, first)) group = [p, ...group]
  }
  return withPersons(passage, group)
}

/** "9 bodies as well as 30 injured people": who is called injured is not counted with the dead. */
const isHarmed = (passage: Passage, p: People): boolean => passage.harms.some((h) => h.from >= p.from && h.to <= p.to)

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
  const after = single && passage.words[last.to]?.norm === 'and' ? personAt(passage, last.to + 1) : null
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
