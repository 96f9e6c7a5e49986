import { ASSERTED } from '../../src/model/factuality.ts'
import { type ActorId, type MentionId, type PlaceId, type ReportId, slug } from '../../src/model/id.ts'
import type { Period } from '../../src/model/period.ts'
import type { Place, PlacePrecision } from '../../src/model/place.ts'
import type { Telling } from '../../src/model/telling.ts'
import type { GoldIncident } from '../gold/incident.ts'

/** The slots that people filled, as a telling, so that linking can be measured apart from reading. */
export function goldTelling(
  report: { readonly id: string; readonly text: string },
  g: GoldIncident,
  n: number,
): Telling {
  const evidence = [g.evidence].flat().flatMap((quote) => {
    const start = report.text.indexOf(quote)
    return start < 0 ? [] : [{ start, end: start + quote.length }]
  })
  return {
    event: `${report.id}/${n}/gold` as MentionId,
    reportId: report.id as ReportId,
    type: g.type,
    subtype: g.subtype,
    place: goldPlace(g),
    placeWords: g.place_text,
    period: goldPeriod(g.date),
    window: { kind: 'incident' },
    limits: null,
    agents: g.agents.filter((a) => a !== 'unknown').map(actor),
    patients: g.patients.filter((a) => a !== 'unknown').map(actor),
    killed: estimate(g.killed),
    injured: estimate(g.injured),
    sources: g.sources.map((name) => ({ name, sourceId: slug(name), kind: 'unknown' })),
    factuality: ASSERTED,
    evidence,
    words: [],
    claims: [],
  }
}

const actor = (name: string) => ({ id: slug(name) as ActorId, name, words: name })
const estimate = (e: GoldIncident['killed']) =>
  e === null || (e[0] === null && e[1] === null) ? null : { low: e[0], high: e[1], approximate: false }

function goldPeriod(date: string): Period | null {
  if (!date) return null
  const [earliest, latest = earliest] = date.split('/') as [string, string?]
  return { earliest, latest }
}

const WIDE: readonly (readonly [RegExp, PlacePrecision])[] = [
  [/^(?:Syria|Iraq|Lebanon|Turkey)$/, 'country'],
  [/\b(?:province|governorate|countryside)\b/i, 'province'],
  [/\b(?:north|south|east|west)(?:ern)?\b/i, 'region'],
]

function goldPlace(g: GoldIncident): Place {
  const [name = '', ...within] = g.place.split(',').map((part) => part.trim())
  const precision = WIDE.find(([words]) => words.test(name))?.[1] ?? 'town'
  const place = { name, within, country: 'SY', latitude: g.lat, longitude: g.lon, precision }
  return { ...place, id: `gold:${slug(g.place)}` as PlaceId }
}
