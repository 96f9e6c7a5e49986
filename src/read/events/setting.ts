import { addDays, type Period } from '../../model/period.ts'
import { distanceKm } from '../../model/place.ts'
import type { At, Passage } from '../passages/passage.ts'
import type { PlaceMention } from '../places/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { Draft } from './drafts.ts'

/** Where an event is, with the words that say so and how they came to be its own. */
export interface Where {
  readonly mention: PlaceMention
  readonly rule: string
}

/** When an event is, with the words that say so. */
export interface When {
  readonly period: Period
  readonly mention: TimeMention
  readonly rule: string
}

/**
 * The place in a passage that belongs to an event: the nearest that locates, in the event's own stretch first, the finer of equals.
 *
 * @returns null when the passage names none for it
 */
export function placeIn(draft: Draft): Where | null {
  const located = draft.passage.places.filter((p) => p.value.role === 'locates')
  const own = located.filter((p) => p.from >= draft.from && p.to <= draft.to)
  const best = nearest(draft, own)
  if (best !== null) return { mention: outerOf(draft, best).value, rule: 'where-in-clause@1' }
  const other = nearest(draft, located)
  return other === null ? null : { mention: outerOf(draft, other).value, rule: 'where-in-sentence@1' }
}

const APART_KM = 40

/** "the quarter of Mill in Ford": where Mill is known only far from Ford, another Mill is meant, and Ford is all that can be stood on. */
function outerOf(draft: Draft, place: At<PlaceMention>): At<PlaceMention> {
  const outer = draft.passage.places.find((p) => p.from - place.to >= 1 && p.from - place.to <= 2)
  const linked = outer !== undefined && draft.passage.words.slice(place.to, outer.from).some((w) => w.norm === 'in')
  if (outer === undefined || !linked || outer.value.role === 'demonym') return place
  const km = distanceKm(place.value.place, outer.value.place)
  return km !== null &&
    km > APART_KM &&
    !COARSE.has(outer.value.place.precision) &&
    outer.value.place.precision !== 'province'
    ? outer
    : place
}

const COARSE = new Set(['country', 'region', 'unlocated'])

function nearest(draft: Draft, places: readonly At<PlaceMention>[]): At<PlaceMention> | null {
  const cost = (p: At<PlaceMention>): number => {
    const gap = p.from >= draft.head.to ? p.from - draft.head.to : draft.head.from - p.to + 4
    return gap + (COARSE.has(p.value.place.precision) ? 40 : p.value.place.precision === 'province' ? 12 : 0)
  }
  return places.reduce<At<PlaceMention> | null>((best, p) => (best === null || cost(p) < cost(best) ? p : best), null)
}

/**
 * The time in a passage that belongs to an event.
 *
 * @returns null when the passage names none
 */
export function timeIn(draft: Draft): When | null {
  const timed = draft.passage.times.filter(
    (t) =>
      t.value.period !== null &&
      (t.value.kind === 'point' || t.value.kind === 'since') &&
      !isSpeechTime(draft.passage, t),
  )
  const told = timed.filter((t) => !isPostmark(draft.passage, t))
  const own = told.filter((t) => t.from >= draft.from && t.to <= draft.to)
  const pick = closest(draft, own) ?? closest(draft, told) ?? closest(draft, timed)
  return pick === null ? null : { period: pick.value.period as Period, mention: pick.value, rule: 'when-in-sentence@1' }
}

function closest(draft: Draft, times: readonly At<TimeMention>[]): At<TimeMention> | null {
  const gap = (t: At<TimeMention>): number =>
    Math.min(Math.abs(t.from - draft.head.to), Math.abs(draft.head.from - t.to))
  return times.reduce<At<TimeMention> | null>((best, t) => (best === null || gap(t) < gap(best) ? t : best), null)
}

/** "said on Saturday": the day of the words, not of the event. */
function isSpeechTime(passage: Passage, t: At<TimeMention>): boolean {
  return passage.cues.some(
    (c) =>
      c.value.kind === 'verb' && ((t.from >= c.to && t.from - c.to <= 1) || (c.from >= t.to && c.from - t.to <= 0)),
  )
}

const POSTED = /^(?:updated|published|posted|publication|modified)$/
const POSTED_REACH = 3

/** "Last updated at 28 July", "Date of publication 5 June": the day of the page, not of the event. */
function isPostmark({ words }: Passage, t: At<TimeMention>): boolean {
  return words.slice(Math.max(0, t.from - POSTED_REACH), t.from).some((w) => POSTED.test(w.norm))
}

/**
 * The period of fresh news that names no day: the day of the report and the day before.
 *
 * @source the annotation guide of the gold set: "undated fresh news gets the range from the day before to the day of the report"
 */
export function freshPeriod(published: string): Period {
  const day = published.slice(0, 10)
  return published.length < 10
    ? { earliest: published, latest: published }
    : { earliest: addDays(day, -1), latest: day }
}
