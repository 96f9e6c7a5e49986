import { ParallaxError } from '../../model/error.ts'
import { acled } from './acled.ts'
import { csv } from './csv.ts'
import type { Exportable, Form, Format } from './form.ts'
import { geojson } from './geojson.ts'
import { plover } from './plover.ts'
import { ucdp } from './ucdp.ts'

const forms: Readonly<Record<Format, Form>> = { csv, geojson, acled, ucdp, plover }

/** The names of all forms of export, in the order in which they are offered. */
export const FORMATS = Object.keys(forms) as Format[]

/**
 * Tells of a form by its name.
 *
 * @throws ParallaxError publish/no-such-format
 */
export function formNamed(name: string): Form {
  const form = Object.hasOwn(forms, name) ? forms[name as Format] : undefined
  if (form === undefined) throw new ParallaxError('publish/no-such-format', `Formats are ${FORMATS.join(', ')}.`, name)
  return form
}

/** What each form is and loses, for those who choose. */
export const formats = (): Pick<Form, 'format' | 'title' | 'media' | 'loses'>[] =>
  FORMATS.map((name) => forms[name]).map(({ format, title, media, loses }) => ({ format, title, media, loses }))

/**
 * Writes incidents in a form that other tools read, piece by piece, so that any number of them fits.
 *
 * @param format  one of FORMATS
 * @param rows  dossiers; of bare summaries the sources cannot be named, since some may be persons (`queries(record).dossiers` gives dossiers)
 * @throws ParallaxError publish/no-such-format
 */
export const incidentsAs = (format: Format, rows: AsyncIterable<Exportable>): AsyncIterable<string> =>
  formNamed(format).write(rows)
