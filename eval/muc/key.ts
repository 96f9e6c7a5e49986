import { daysBetween, lastDay, type Period, periodsMeet } from '../../src/model/period.ts'
import { jsonLines, shared } from '../corpora.ts'
import { type Entity, normalise, type Template } from './template.ts'

interface Filler {
  readonly alts: readonly string[]
}

interface Line {
  readonly docid: string
  readonly text: string
  readonly templates: readonly { readonly slots: Readonly<Record<string, readonly Filler[]>> }[]
}

/** When, as the key says it: no later than `latest`, and not before `earliest` where that is known. */
interface KeyDate {
  readonly earliest: string | null
  readonly latest: string
}

/** A template of the key with its day, and its place from the country to the finest name. */
export interface Keyed extends Template {
  readonly date: KeyDate | null
  readonly places: readonly string[]
  readonly described: readonly Entity[]
}

/** One document with its key. */
export interface MucDocument {
  readonly id: string
  readonly text: string
  readonly key: readonly Keyed[]
}

/**
 * Reads a part of the corpus: "dev" (1300 documents, for choosing) or "tst1-2" (200, for reporting).
 *
 * As Du et al. do, optional templates and fillers are in the key, words that the document does not have are not, and victims are those with a name.
 * @returns null where the corpus is not beside the project
 */
export function mucDocuments(part: 'dev' | 'tst1-2'): MucDocument[] | null {
  const file = shared(`corpora/muc4/${part}.jsonl`)
  if (file === null) return null
  return jsonLines<Line>(file).map(({ docid, text, templates }) => {
    const flat = text.toLowerCase().replace(/\s+/g, ' ')
    return { id: docid, text, key: unique(templates.map((t) => keyed(t.slots, flat))) }
  })
}

const unique = (templates: readonly Keyed[]): Keyed[] => [
  ...new Map(templates.map((t) => [JSON.stringify([t.types, t.fillers]), t])).values(),
]

function keyed(slots: Readonly<Record<string, readonly Filler[]>>, text: string): Keyed {
  const entities = (slot: string): Entity[] =>
    (slots[slot] ?? [])
      .map(({ alts }) => alts.filter((words) => text.includes(words.toLowerCase())).map(normalise))
      .filter((entity) => entity.length > 0)
  return {
    types: (slots.incident_type ?? []).flatMap((f) => f.alts),
    fillers: {
      PerpInd: entities('perp_individual'),
      PerpOrg: entities('perp_org'),
      Target: entities('phys_tgt_id'),
      Victim: entities('hum_tgt_name'),
      Weapon: entities('instrument_id'),
    },
    date: dateOf(slots.incident_date?.[0]?.alts[0] ?? ''),
    places: placesOf(slots.incident_location?.[0]?.alts[0] ?? ''),
    described: entities('hum_tgt_description'),
  }
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

function iso(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(?:(\d{1,2}) )?(?:([A-Z]{3}) )?(\d{2})$/.exec(text.trim()) ?? []
  if (year === '') return null
  const at = MONTHS.indexOf(month) + 1
  if (at === 0) return `19${year}`
  const whole = `19${year}-${String(at).padStart(2, '0')}`
  return day === '' ? whole : `${whole}-${day.padStart(2, '0')}`
}

/**
 * Reads a day of the key: "30 DEC 89"; "17 FEB 90 - 18 FEB 90", one of them or between; "- 04 FEB 90", no later than that.
 *
 * @returns null where the key gives none
 * @example dateOf('- 04 FEB 90') // { earliest: null, latest: '1990-02-04' }
 */
export function dateOf(text: string): KeyDate | null {
  const parts = text.split(/\s*-\s*/)
  const first = iso(parts[0] ?? '')
  const last = parts.length > 1 ? iso(parts[1] ?? '') : first
  return last === null ? null : { earliest: first, latest: last }
}

/**
 * Reads a place of the key, without the kinds in brackets.
 *
 * @returns from the country to the finest, lower-cased
 * @example placesOf('PERU: LIMA (CITY): SAN ISIDRO (NEIGHBORHOOD)') // ['peru', 'lima', 'san isidro']
 */
export const placesOf = (text: string): string[] =>
  text
    .split(':')
    .map((part) => normalise(part.replace(/\([^)]*\)/g, '')))
    .filter((name) => name !== '')

/**
 * Whether a period that was read is the key's: it must share a day with it and not be vaguer than a month.
 *
 * @example dateAgrees({ earliest: '1990-02-03', latest: '1990-02-04' }, { earliest: null, latest: '1990-02-04' }) // true
 */
export function dateAgrees(said: Period, key: KeyDate): boolean {
  if (daysBetween(said.earliest, lastDay(said.latest)) > LONGEST_DAYS) return false
  return key.earliest === null
    ? lastDay(said.latest) <= lastDay(key.latest)
    : periodsMeet(said, { earliest: key.earliest, latest: key.latest })
}

const LONGEST_DAYS = 31
