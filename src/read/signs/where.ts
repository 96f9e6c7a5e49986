import { byFineness } from '../../model/place.ts'
import type { Where } from '../events/setting.ts'
import type { Fleshed, Told } from '../events/told.ts'
import type { At, Passage } from '../passages/passage.ts'
import type { PlaceMention } from '../places/index.ts'
import { headOf, treePath } from './path.ts'
import { locates, placeId, type Scene } from './scene.ts'
import { band } from './weights.ts'

/** A place that an event of the report could be at, with the signs for and against. */
export interface Spot extends Where {
  readonly signs: ReadonlySet<string>
}

interface Growing extends Where {
  readonly signs: Set<string>
}

type Spots = Map<string, Growing>

/**
 * The places that an event could be at: those its passages name, those that "the camp" stands for, and those that the report spoke of before.
 *
 * @returns each place once, the first mention before the others, with the signs of all its mentions
 */
export function spotsFor(told: Told, scene: Scene): Spot[] {
  const spots: Spots = new Map()
  told.parts.forEach((part, at) => {
    addNamed(spots, part, at === 0)
    addDefinite(spots, part)
  })
  addCarried(spots, (told.parts[0] as Fleshed).passage.index, scene)
  const all = [...spots.values()]
  for (const spot of all) for (const sign of amongOthers(spot, all, { told, scene })) spot.signs.add(sign)
  return all
}

function add(spots: Spots, where: Where, signs: readonly string[]): void {
  const id = placeId(where.mention.place)
  const spot = spots.get(id) ?? { ...where, signs: new Set<string>() }
  for (const sign of signs) spot.signs.add(sign)
  spots.set(id, spot)
}

function addNamed(spots: Spots, part: Fleshed, first: boolean): void {
  for (const place of part.passage.places) {
    if (place.value.role === 'name-part') continue
    const own = place.from >= part.from && place.to <= part.to
    const rule = own ? 'where-in-clause@1' : 'where-in-sentence@1'
    const signs = [
      'named',
      `role ${place.value.role}`,
      own ? 'in own stretch' : 'in sentence',
      ...distance(part, place),
      ...around(part.passage, place),
      ...inTree(part, place),
      ...(first ? ['in first passage'] : []),
      ...(part.passage.zone === 'headline' ? ['in headline'] : []),
      ...(part.leads.length === 0 ? ['beside no trigger'] : []),
      ...(part.tallies.some((t) => t.people !== null && Math.abs(t.from - place.to) <= 6) ? ['near a toll'] : []),
    ]
    add(spots, { mention: place.value, rule }, signs)
  }
}

/** A place before the event's word counts as four words further away: places follow what happens there. */
const BEFORE = 4

function distance(part: Fleshed, place: At<PlaceMention>): string[] {
  const away = (p: At<PlaceMention>): number =>
    p.from >= part.head.to ? p.from - part.head.to : part.head.from - p.to + BEFORE
  const after = place.from >= part.head.to
  const words = after ? place.from - part.head.to : part.head.from - place.to
  const rivals = part.passage.places.filter((p) => p !== place && p.value.role === 'locates')
  return [
    `${after ? 'after' : 'before'} by ${band(words, 1, 3, 6, 12, 20)}`,
    ...(rivals.every((p) => away(p) > away(place)) ? ['nearest'] : []),
  ]
}

const PREPOSITION =
  /^(?:in|at|near|on|of|from|to|into|around|outside|over|towards?|inside|between|across|for|against|through|by|along|with)$/
const NEXT =
  /^(?:said|province|governorate|countryside|city|town|village|district|forces|troops|based|army|airport|border|'s)$/

function around({ words }: Passage, place: At<PlaceMention>): string[] {
  const before = [1, 2, 3].map((k) => words[place.from - k]?.norm ?? '').find((w) => PREPOSITION.test(w))
  const next = words[place.to]?.norm ?? ''
  const hyphen = next === '-' || words[place.from - 1]?.norm === '-'
  return [
    `preposition ${before ?? 'none'}`,
    ...(hyphen ? ['hyphened'] : []),
    ...(NEXT.test(next) ? [`next ${next}`] : []),
  ]
}

function inTree(part: Fleshed, place: At<PlaceMention>): string[] {
  const { words } = part.passage
  const path = treePath(words, part.head.from, headOf(words, place.from, Math.min(place.to, words.length)))
  const [from, to] = [Math.min(part.head.to, place.to), Math.max(part.head.from, place.from)]
  const between = words.slice(from, to).map((w) => w.norm)
  return [
    ...(between.some((w) => /^(?:while|whereas|meanwhile|;)$/.test(w)) ? ['split between'] : []),
    ...(between.some((w) => /^(?:who|which|where|that)$/.test(w)) ? ['relative clause between'] : []),
    ...(path === null ? [] : [`path up ${Math.min(path.up.length, 3)} down ${Math.min(path.down.length, 4)}`]),
    ...(path?.up.length === 0 ? [`below by ${path.down.slice(0, 2).join(' ') || 'itself'}`] : []),
  ]
}

function addDefinite(spots: Spots, { where, passage }: Fleshed): void {
  if (where === null || passage.places.some((p) => placeId(p.value.place) === placeId(where.mention.place))) return
  add(spots, where, ['by definite words'])
}

const SENTENCES_BACK = 3
const FURTHEST_BACK = 30

/** The places of the last sentences that name any, and the report's first. */
function addCarried(spots: Spots, index: number, { passages, lead }: Scene): void {
  const rule = 'where-carried-on@1'
  let rank = 0
  for (let at = index - 1; at >= Math.max(0, index - FURTHEST_BACK) && rank < SENTENCES_BACK; at--) {
    const passage = passages[at] as Passage
    const places = passage.places.filter((p) => locates(p.value))
    if (places.length === 0) continue
    rank++
    const from = passage.zone === 'headline' ? ['carried from headline'] : ['carried']
    for (const { value } of places)
      add(spots, { mention: value, rule }, [
        ...from,
        `carried over ${band(index - at, 1, 2, 3, 5, 9)}`,
        `carried, rank ${rank}`,
      ])
  }
  if (lead !== null) add(spots, { mention: lead, rule }, ['first place of the report'])
}

function amongOthers(spot: Spot, all: readonly Spot[], { told, scene }: { told: Told; scene: Scene }): string[] {
  const { place } = spot.mention
  const named = spot.signs.has('named')
  const others = all.filter((o) => o !== spot && o.signs.has('named'))
  const byRule = told.where !== null && placeId(told.where.mention.place) === placeId(place)
  return [
    `precision ${place.precision}`,
    `kind ${spot.mention.kind}`,
    `${named ? 'named' : 'not named'}, precision ${place.precision}`,
    `in the report ${band(scene.named.get(placeId(place)) ?? 0, 2, 3, 5)}`,
    ...(others.some((o) => o.mention.place.within.includes(place.name)) ? ['another is inside'] : []),
    ...(others.some((o) => place.within.includes(o.mention.place.name)) ? ['another is around'] : []),
    ...(others.some((o) => byFineness(o.mention.place.precision, place.precision) < 0) ? ['another is finer'] : []),
    ...(others.length === 0 ? ['no other named'] : []),
    ...(others.length === 0 && !named ? ['none named'] : []),
    ...(byRule ? ['nearest by rule', `by ${told.where?.rule}`] : []),
  ]
}
