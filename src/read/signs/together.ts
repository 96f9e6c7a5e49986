import { compatible, type Estimate } from '../../model/estimate.ts'
import type { Harm } from '../../model/finding.ts'
import { daysBetween, firstDay, lastDay, type Period, periodsMeet } from '../../model/period.ts'
import { distanceKm, type Place } from '../../model/place.ts'
import { isWhole } from '../events/people.ts'
import { type Fleshed, kindsAgree } from '../events/told.ts'
import { kindSign } from './kinds.ts'
import { band } from './weights.ts'

/**
 * The signs that two drafts of one report tell of one event, or of two.
 *
 * @param first  the draft that stands before the other
 */
export function togetherSigns(first: Fleshed, second: Fleshed): string[] {
  const kind = first.kind === second.kind ? 'same' : kindsAgree(first.kind, second.kind) ? 'agree' : 'differ'
  const place = placesTogether(first, second)
  const time = timesTogether(first, second)
  const killed = tollsTogether(first, second, 'killed')
  const gap = band(second.passage.index - first.passage.index, 1, 2, 3, 4, 7, 13)
  return [
    `kinds ${[kindSign(first.kind), kindSign(second.kind)].sort().join(' and ')}`,
    `kind ${kind}`,
    `gap ${gap}`,
    `place ${place}`,
    `time ${time}`,
    `killed ${killed}`,
    `injured ${tollsTogether(first, second, 'injured')}`,
    `kind ${kind}, place ${place}`,
    `kind ${kind}, time ${time}`,
    `kind ${kind}, killed ${killed}`,
    `kind ${kind}, gap ${gap}`,
    `place ${place}, time ${time}`,
    `place ${place}, gap ${gap}`,
    ...sidesTogether(first, second),
    ...wording(first, second),
    ...standing(first, second, { kind, place }),
  ]
}

function placesTogether(first: Fleshed, second: Fleshed): string {
  if (first.where === null || second.where === null)
    return first.where === null ? (second.where === null ? 'in neither' : 'in the second only') : 'in the first only'
  const [a, b] = [first.where.mention.place, second.where.mention.place]
  if (sameSpot(a, b)) return 'same'
  if (a.within.includes(b.name)) return 'second around first'
  return b.within.includes(a.name) ? 'first around second' : `apart by ${km(distanceKm(a, b))}`
}

const sameSpot = (a: Place, b: Place): boolean => (a.id !== null && a.id === b.id) || a.name === b.name
const km = (distance: number | null): string => (distance === null ? 'unknown' : `${band(distance, 4, 15, 50)} km`)

const ownPeriod = (draft: Fleshed): Period | null => (draft.when?.mention ? draft.when.period : null)

const LONG_DAYS = 31

/** A phase of months, or since some day, is seldom the event that a report tells beside it. */
function isPhase(draft: Fleshed): boolean {
  const period = ownPeriod(draft)
  if (period === null) return false
  const days = daysBetween(firstDay(period.earliest), lastDay(period.latest))
  return days > LONG_DAYS || draft.when?.mention?.kind === 'since'
}

function timesTogether(first: Fleshed, second: Fleshed): string {
  const [a, b] = [ownPeriod(first), ownPeriod(second)]
  if (isPhase(first) !== isPhase(second)) return 'a phase in one'
  if (a === null || b === null)
    return a === null ? (b === null ? 'in neither' : 'in the second only') : 'in the first only'
  if (a.earliest === b.earliest && a.latest === b.latest) return 'same'
  return periodsMeet(a, b, 0) ? 'meets' : 'apart'
}

const BIG = 5

/** The figure a draft leads with: its first whole number of those harmed so. */
const figure = (draft: Fleshed, harm: Harm): Estimate | null =>
  draft.tallies.find((t) => t.harm === harm && t.people !== null && isWhole(t.people))?.people?.estimate ?? null

