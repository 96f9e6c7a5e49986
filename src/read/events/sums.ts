import type { Estimate } from '../../model/estimate.ts'
import type { Passage } from '../passages/passage.ts'
import type { People } from './people.ts'

const LINK = /^(?:and|,|as|well|along|with|plus)$/
const LONGEST_LINK = 3

/**
 * The numbers that one verb counts together: "30 soldiers and 39 rebels were killed" has killed 69.
 *
 * @param chosen  the number nearest to the verb
 * @returns the joined numbers in order of the words, `chosen` alone where nothing is joined to it; numbers without a noun and parts are never joined
 */
export function countedWith(passage: Passage, people: readonly People[], chosen: People): readonly People[] {
  const able = people.filter((p) => !p.part && !p.bare && p.class !== 'others' && p.estimate.low !== null)
  if (!able.includes(chosen)) return [chosen]
  let group: readonly People[] = [chosen]
  for (const p of able) {
    const last = group.at(-1) as People
    if (p.from >= last.to && linked(passage, last.to, p.from)) group = [...group, p]
  }
  for (const p of [...able].reverse()) {
    const first = group[0] as People
    if (p.to <= first.from && linked(passage, p.to, first.from)) group = [p, ...group]
  }
  return group
}

function linked(passage: Passage, from: number, to: number): boolean {
  const between = passage.words.slice(from, to)
  return between.length > 0 && between.length <= LONGEST_LINK && between.every((w) => LINK.test(w.norm))
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
  }
}

const plus = (a: Estimate, b: Estimate): Estimate => ({
  low: (a.low ?? 0) + (b.low ?? 0),
  high: a.high === null || b.high === null ? null : a.high + b.high,
  approximate: a.approximate || b.approximate,
})
