import type { Standing } from './assessment.ts'
import type { IncidentId } from './id.ts'
import type { PlacePrecision } from './place.ts'

/** How many incidents stand how, by standing; a standing that none has may be absent. */
export type ByStanding = Readonly<Partial<Record<Standing, number>>>

/**
 * Incidents counted along time, in days, months or years of equal right: `from` is the ISO prefix of the first bin, the others follow without gaps.
 *
 * `sure` counts those that lie wholly within a bin; `vague` those that may lie in several, shared out evenly among them, so that no bin claims them all.
 * `before` and `after` count the dated ones outside of the bins.
 */
export interface Timeline {
  readonly grain: 'day' | 'month' | 'year'
  readonly from: string
  readonly sure: readonly number[]
  readonly vague: readonly number[]
  readonly before: number
  readonly after: number
}

/**
 * What a filter lets through, counted: in all, along time (whatever time the filter asks for), and how much of it has no date or no place on the map.
 *
 * `view` holds west, south, east and north of all but a few outliers, null where nothing has a place.
 */
export interface Overview {
  readonly total: number
  readonly undated: number
  readonly unplaced: number
  readonly timeline: Timeline | null
  readonly view: readonly [west: number, south: number, east: number, north: number] | null
}

/**
 * Incidents that are drawn as one mark of a map: those of one place, or of several near one another (`places` of them), which then stand where most of them do.
 *
 * Nothing is drawn where no incident is said to have been: a mark lies at a place of the gazetteer, never at a mean of places. `only` is the incident where
 * there is just one; `box` holds west, south, east and north of the places.
 */
export interface Mark {
  readonly name: string
  readonly at: readonly [longitude: number, latitude: number]
  readonly precision: PlacePrecision
  readonly places: number
  readonly count: number
  readonly standings: ByStanding
  readonly only: IncidentId | null
  readonly box: readonly [west: number, south: number, east: number, north: number]
}
