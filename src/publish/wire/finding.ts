import type { ActorRef } from '../../model/actor.ts'
import type { Finding, TollWindow } from '../../model/finding.ts'
import { precisionOf } from '../../model/period.ts'
import { type Place, placeLabel } from '../../model/place.ts'
import { bounds, date, degrees } from './values.ts'

/** What a claim finds, as JSON: the keys of its aspect, each of them always there. */
export type WireFinding = Readonly<Record<string, unknown>>

/**
 * Writes a finding in the outward keys of its aspect.
 *
 * @returns counts as `[low, high]`, dates as ISO strings, places by name with coordinates, actors by name with the report's words for them
 * @example wireFinding({ aspect: 'what', subtype: 'Armed clash' }) // { subtype: 'Armed clash' }
 */
export function wireFinding(finding: Finding): WireFinding {
  switch (finding.aspect) {
    case 'what':
      return { subtype: finding.subtype }
    case 'when':
      return { date: date(finding.period), date_precision: precisionOf(finding.period) }
    case 'where':
      return wirePlace(finding.place)
    case 'who':
      return { role: finding.role, ...wireActor(finding.actor) }
    case 'toll': {
      const { harm, people, of, part, former, window } = finding
      return { harm, people: bounds(people), approximate: people.approximate, of, part, former, ...wireWindow(window) }
    }
    case 'control': {
      const { holder, place, share, shareText, asOf } = finding
      const held = { share: bounds(share), share_text: shareText, as_of: date(asOf) }
      return { holder: holder.map(wireActor), ...wirePlace(place), ...held }
    }
    case 'figure': {
      const { measure, place, value, asOf } = finding
      const number = { value: bounds(value), approximate: value.approximate, as_of: date(asOf) }
      return { measure, ...(place === null ? NOWHERE : wirePlace(place)), ...number }
    }
  }
}

const NOWHERE = { place: null, place_id: null, lat: null, lon: null, geo_precision: null }

const wirePlace = (place: Place): WireFinding => ({
  place: placeLabel(place),
  place_id: place.id,
  lat: degrees(place.latitude),
  lon: degrees(place.longitude),
  geo_precision: place.precision,
})

const wireActor = (actor: ActorRef): WireFinding => ({ actor: actor.name, actor_id: actor.id, actor_text: actor.words })

const wireWindow = (window: TollWindow): WireFinding =>
  window.kind === 'incident'
    ? { window: 'incident', since: null }
    : { window: 'cumulative', since: window.since === null ? null : date(window.since) }
