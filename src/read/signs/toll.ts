import type { Estimate } from '../../model/estimate.ts'
import type { Harm } from '../../model/finding.ts'
import { type PartialDate, periodsMeet } from '../../model/period.ts'
import type { ZoneKind } from '../../model/reading.ts'
import { isWhole } from '../events/people.ts'
import type { Tally } from '../events/tallies.ts'
import { type Fleshed, placesAgree, type Told } from '../events/told.ts'
import { stretchesIn, windowOf } from '../events/windows.ts'
import { kindSign } from './kinds.ts'
import { placeId, type Scene } from './scene.ts'
import { band, heaviest, type Weights } from './weights.ts'

/** A number of those harmed that an event could have, with the signs for and against its being the one that the report leads with. */
export interface Figure {
  readonly estimate: Estimate
  readonly zone: ZoneKind
  readonly signs: readonly string[]
}

/** A report gives an event a dozen numbers at most; what comes after is not looked at, so that a book takes no longer than its pages. */
const MOST = 12
const MOST_OF_A_REPORT = 60

interface Counted {
  readonly part: Fleshed
  readonly tally: Tally
  readonly estimate: Estimate
}

/**
 * The whole numbers that passages on an event give for one harm, in reading order.
 *
 * A report may lead with the sum over several places and then tell of each: the sum is no toll of any of them, and only signs tell which of the numbers is the event's own.
 */
export function figuresFor(told: Told, harm: Harm, scene: Scene): Figure[] {
  const counted = told.parts.flatMap((part) => countedIn(part, harm)).slice(0, MOST)
  const numbers = (scene.harmed.get(harm) ?? []).slice(0, MOST_OF_A_REPORT)
  return counted.map((one) => ({
    estimate: one.estimate,
    zone: one.part.passage.zone,
    signs: signsOf(one, { told, counted, numbers, published: scene.published }),
  }))
}

/**
 * The number of those harmed that an event is given: the one for which most speaks, with its bound.
 *
 * Headlines and later mentions leave "at least" out: where any mention of the event has it, the number has it.
 * @returns null where no passage counts anybody
 */
export function figureOf(figures: readonly Figure[], weights: Weights): Figure | null {
  const chosen = heaviest(figures, weights)
  if (chosen === null) return null
  const same = figures.filter((f) => f.estimate.low === chosen.estimate.low)
  return same.find((f) => f.estimate.high === null) ?? same.find((f) => f.zone !== 'headline') ?? chosen
}

const countedIn = (part: Fleshed, harm: Harm): Counted[] =>
  part.tallies.flatMap((tally) =>
    tally.harm !== harm || tally.people === null || !isWhole(tally.people)
      ? []
      : [{ part, tally, estimate: tally.people.estimate }],
  )

const size = ({ estimate }: Counted): number => estimate.low ?? estimate.high ?? 0

interface Among {
  readonly told: Told
  readonly counted: readonly Counted[]
  readonly numbers: readonly number[]
  readonly published: PartialDate | null
}

function signsOf(one: Counted, among: Among): string[] {
  const { part } = one
  const place = placeSign(one, among.told)
  const rank = rankSign(one, among)
  return [
    `place ${place}`,
    rank,
    `place ${place}, ${rank}`,
    ...beside(one, among),
    `window ${windowOf(part.passage, one.tally, stretchesIn(part.passage, among.published)).kind}`,
    ...wording(one),
    ...standing(one, among),
    ...sums(one, among),
    part.kind === among.told.kind ? 'kind same' : `kind ${kindSign(part.kind)} of ${kindSign(among.told.kind)}`,
  ]
}

function placeSign({ part }: Counted, { where }: Told): string {
  if (where === null) return 'unknown'
  const { place } = where.mention
  const named = part.passage.places.filter((p) => p.value.role !== 'name-part' && p.value.role !== 'demonym')
  if (named.some((p) => placeId(p.value.place) === placeId(place))) return named.length === 1 ? 'named alone' : 'named'
  if (named.some((p) => place.within.includes(p.value.place.name))) return 'around named'
  if (named.some((p) => p.value.place.within.includes(place.name))) return 'inside named'
  if (named.some((p) => placesAgree(p.value.place, place))) return 'near named'
  return named.length > 0 ? 'other named' : 'none named'
}

