import type { Harm } from '../../model/finding.ts'
import type { HarmWord, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import { type People, peopleIn } from './people.ts'
import { countedWith, sumOf } from './sums.ts'

/** A number of people joined to the harm done to them. The range covers both; `people` is null where the words say harm without saying how many. */
export interface Tally {
  readonly harm: Harm
  readonly word: Found<HarmWord>
  readonly people: People | null
  readonly from: number
  readonly to: number
  readonly rule: string
}

const BE = new Set(['was', 'were', 'been', 'being', 'be', 'are', 'is', 'got', 'get', 'left'])
const ADJACENT = 2
const FAR = 14

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
    const group = countedWith(passage, free, choice.people)
    const parts = [...(group.length > 1 ? group : []), ...partsOf(people, choice.people, harms, passage)]
    for (const one of [...group, ...parts]) used.add(one)
    const whole = { people: sumOf(group as [People, ...People[]]), rule: group.length > 1 ? 'sum' : choice.rule }
    return [
      tally(harm, word, whole),
      ...parts.map((p) => tally(harm, word, { people: { ...p, part: true }, rule: 'part' })),
    ]
  })
}

interface Choice {
  readonly people: People
  readonly rule: string
}

function tally(harm: Harm, word: Found<HarmWord>, choice: Choice | null): Tally {
  const from = Math.min(word.from, choice?.people.from ?? word.from)
  const to = Math.max(word.to, choice?.people.to ?? word.to)
  return { harm, word, people: choice?.people ?? null, from, to, rule: choice?.rule ?? 'unnumbered' }
}

function choose(passage: Passage, word: Found<HarmWord>, people: readonly People[]): Choice | null {
  const after = people.find(
    (p) => p.from >= word.to && p.from - word.to <= ADJACENT && !crosses(passage, word.to, p.from),
  )
  const before = people
    .filter((p) => p.to <= word.from && word.from - p.to <= FAR && !p.part && reaches(passage, p, word))
    .at(-1)
  const { voice } = word.value
  if (voice === 'total')
    return wrap(
      people.find((p) => p.from >= word.to && p.from - word.to <= 8),
      'total',
    )
  if (voice === 'active') return wrap(after ?? wide(passage, word, people), 'active')
  if (voice === 'adjective')
    return wrap(
      isOf(passage, word) ? after : (adjacentBefore(word, people) ?? (left(passage, word) ? before : null)),
      'adjective',
    )
  if (voice === 'passive') return wrap(before, 'passive')
  const beBefore = [1, 2, 3].some((k) => BE.has(passage.words[word.from - k]?.norm ?? ''))
  if (beBefore) return wrap(before ?? null, 'passive')
  const adjacent = isParticiple(passage, word) ? before : undefined
  if (adjacent !== undefined && adjacent.to === word.from && (after === undefined || counted(passage, after, word)))
    return wrap(adjacent, 'reduced')
  if (after !== undefined) return wrap(after, 'active')
  return wrap(isParticiple(passage, word) ? before : null, 'reduced')
}

/** "12 killed 30 injured": the number after belongs to the next harm word. */
const counted = (passage: Passage, people: People, word: Found<HarmWord>): boolean =>
  passage.harms.some((h) => h !== word && h.from === people.to)

const wrap = (people: People | null | undefined, rule: string): Choice | null =>
  people === null || people === undefined ? null : { people, rule }

const adjacentBefore = (word: Found<HarmWord>, people: readonly People[]): People | undefined =>
  people.filter((p) => p.to <= word.from && word.from - p.to <= 1).at(-1)
const isOf = (passage: Passage, word: Found<HarmWord>): boolean => passage.words[word.to]?.norm === 'of'
const left = (passage: Passage, word: Found<HarmWord>): boolean =>
  passage.words.slice(Math.max(0, word.from - 10), word.from).some((w) => w.forms.includes('leave'))
const isParticiple = (passage: Passage, word: Found<HarmWord>): boolean =>
  /(?:ed|en|ain|ead|urt|hot)$/.test(passage.words[word.to - 1]?.norm ?? '')
const wide = (passage: Passage, word: Found<HarmWord>, people: readonly People[]): People | undefined =>
  people.find((p) => p.from >= word.to && p.from - word.to <= 4 && !crosses(passage, word.to, p.from))

/** Nothing but small words between a harm word and its number. */
function crosses(passage: Passage, from: number, to: number): boolean {
  return passage.words
    .slice(from, to)
    .some((w) => /^(?:in|by|when|after|and|on|during|as|near|at|while|[.;,])$/.test(w.norm))
}

/** A subject reaches its verb when no other harm word lies between; ("12 died and 30 were wounded"). */
function reaches(passage: Passage, people: People, word: Found<HarmWord>): boolean {
  return !passage.harms.some(
    (h) =>
      h.from >= people.to && h.to <= word.from && h.value.harm !== word.value.harm && !isJointTail(passage, h, word),
  )
}

const isJointTail = (passage: Passage, before: Found<HarmWord> | undefined, h: Found<HarmWord>): boolean =>
  before !== undefined &&
  h.from - before.to === 1 &&
  /^(?:or|and|\/)$/.test(passage.words[before.to]?.norm ?? '') &&
  before.value.harm !== h.value.harm &&
  before.value.voice === 'verb' &&
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