function tollsTogether(first: Fleshed, second: Fleshed, harm: Harm): string {
  const [a, b] = [figure(first, harm), figure(second, harm)]
  if (a === null || b === null)
    return a === null ? (b === null ? 'in neither' : 'in the second only') : 'in the first only'
  if (a.low === b.low && a.high === b.high) return (a.low ?? 0) >= BIG ? 'same and big' : 'same'
  return compatible(a, b) ? 'compatible' : 'other'
}

function sidesTogether(first: Fleshed, second: Fleshed): string[] {
  const signs = (['agent', 'patient'] as const).map((role) => {
    const [a, b] = [groups(first, role), groups(second, role)]
    return `${role} ${a.size === 0 || b.size === 0 ? 'open' : meet(a, b) ? 'shared' : 'other'}`
  })
  return meet(groups(first, 'agent'), groups(second, 'patient')) ? [...signs, 'agent becomes patient'] : signs
}

const groups = (draft: Fleshed, role: string): ReadonlySet<string> =>
  new Set(
    draft.sides
      .filter((s) => s.role === role && s.mention.value.class === 'group')
      .map((s) => s.mention.value.actor.id),
  )
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one))

const BACK = /^(?:the|this|these|those|that|its|their)$/
const ONE_MORE =
  /^(?:another|second|third|separately|separate|elsewhere|meanwhile|other|also|earlier|previous|later|more|similar|fresh|new|latest)$/
const BEGINS = /^(?:meanwhile|elsewhere|separately|also|another|earlier|later)$/

const lemmaOf = (draft: Fleshed): string => draft.passage.words[draft.head.from]?.lemma ?? ''

/**
 * How the word that names an event is introduced: "the attack" points back, "an attack" begins, "attacks" leaves it open.
 *
 * @param draft  an event as one passage tells it
 */
export function introduced(draft: Fleshed): 'definite' | 'indefinite' | 'bare' {
  const [one = '', two = ''] = [1, 2].map((k) => draft.passage.words[draft.head.from - k]?.norm ?? '')
  if (BACK.test(one) || (BACK.test(two) && /^[a-z-]+$/.test(one))) return 'definite'
  return /^an?$/.test(one) || /^an?$/.test(two) ? 'indefinite' : 'bare'
}

function wording(first: Fleshed, second: Fleshed): string[] {
  const how = introduced(second)
  const same = lemmaOf(first) === lemmaOf(second)
  const { words } = second.passage
  const around = words.slice(Math.max(second.from, second.head.from - 6), Math.min(second.to, second.head.to + 2))
  return [
    `second ${how}`,
    ...(same ? ['same word'] : []),
    ...(same && how === 'definite' ? ['same word, definite'] : []),
    ...around.filter((w) => ONE_MORE.test(w.norm)).map((w) => `second says ${w.norm}`),
    ...words.slice(0, 3).flatMap((w) => (BEGINS.test(w.norm) ? [`second begins ${w.norm}`] : [])),
  ]
}

interface Agreement {
  readonly kind: string
  readonly place: string
}

function standing(first: Fleshed, second: Fleshed, { kind, place }: Agreement): string[] {
  const signs = first.passage.index === second.passage.index ? [`one sentence, ${joint(first, second)}`] : []
  if (first.passage.zone === 'headline')
    return [...signs, 'first in headline', `first in headline, place ${place}`, `first in headline, kind ${kind}`]
  return first.passage.index <= 2 ? [...signs, 'first in lead'] : signs
}

function joint(first: Fleshed, second: Fleshed): string {
  const between = second.passage.words.slice(first.head.to, second.head.from).map((w) => w.norm)
  if (between.some((w) => /^(?:while|whereas|meanwhile|;)$/.test(w))) return 'split'
  if (between.includes('and')) return 'by and'
  return between.some((w) => /^(?:after|when|as|by|in|during|before)$/.test(w)) ? 'linked' : 'plain'
}
