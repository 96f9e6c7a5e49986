import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ParallaxError } from '../model/error.ts'

/** One line of a data file, its cells by the names of the columns. */
export type Row = Readonly<Record<string, string>>

/** Where the files of knowledge lie when nothing else is said: the project's own data/. */
export const dataFolder: string = fileURLToPath(new URL('../../data/', import.meta.url))

/**
 * Reads a tab-separated file of knowledge whose header names its columns in a line `# columns: one two …`.
 *
 * @param file  a path that this machine can open
 * @returns one row a line, in order; cells that a line leaves out at its end are empty
 * @throws ParallaxError `load/no-columns` without that line, `load/too-many-cells` where a line has more cells than columns
 */
export function readTable(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const header = lines.find((line) => line.startsWith('# columns:'))
  if (header === undefined) throw new ParallaxError('load/no-columns', 'A data file names its columns.', file)
  const columns = header.slice('# columns:'.length).trim().split(/\s+/)
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => rowOf(line, columns, file))
}

function rowOf(line: string, columns: readonly string[], file: string): Row {
  const cells = line.split('\t')
  if (cells.length > columns.length)
    throw new ParallaxError('load/too-many-cells', `A line has more cells than columns: ${line}`, file)
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
}

/** The names in a cell that holds several, which stand apart by bars; none for an empty cell. */
export const listOf = (cell: string | undefined): string[] => (cell ?? '').split('|').filter(Boolean)