const HELD: Readonly<Record<string, string>> = {
  'named alone': 'its place',
  named: 'its place',
  'inside named': 'its place',
  'near named': 'its place',
  'around named': 'a wider place',
  'other named': 'another place',
}

/** "18 killed in the province … eleven in Mill": of two numbers the one that is told with the event's own place is its own. */
function beside(one: Counted, { told, counted }: Among): string[] {
  const of = (c: Counted): string => HELD[placeSign(c, told)] ?? 'no place'
  const rivals = new Set(counted.filter((c) => size(c) !== size(one)).map(of))
  const other = ['its place', 'a wider place', 'another place', 'no place'].find((p) => rivals.has(p)) ?? 'nothing'
  return [`with ${of(one)}, another with ${other}`, `time ${timeSign(one, told)}`]
}

function timeSign({ part }: Counted, { when }: Told): string {
  if (part.when === null) return 'not told'
  if (when === null) return 'told'
  return periodsMeet(part.when.period, when.period, 0) ? 'same' : 'other'
}

function rankSign(one: Counted, { counted }: Among): string {
  const sizes = [...new Set(counted.map(size))]
  if (sizes.length === 1) return 'only number'
  const own = size(one)
  if (own === Math.max(...sizes)) return 'largest'
  return own === Math.min(...sizes) ? 'smallest' : 'between'
}

const VAGUE = new Set([2, 3, 20, 24, 40, 200, 2000])
const SUMS = /^(?:total|overall|altogether|toll|far|since|raising|bringing|brings|rise|risen|rose|revised|cumulative)$/
const MORE = /^(?:another|other|others|more|further|additional|separately|separate|elsewhere)$/

function wording({ part, tally, estimate }: Counted): string[] {
  const { words } = part.passage
  const around = words.slice(Math.max(0, tally.from - 5), tally.to + 5).map((w) => w.norm)
  const inside = words.slice(Math.max(0, tally.from - 2), tally.to).map((w) => w.norm)
  const vague = estimate.high === null && estimate.low !== null && VAGUE.has(estimate.low)
  return [
    vague ? 'vague' : estimate.high === null ? 'at least' : 'exact',
    `by ${tally.rule}`,
    `of ${tally.people?.class ?? 'people'}`,
    tally.people?.actor ? 'of a group' : 'of no group',
    ...(around.some((w) => SUMS.test(w)) ? ['says total'] : []),
    ...(inside.some((w) => MORE.test(w)) ? ['says more'] : []),
    `away ${band(Math.max(part.head.from - tally.to, tally.from - part.head.to, 0), 1, 4, 10)}`,
  ]
}

function standing(one: Counted, { counted }: Among): string[] {
  const { passage, voices, stance, leads } = one.part
  const at = counted.indexOf(one)
  const same = new Set(counted.filter((c) => size(c) === size(one)).map((c) => c.part.passage.index)).size
  return [
    `number ${band(at, 1, 2, 3)}`,
    `${band(counted.length, 2, 3, 5)} numbers, number ${band(at, 1, 2, 3)}`,
    `told ${band(same, 2, 3)} times`,
    ...(passage.zone === 'headline' ? ['headline'] : passage.index <= 2 ? ['lead'] : ['later']),
    ...(voices.length > 0 ? ['voiced'] : []),
    ...(leads.length === 0 ? ['no trigger'] : []),
    `certainty ${stance.certainty}`,
    `polarity ${stance.polarity}`,
  ]
}

/** Whether a number is what two others of the report add up to, or adds up with another to a third. */
function sums(one: Counted, { numbers }: Among): string[] {
  const own = size(one)
  const all = new Set(numbers)
  const twice = (n: number): boolean => numbers.indexOf(n) !== numbers.lastIndexOf(n)
  const addsUp = numbers.some((n) => n > 0 && n < own && all.has(own - n) && (2 * n !== own || twice(n)))
  const summand = own > 0 && numbers.some((n) => n > own && all.has(n - own) && (n !== 2 * own || twice(own)))
  return [...(addsUp ? ['others add up to it'] : []), ...(summand ? ['adds up with another'] : [])]
}
