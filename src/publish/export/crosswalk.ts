import { readFileSync } from 'node:fs'
import { ParallaxError } from '../../model/error.ts'

const folder = new URL('../../../data/ontology/', import.meta.url)

/**
 * A table from our words to the codes of another system: `code('subtype', 'Grenade', 'mode')`.
 *
 * An empty answer means that the other system has no code for it.
 */
interface Crosswalk {
  code(kind: string, ours: string, column: string): string | null
}

const read = new Map<string, Crosswalk>()

/**
 * The crosswalk of a system, read once from data/ontology/crosswalk-<system>.tsv.
 *
 * @throws ParallaxError publish/broken-crosswalk when the file does not name its columns
 */
export function crosswalk(system: 'acled' | 'ucdp' | 'plover'): Crosswalk {
  const known = read.get(system) ?? parsed(new URL(`crosswalk-${system}.tsv`, folder))
  read.set(system, known)
  return known
}

function parsed(file: URL): Crosswalk {
  const lines = readFileSync(file, 'utf8').split('\n')
  const columns = lines
    .find((line) => line.startsWith('# columns:'))
    ?.slice('# columns:'.length)
    .trim()
    .split(/\s+/)
  if (columns === undefined)
    throw new ParallaxError('publish/broken-crosswalk', 'A crosswalk names its columns.', file.pathname)
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
  const byKey = new Map(rows.map((cells) => [`${cells[0]}\t${cells[1]}`, cells]))
  return {
    code: (kind, ours, column) => byKey.get(`${kind}\t${ours}`)?.[columns.indexOf(column)] || null,
  }
}
