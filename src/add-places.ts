import { readFileSync } from 'node:fs'
import { loadGazetteer } from './load/gazetteer.ts'
import { keepPlaces, listName } from './load/places/kept.ts'
import { type ListFault, placeList } from './load/places/list.ts'

/** What became of a list of places: the name it is kept under, how many places were taken, and what was not. */
interface AddedPlaces {
  readonly name: string
  readonly places: number
  readonly faults: readonly ListFault[]
}

/**
 * Takes a list of places into an observatory's home, where reading finds it from then on.
 *
 * @param file  a GeoNames dump of a country, or a table, as `placeList` reads them
 * @param home  the folder of the observatory; made where it is missing
 */
export function addPlaces(file: string, home: string): AddedPlaces {
  const name = listName(file)
  const text = textOf(file)
  if (typeof text !== 'string') return { name, places: 0, faults: [text] }
  const { rows, faults } = placeList(text, loadGazetteer())
  if (rows.length > 0) keepPlaces(home, name, rows)
  return { name, places: rows.length, faults: rows.length === 0 && faults.length === 0 ? [nothing] : faults }
}

const nothing: ListFault = {
  line: 0,
  code: 'load/empty-list',
  detail: 'There is no place in it that reports would name.',
}

const why: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder; name the file in it.',
}

/** The text of a file, or why there is none. */
function textOf(file: string): string | ListFault {
  try {
    const bytes = readFileSync(file)
    if (bytes.subarray(0, 8000).includes(0))
      return {
        line: 0,
        code: 'load/unreadable-list',
        detail: 'It is no text. Unpack a .zip first, and give the .txt in it.',
      }
    return bytes.toString('utf8')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const detail = why[code ?? ''] ?? `It cannot be read (${code}).`
    return { line: 0, code: 'load/unreadable-list', detail }
  }
}
