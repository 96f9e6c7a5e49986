import type { HarmWord, Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import { type Form, formOf, isNoun, sufferersOf } from './grammar.ts'
import { opensClause, type People } from './people.ts'
import { personAt } from './persons.ts'

/** The people chosen for a harm word and the rule by which. */
export interface Choice {
  readonly people: People
  readonly rule: string
}

const ADJACENT = 2
const WIDE = 4
const FAR = 14

/**
 * Chooses whom a harm word is about: by where the numbers stand, else by the tree of the sentence, where one person needs no number.
 *
 * @param people  the numbers that no earlier harm word has taken
 * @returns null where nobody is counted
 */
export function choose(passage: Passage, word: Found<HarmWord>, people: readonly People[]): Choice | null {
  const form = formOf(passage, word)
  const inside = people.find((p) => (p.from < word.from && word.to < p.to) || (word.from < p.from && p.to < word.to))
  if (inside !== undefined) return { people: inside, rule: 'inside' }
  return byPlace(form, { passage, word, people }) ?? none(passage, word) ?? byTree(passage, word, form, people)
}

interface Asked {
  readonly passage: Passage
  readonly word: Found<HarmWord>
  readonly people: readonly People[]
}

function byPlace(form: Form, asked: Asked): Choice | null {
  if (form === 'total') return total(asked)
  if (form === 'active') return wrap(after(asked) ?? wide(asked), 'active')
  if (form === 'passive') return wrap(before(asked), 'passive')
  return form === 'noun' ? noun(asked) : past(asked)
}

const wrap = (people: People | undefined, rule: string): Choice | null =>
  people === undefined ? null : { people, rule }

const after = ({ passage, word, people }: Asked): People | undefined =>
  people.find((p) => p.from >= word.to && p.from - word.to <= ADJACENT && !crosses(passage, word.to, p.from))

const wide = ({ passage, word, people }: Asked): People | undefined =>
  word.value.voice === 'active'
    ? people.find((p) => p.from >= word.to && p.from - word.to <= WIDE && !crosses(passage, word.to, p.from))
    : undefined

const before = ({ passage, word, people }: Asked): People | undefined =>
  people.filter((p) => p.to <= word.from && word.from - p.to <= FAR && !p.part && reaches(passage, p, word)).at(-1)

const adjacent = ({ word, people }: Asked): People | undefined =>
  people.filter((p) => p.to <= word.from && word.from - p.to <= 1).at(-1)

/** "12 killed" and "killed 12": which of the two a past form is, the numbers beside it say. */
function past(asked: Asked): Choice | null {
  const { passage, word } = asked
  const [left, right] = [before(asked), after(asked)]
  const beside =
    left !== undefined &&
    word.from - left.to <= 1 &&
    passage.words.slice(left.to, word.from).every((w) => w.tag === 'ADV')
  if (beside && (right === undefined || ownsVerb(passage, right, word))) return wrap(left, 'reduced')
  if (right !== undefined) return wrap(right, 'active')
  return wrap(left, 'reduced')
}

/** "12 killed 30 injured": the number after belongs to the next harm word. */
const ownsVerb = (passage: Passage, people: People, word: Found<HarmWord>): boolean =>
  opensClause(passage, people) && passage.harms.some((h) => h !== word && h.from >= people.to)

const PREDICATE = /^(?:be|find|report|pronounce|declare|presume|leave|remain|go)$/

/** "the death of 12", "12 dead", "12 were found dead", "nine of those killed". */
function noun(asked: Asked): Choice | null {
  const { passage, word } = asked
  if (passage.words[word.to]?.norm === 'of') return wrap(after(asked), 'adjective')
  if (isNoun(passage, word)) return subset(asked)
  const near = adjacent(asked)
  if (near !== undefined) return wrap(near, 'adjective')
  const told = passage.words.slice(Math.max(0, word.from - 10), word.from)
  return told.some(
    (w, i) => w.forms.some((f) => PREDICATE.test(f)) && (w.forms.includes('leave') || i >= told.length - 2),
  )
    ? wrap(before(asked), 'adjective')
    : null
}

/** "nine of those killed", "six children were among the dead": a part of a toll that is told elsewhere. */
function subset({ passage, word, people }: Asked): Choice | null {
  const among = passage.words
    .slice(Math.max(0, word.from - 2), word.from)
    .some((w) => w.norm === 'among' || w.norm === 'of')
  const some = people.filter((p) => p.to <= word.from && word.from - p.to <= WIDE).at(-1)
  return among && some !== undefined ? { people: { ...some, part: true }, rule: 'subset' } : null
}

const TOTALS = /^(?:to|at|of|as|reach|hit|above|exceed|pass|be|stand|top|over|:)$/
const FORMER = /^(?:previous|earlier|former|old)$/
const FIRST = /^(?:initial|preliminary|first|last)$/
const REPLACES = /^(?:from|update|revise|correct|raise|lower|after)$/
const TOTAL_REACH = 25

/** "the toll rose to 31", "raising the toll from Friday's raid to 126"; "a previous toll of 112" is one no longer held. */
function total({ passage, word, people }: Asked): Choice | null {
  const former = isFormer(passage, word)
  const ledBy = (p: People, by: string): boolean => passage.words[p.from - 1]?.norm === by
  const isLeft = (p: People): boolean => ledBy(p, 'from') && people.some((q) => q.from > p.from && ledBy(q, 'to'))
  const found = people.find((p) => {
    const gap = p.from - word.to
    if (gap < 0 || gap > TOTAL_REACH || p.part || isLeft(p)) return false
    return gap <= WIDE || (passage.words[p.from - 1]?.forms.some((f) => TOTALS.test(f)) ?? false)
  })
  return former && found !== undefined ? { people: { ...found, former: true }, rule: 'former' } : wrap(found, 'total')
}

/** "an earlier toll", "updating its initial toll"; an initial toll alone is one that holds so far. */
function isFormer({ words }: Passage, word: Found<HarmWord>): boolean {
  const before = words.slice(Math.max(0, word.from - 5), word.from)
  const near = (says: RegExp): boolean => before.slice(-2).some((w) => says.test(w.norm))
  return near(FORMER) || (near(FIRST) && before.some((w) => w.forms.some((f) => REPLACES.test(f))))
}

const NOBODY = { low: 0, high: 0, approximate: false }
const NONE = /^(?:no|without)$/
const BETWEEN = /^(?:any|human|civilian|causing|cause|military|known|reported)$/

/** "no casualties", "without any human casualties": none is a number. */
function none(passage: Passage, word: Found<HarmWord>): Choice | null {
  if (word.value.voice !== 'adjective') return null
  let at = word.from - 1
  while (BETWEEN.test(passage.words[at]?.norm ?? '')) at--
  if (!NONE.test(passage.words[at]?.norm ?? '')) return null
  const people = {
    from: at,
    to: word.to,
    estimate: NOBODY,
    class: null,
    actor: null,
    part: false,
    former: false,
    bare: true,
    alone: false,
  }
  return { people, rule: 'none' }
}

/** The tree says who is hurt: a number too far away for the words to tell, or one person without a number. */
function byTree(passage: Passage, word: Found<HarmWord>, form: Form, people: readonly People[]): Choice | null {
  if (form === 'noun' || form === 'total') return null
  for (const at of sufferersOf(passage, word, form)) {
    const counted = people.find((p) => !p.part && p.from <= at && at < p.to)
    if (counted !== undefined) return { people: counted, rule: 'tree' }
    const numbered = numberedAt(passage, at)
    if (numbered !== null) return { people: numbered, rule: 'tree' }
    const person = at >= word.from && at < word.to ? null : personAt(passage, at)
    if (person !== null && agrees(passage, person, word)) return { people: person, rule: 'one' }
  }
  return null
}

/** "28 heads of the group were killed": whoever suffers harm and is counted is people, whatever they are called. */
function numberedAt(passage: Passage, at: number): People | null {
  const number = passage.quantities.find(
    (q) => !q.value.percent && q.to <= at && at - q.to <= WIDE && !crosses(passage, q.to, at) && isTold(passage, q, at),
  )
  if (number === undefined || passage.times.some((t) => t.from <= at && at < t.to)) return null
  const range = { from: number.from, to: at + 1 }
  const estimate = number.value.estimate
  return { ...range, estimate, class: null, actor: null, part: false, former: false, bare: false, alone: false }
}

/** The number hangs on the noun, and the noun is a plural that names nothing. */
const isTold = ({ words }: Passage, { from, to }: Found<unknown>, at: number): boolean =>
  words[at]?.penn === 'NNS' && words.slice(from, to).some((w) => w.head === at && w.relation === 'nummod')

/** One person "was killed"; who "were killed" is one of several. */
function agrees(passage: Passage, person: People, word: Found<HarmWord>): boolean {
  const many = passage.words.slice(Math.max(0, word.from - 3), word.from).some((w) => /^(?:were|are)$/.test(w.norm))
  return !many || passage.words[person.to]?.norm === 'and' || passage.words[person.from - 1]?.norm === 'and'
}

/** Nothing but small words between a harm word and its number. */
function crosses(passage: Passage, from: number, to: number): boolean {
  return passage.words
    .slice(from, to)
    .some((w) => /^(?:in|by|when|after|and|on|during|as|near|at|while|including|some|[.;,])$/.test(w.norm))
}

/** A subject reaches its verb when no other harm word lies between; ("12 died and 30 were wounded"). */
function reaches(passage: Passage, people: People, word: Found<HarmWord>): boolean {
  return !passage.harms.some((h) => h.from >= people.to && h.to <= word.from && h.value.harm !== word.value.harm)
}
