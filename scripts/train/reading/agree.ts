import type { GoldIncident } from '../../../eval/gold/incident.ts'
import { plain } from '../../../eval/gold/names.ts'
import { daysBetween, firstDay, lastDay, type Period } from '../../../src/model/period.ts'
import { distanceKm, type Place } from '../../../src/model/place.ts'

const NEAR_KM = 15

/** A place name as the scorer compares it: its first part, without articles and accents. */
const plainPlace = (name: string | null): string => (plain(name ?? '').split(',')[0] ?? '').trim()

/** What of a place is compared. */
type Spot = Pick<Place, 'name' | 'latitude' | 'longitude'>

/** Whether a place is the annotated one: within 15 km of it, or of its name. */
export function samePlace(gold: GoldIncident, place: Spot | null | undefined): boolean {
  if (place == null) return false
  const km = distanceKm({ latitude: gold.lat, longitude: gold.lon }, place)
  if (km !== null && km <= NEAR_KM) return true
  const name = plainPlace(place.name)
  return name !== '' && (name === plainPlace(gold.place) || name === plainPlace(gold.place_text))
}

/** How far a place is from the annotated one, in km; less than none for one of its name. */
export function offTheMark(gold: GoldIncident, place: Place): number {
  const name = plainPlace(place.name)
  if (name !== '' && (name === plainPlace(gold.place) || name === plainPlace(gold.place_text))) return -1
  return distanceKm({ latitude: gold.lat, longitude: gold.lon }, place) ?? NEAR_KM
}

const WIDER_DAYS = 8

/** Whether a period is the annotated one: within a day, and at most eight days wider. */
export function sameDate(gold: GoldIncident, period: Period | null): boolean {
  const [from, to = from] = gold.date?.split('/') ?? []
  if (from === undefined || to === undefined || from === '' || period === null) return false
  const [first, last] = [firstDay(from), lastDay(to)]
  const [a, b] = [firstDay(period.earliest), lastDay(period.latest)]
  const width = Math.max(daysBetween(first, last), 0) + WIDER_DAYS
  return daysBetween(a, last) >= -1 && daysBetween(first, b) >= -1 && daysBetween(a, b) <= width
}

/** Whether two reports that were annotated apart tell of one incident: of one type, at one place and on one day, whatever the annotators called it. */
export function sameIncident(a: GoldIncident, b: GoldIncident): boolean {
  const [earliest = '', latest = earliest] = b.date.split('/')
  const place = { name: b.place, latitude: b.lat, longitude: b.lon }
  return a.type === b.type && samePlace(a, place) && sameDate(a, { earliest, latest })
}

/** Whether two passages of words share half or more of the words of the shorter. */
export function sharesWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => new Set(text.toLowerCase().split(/\W+/))) as [Set<string>, Set<string>]
  const both = [...x].filter((word) => y.has(word)).length
  return both / Math.min(x.size, y.size) >= 0.5
}
