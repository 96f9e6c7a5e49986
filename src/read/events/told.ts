import type { Attribution } from '../../model/attribution.ts'
import { compatible, type Estimate } from '../../model/estimate.ts'
import type { Factuality } from '../../model/factuality.ts'
import { daysBetween, firstDay, lastDay, type Period, periodsMeet } from '../../model/period.ts'
import { byFineness, distanceKm, type Place } from '../../model/place.ts'
import type { Draft } from './drafts.ts'
import { rank } from './kinds.ts'
import type { When, Where } from './setting.ts'
import type { Side } from './sides.ts'

/** A draft with all that its passage says about it. */
export interface Fleshed extends Draft {
  readonly where: Where | null
  readonly when: When | null
  readonly sides: readonly Side[]
  readonly voices: readonly Attribution[]
  readonly stance: Factuality
}

/** One event of a report with every passage that tells of it, the first first. `where` and `when` are the best any of them gives. */
export interface Told {
  readonly kind: string
  readonly where: Where | null
  readonly when: When | null
  readonly parts: readonly Fleshed[]
}

const NEAR_KM = 4
const RECENT = 3

/**
 * Joins the drafts of a report that tell of one event: the headline and the lead, the follow-up, the second toll.
 *
 * Kind, place and day must agree as far as they are said; a draft without a place joins only what was told just before.
 * @param drafts  in reading order
 * @returns in the order of their first words
 */
export function join(drafts: readonly Fleshed[]): Told[] {
  const told: Told[] = []
  for (const draft of drafts) {
    const at = told.findLastIndex((t) => isSame(t, draft))
    if (at < 0) told.push({ kind: draft.kind, where: draft.where, when: draft.when, parts: [draft] })
    else told[at] = grown(told[at] as Told, draft)
  }
  return told
}

function grown(told: Told, draft: Fleshed): Told {
  return {
    kind: moreTelling(told.kind, draft.kind),
    where: finer(told.where, draft.where),
    when: told.when?.mention == null ? (draft.when ?? told.when) : told.when,
    parts: [...told.parts, draft],
  }
}

const moreTelling = (a: string, b: string): string =>
  rank(b) > rank(a) || (a === 'Armed clash' && b === 'capture') ? b : a

function finer(a: Where | null, b: Where | null): Where | null {
  if (a === null || b === null) return a ?? b
  return byFineness(b.mention.place.precision, a.mention.place.precision) < 0 ? b : a
}

function isSame(told: Told, draft: Fleshed): boolean {
  if (told.parts[0]?.stance.mood !== 'actual' || draft.stance.mood !== 'actual') return false
  if (pointsBack(draft) && refersTo(told, draft)) return true
  if (!kindsAgree(told.kind, draft.kind) || !timesAgree(told, draft) || !sidesAgree(told, draft)) return false
  const last = told.parts.at(-1) as Fleshed
  const gap = draft.passage.index - last.passage.index
  if (draft.where === null || told.where === null) return gap <= RECENT && tollsAgree(told, draft)
  return placesAgree(told.where.mention.place, draft.where.mention.place) && (gap <= RECENT || tollsAgree(told, draft))
}

const BACK = /^(?:the|this|these|those|that|its|their)$/
const BACK_REACH = 8

/** "the attack", "this latest blast": the words point back to what was told before. */
function pointsBack(draft: Fleshed): boolean {
  const { words } = draft.passage
  const before = [1, 2].map((k) => words[draft.head.from - k]?.norm ?? '')
  return BACK.test(before[0] ?? '') || (BACK.test(before[1] ?? '') && /^[a-z]+$/.test(before[0] ?? ''))
}

/** What is pointed back to has been told shortly before, in words of the same kind, and at no other place or day. */
function refersTo(told: Told, draft: Fleshed): boolean {
  const gap = draft.passage.index - (told.parts.at(-1) as Fleshed).passage.index
  const elsewhere =
    draft.where !== null && told.where !== null && !placesAgree(told.where.mention.place, draft.where.mention.place)
  return (
    gap <= BACK_REACH &&
    kindsAgree(told.kind, draft.kind) &&
    timesAgree(told, draft) &&
    !elsewhere &&
    tollsAgree(told, draft)
  )
}

const EXPLOSIONS = new Set(['Suicide bomb', 'Remote explosive/landmine/IED', 'explosion'])
const BOMBINGS = new Set(['Air/drone strike', 'explosion'])
const BATTLES = new Set(['Armed clash', 'capture', 'withdrawal'])
const VAGUE = new Set(['attack', 'killing'])

/**
 * Whether two kinds can be words for one event.
 *
 * @example kindsAgree('killing', 'Suicide bomb') // true
 */
export function kindsAgree(a: string, b: string): boolean {
  return (
    a === b ||
    VAGUE.has(a) ||
    VAGUE.has(b) ||
    (EXPLOSIONS.has(a) && EXPLOSIONS.has(b)) ||
    (BOMBINGS.has(a) && BOMBINGS.has(b)) ||
    (BATTLES.has(a) && BATTLES.has(b))
  )
}

const LONG_DAYS = 31

/** Days must meet; a phase of months is not the event that a report tells beside it. */
function timesAgree(told: Told, draft: Fleshed): boolean {
  const [a, b] = [told.when?.period ?? null, draft.when?.period ?? null]
  if (isLong(a) !== isLong(b)) return false
  return a === null || b === null || periodsMeet(a, b, 0)
}

const isLong = (period: Period | null): boolean =>
  period !== null && daysBetween(firstDay(period.earliest), lastDay(period.latest)) > LONG_DAYS

/**
 * Whether two places of one report can be one: the same, one inside the other, or a few kilometres apart.
 *
 * @example placesAgree({ name: 'A', within: [] }, { name: 'B', within: ['A'] }) // true
 */
export function placesAgree(a: Place, b: Place): boolean {
  if ((a.id !== null && a.id === b.id) || a.name === b.name) return true
  if (a.within.includes(b.name) || b.within.includes(a.name)) return true
  const km = distanceKm(a, b)
  return km !== null && km <= NEAR_KM && a.precision === b.precision
}

/** Two fights with other sides are two fights: those who suffer or are attacked must not all be others. */
function sidesAgree(told: Told, draft: Fleshed): boolean {
  const ids = (parts: readonly Fleshed[], role: string): Set<string> =>
    new Set(
      parts
        .flatMap((p) => p.sides)
        .filter((s) => s.role === role && s.mention.value.class === 'group')
        .map((s) => s.mention.value.actor.id),
    )
  return ['agent', 'patient'].every((role) => {
    const a = ids(told.parts, role)
    const b = ids([draft], role)
    return a.size === 0 || b.size === 0 || [...a].some((id) => b.has(id))
  })
}

/** The figure a part leads with: its first whole number of killed. */
const killedIn = (draft: Fleshed): Estimate | null =>
  draft.tallies.find((t) => t.harm === 'killed' && t.people !== null && !t.people.part)?.people?.estimate ?? null

/** "The hospital put the toll at 44": a number alone, on somebody's word, is another toll of what was told before. */
const isSecondToll = (draft: Fleshed): boolean =>
  draft.leads.length === 0 &&
  draft.where === null &&
  draft.when?.mention == null &&
  draft.tallies.some((t) => t.word.value.voice === 'total' || t.word.value.voice === 'adjective')

function tollsAgree(told: Told, draft: Fleshed): boolean {
  if (isSecondToll(draft)) return true
  const figure = killedIn(draft)
  const others = told.parts.map(killedIn).filter((e): e is Estimate => e !== null)
  return figure === null || others.length === 0 || others.some((e) => compatible(e, figure))
}
