import type { Estimate } from '../../model/estimate.ts'
import type { Place } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import { crosswalk } from './crosswalk.ts'
import { daysOf } from './days.ts'
import { type Exportable, type Form, namedSources, standingNote, summaryOf } from './form.ts'
import { countryName, divisions } from './parts-of-place.ts'

const entity = (name: string) => ({ entity_text: name })

/** PLOVER gives one number a harm; ours is the lowest told, with both bounds beside it in fields of our own. */
function size(killed: Estimate | null, injured: Estimate | null) {
  const one = (name: string, e: Estimate | null) =>
    e === null ? {} : { [name]: e.low, [`parallax_${name}_low`]: e.low, [`parallax_${name}_high`]: e.high }
  return { ...one('dead', killed), ...one('injured', injured) }
}

function location(place: Place | null) {
  if (place === null) return null
  const [province, district] = divisions(place)
  return {
    resolved_place: place.name,
    geonameid: place.id?.startsWith('gn:') ? place.id.slice(3) : null,
    lat: place.latitude,
    lon: place.longitude,
    district: district ?? null,
    province: province ?? null,
    country: countryName(place),
    resolution: place.precision,
  }
}

function codes(summary: Summary) {
  const code = (column: string) => crosswalk('plover').code('subtype', summary.subtype, column)
  const scale = code('scale')
  const quad = code('quad')
  return {
    event: code('event'),
    mode: code('mode'),
    context: code('context')?.split('|') ?? [],
    quad_code: quad === null ? null : Number(quad),
    event_scale: scale === null ? null : Number(scale),
  }
}

function line(row: Exportable): string {
  const summary = summaryOf(row)
  const days = daysOf(summary.period)
  return `${JSON.stringify({
    id: summary.id,
    has_event: true,
    date: days?.first ?? null,
    enddate: days?.last ?? null,
    parallax_period: summary.period,
    actor: summary.agents.map(entity),
    recipient: summary.patients.map(entity),
    ...codes(summary),
    event_loc: location(summary.place),
    size: size(summary.killed, summary.injured),
    cite_info: { coder: 'Parallax', citation: namedSources(row), codebook: 'PLOVER 0.8' },
    comment: standingNote(summary),
  })}\n`
}

/** PLOVER as JSON Lines, for coders that speak the successor of CAMEO. */
export const plover: Form = {
  format: 'plover',
  title: 'PLOVER (JSON Lines)',
  media: 'application/jsonl; charset=utf-8',
  file: 'plover.jsonl',
  loses: [
    'PLOVER has no capture or occupation: territory taken is COERCE with our own mode "seize" and context "territory".',
    'Sub-event types without a PLOVER event have event null.',
    'size gives the lowest figure told; both bounds stand beside it in fields that begin with parallax_.',
    'date and enddate are the first and last day it may have been; parallax_period keeps the precision.',
    'Sectors and country codes of actors are left out. The text of reports, and sources that are persons, are left out.',
  ],
  async *write(rows) {
    for await (const row of rows) yield line(row)
  },
}
