import { addDays, daysBetween, firstDay, lastDay } from '../../model/period.ts'
import { distanceKm } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import type { CodedEvent } from './coded.ts'

/** One of our incidents with what can be compared: its summary, and the best figure of its dead. */
export interface Ours {
  readonly summary: Summary
  readonly best: number | null
}

/** One of ours beside one of theirs, and how the two agree; null where one of them does not say. */
export interface Match {
  readonly ours: Ours
  readonly theirs: CodedEvent
  readonly km: number
  readonly days: number
  readonly toll: boolean | null
}

/** Farther apart than this a coded event is another one. */
const WITHIN_KM = 25
/** More days apart than this it is another one. */
const WITHIN_DAYS = 2
/** A toll agrees within so large a share of the coded figure, or within so many. */
const SHARE = 0.25
const FEW = 2
const LONGEST_DAYS = 31

/**
 * Whether two figures of dead agree as far as two readers of one event can be asked to: within a quarter of the second, or within two.
 *
 * @example tollsAgree(22, 20) // true
 */
export const tollsAgree = (ours: number, theirs: number): boolean =>
  Math.abs(ours - theirs) <= Math.max(FEW, SHARE * theirs)

/**
 * Finds for each of our incidents the coded events near it in time and place, the best pairs first, each in one pair only.
 *
 * Events are looked up by day, so that the cost grows with the number of both and not with its square.
 * @returns pairs in the order of their quality: days apart, then kilometres; never by toll, of which it is then asked how often it agrees
 */
export function matches(ours: readonly Ours[], theirs: readonly CodedEvent[]): Match[] {
  const near = nearby(theirs)
  const pairs = ours.flatMap((one) => near(one)).sort(byQuality)
  const taken = new Set<unknown>()
  return pairs.filter((pair) => {
    const free = !taken.has(pair.ours) && !taken.has(pair.theirs)
    if (free) for (const side of [pair.ours, pair.theirs]) taken.add(side)
    return free
  })
}

/**
 * Makes the look-up of coded events within two days and 25 kilometres of an incident.
 *
 * @returns a function that gives none for an incident without a point or a day, or told of more than a month
 */
export function nearby(theirs: readonly CodedEvent[]): (ours: Ours) => Match[] {
  const byDay = new Map<string, CodedEvent[]>()
  for (const event of theirs)
    for (const day of days(event.from, event.to)) {
      const known = byDay.get(day)
      if (known === undefined) byDay.set(day, [event])
      else known.push(event)
    }
  return (ours) => {
    const { period } = ours.summary
    if (period === null) return []
    const around = days(addDays(period.earliest, -WITHIN_DAYS), addDays(lastDay(period.latest), WITHIN_DAYS))
    return [...new Set(around.flatMap((day) => byDay.get(day) ?? []))].flatMap((event) => pair(ours, event))
  }
}

function days(from: string, to: string): string[] {
  const length = daysBetween(from, to) + 1
  return length > LONGEST_DAYS + 2 * WITHIN_DAYS ? [] : Array.from({ length }, (_, i) => addDays(from, i))
}

function pair(ours: Ours, theirs: CodedEvent): Match[] {
  const { place, period } = ours.summary
  const km = place === null ? null : distanceKm(place, theirs)
  if (km === null || km > WITHIN_KM || period === null) return []
  const [first, last] = [firstDay(period.earliest), lastDay(period.latest)]
  const apart = Math.max(0, daysBetween(last, theirs.from), daysBetween(theirs.to, first))
  const toll = ours.best === null || theirs.best === null ? null : tollsAgree(ours.best, theirs.best)
  return [{ ours, theirs, km, days: apart, toll }]
}

const byQuality = (a: Match, b: Match): number =>
  a.days - b.days ||
  a.km - b.km ||
  (a.ours.summary.id < b.ours.summary.id ? -1 : 1) ||
  (a.theirs.id < b.theirs.id ? -1 : 1)
