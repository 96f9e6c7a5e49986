import { type Period, precisionOf } from '../../model/period.ts'
import { type Place, placeLabel } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import { type Form, namedSources, summaryOf } from './form.ts'

/** An incident as a feature of GeoJSON (RFC 7946); without a place on the map its geometry is null, and it is there all the same. */
export interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null
  readonly properties: Readonly<Record<string, unknown>>
}

/** The feature of an incident: its point exactly as the gazetteer has it, never jittered, with the precision beside it. */
function featureOf(summary: Summary): Feature {
  return {
    type: 'Feature',
    id: summary.id,
    geometry: pointOf(summary.place),
    properties: {
      type: summary.type,
      subtype: summary.subtype,
      place: summary.place === null ? null : placeLabel(summary.place),
      precision: summary.place?.precision ?? null,
      ...when(summary.period),
      sum: summary.window.kind === 'cumulative',
      agents: summary.agents,
      patients: summary.patients,
      killed: summary.killed,
      injured: summary.injured,
      standing: summary.standing,
      factuality: summary.factuality,
      reports: summary.reports,
      origins: summary.origins,
      unknown: summary.unknown,
    },
  }
}

/** Incidents as one collection of features, for a map. */
export const pointsOf = (summaries: readonly Summary[]) => ({
  type: 'FeatureCollection' as const,
  features: summaries.map(featureOf),
})

function pointOf(place: Place | null): Feature['geometry'] {
  if (place === null || place.latitude === null || place.longitude === null) return null
  return { type: 'Point', coordinates: [place.longitude, place.latitude] }
}

function when(period: Period | null) {
  if (period === null) return { from: null, to: null, date_precision: null }
  return { from: period.earliest, to: period.latest, date_precision: precisionOf(period) }
}

/** GeoJSON, for maps and geographic information systems. */
export const geojson: Form = {
  format: 'geojson',
  title: 'GeoJSON (RFC 7946)',
  media: 'application/geo+json; charset=utf-8',
  file: 'incidents.geojson',
  loses: [
    'A point says nothing of how exact it is: read `precision` beside it. A province or country is given by one point inside it.',
    'Accounts are folded into one low-to-high toll; who said which number is in the dossier.',
    'Sources that are persons are left out.',
  ],
  async *write(rows) {
    yield '{"type":"FeatureCollection","features":['
    let comma = ''
    for await (const row of rows) {
      const feature = featureOf(summaryOf(row))
      const whole = { ...feature, properties: { ...feature.properties, sources: namedSources(row) } }
      yield `${comma}\n${JSON.stringify(whole)}`
      comma = ','
    }
    yield '\n]}\n'
  },
}
