import type { Harm } from '../../model/finding.ts'
import type { HarmWord, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import { type Choice, choose } from './choose.ts'
import { replacedBy } from './former.ts'
import { type People, peopleIn } from './people.ts'
import { alongWith, countedWith, sumOf } from './sums.ts'

/** A number of people joined to the harm done to them. The range covers both; `people` is null where the words say harm without saying how many. */
export interface Tally {
  readonly harm: Harm
  readonly word: Found<HarmWord>
  readonly people: People | null
  readonly from: number
  readonly to: number
  readonly rule: string
}

/**
 * Joins the numbers of people in a passage to what is said to have been done to them.
 *
 * "killed 12" takes the number after, "12 were killed" the number before; a number is used once, parts ("including five children") stay parts;
 * a joint count ("killed or wounded 30") is kept as one and never split.
 */
export function talliesIn(passage: Passage): Tally[] {
  const people = peopleIn(passage)
  const used = new Set<People>()
  const harms = passage.harms.filter((h, i) => !isJointTail(passage, passage.harms[i - 1], h))
  return harms.flatMap((word) => {
    const harm = isJoint(passage, word) ? 'dead-or-hurt' : word.value.harm
    const free = people.filter((p) => !used.has(p))
    const choice = choose(passage, word, free)
    if (choice === null) return [tally(harm, word, null)]
    const found = counted(passage, { free, people, harms, word }, choice)
    for (const one of [...found.group, ...found.parts, ...found.more]) used.add(one)
    const former = replacedBy(passage, found.whole.people, [...used])
    for (const one of people) if (former.some((p) => p.from < one.to && one.from < p.to)) used.add(one)
    return [
      ...(isNobody(harm, choice) ? NEITHER : [harm]).map((of) => tally(of, word, found.whole)),
      ...found.parts.map((p) => tally(harm, word, { people: { ...p, part: true }, rule: p.alone ? 'one' : 'part' })),
      ...found.more.map((p) => tally(harm, word, { people: p, rule: 'continued' })),
      ...former.map((p) => tally(harm, word, { people: p, rule: 'former' })),
    ]
  })
}

const NEITHER: readonly Harm[] = ['killed', 'injured']

/** "no casualties": nobody is killed and nobody hurt, which is no joint count. */
const isNobody = (harm: Harm, { people }: Choice): boolean => harm === 'dead-or-hurt' && people.estimate.high === 0

interface Around {
  readonly free: readonly People[]
  readonly people: readonly People[]
  readonly harms: readonly Found<HarmWord>[]
  readonly word: Found<HarmWord>
}

interface Counted {
  readonly whole: Choice
  readonly group: readonly People[]
  readonly parts: readonly People[]
  readonly more: readonly People[]
}

/** All that belongs to the number chosen for a harm word: what is added to it, its parts, and what goes on at another place. */
function counted(passage: Passage, { free, people, harms, word }: Around, choice: Choice): Counted {
  const behind = choice.people.to <= word.from ? alongWith(passage, free, word) : []
  const group = [...countedWith(passage, free, choice.people), ...behind]
  const parts = [...(group.length > 1 ? group : []), ...partsOf(people, choice.people, harms, passage)]
  const whole = { people: sumOf(group as [People, ...People[]]), rule: group.length > 1 ? 'sum' : choice.rule }
  return { whole, group, parts, more: continued(passage, free, whole.people) }
}

function tally(harm: Harm, word: Found<HarmWord>, choice: Choice | null): Tally {
  const from = Math.min(word.from, choice?.people.from ?? word.from)
  const to = Math.max(word.to, choice?.people.to ?? word.to)
  return { harm, word, people: choice?.people ?? null, from, to, rule: choice?.rule ?? 'unnumbered' }
}

const PLACED = /^(?:in|near|at|outside|around|elsewhere)$/

/** "killed 45 in Ford and 22 in Mill": the verb is told once and counts on. */
function continued(passage: Passage, free: readonly People[], whole: People): People[] {
  return free.filter((p) => {
    const after = p.from > whole.to && !p.part && PLACED.test(passage.words[p.to]?.norm ?? '')
    const linked = /^(?:and|,)$/.test(passage.words[p.from - 1]?.norm ?? '')
    return after && linked && !passage.harms.some((h) => h.from >= whole.to && h.from > p.from - 4 && h.to <= p.to)
  })
}

const isJointTail = (passage: Passage, before: Found<HarmWord> | undefined, h: Found<HarmWord>): boolean =>
  before !== undefined &&
  h.from - before.to === 1 &&
  /^(?:or|and|\/)$/.test(passage.words[before.to]?.norm ?? '') &&
  before.value.harm !== h.value.harm &&
  (before.value.voice === 'verb' || before.value.voice === 'adjective') &&
  h.value.voice === 'verb'

const isJoint = (passage: Passage, word: Found<HarmWord>): boolean =>
  passage.harms.some((h) => isJointTail(passage, word, h))

function partsOf(
  people: readonly People[],
  whole: People,
  harms: readonly Found<HarmWord>[],
  passage: Passage,
): People[] {
  const next = harms.find((h) => h.from >= whole.to && h.from - whole.to > 0)
  const end = next === undefined ? passage.words.length : next.to
  return people.filter((p) => p.part && p.from >= whole.to && p.from < end)
}
